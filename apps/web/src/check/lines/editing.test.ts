import type { CheckId, OrderedLine } from '@comanda/domain'
import { expect, test } from 'vitest'
import { commandFor, type Editing, isOvertaken, neighbour, open, withKey, withMode } from './editing.ts'
import type { PadKey } from './keypad.ts'

const line = (more: Partial<OrderedLine> = {}) =>
  ({ id: 'l1', quantity: 2, discountBp: 0, unitPriceMinor: 450, ...more }) as OrderedLine
const check = 'c1' as CheckId
const type = (editing: Editing, keys: string, on = line()) =>
  [...keys].reduce((state, key) => withKey(state, key as PadKey, on, 2), editing)

test('digits replace the quantity and say what was on screen when the typing began', () => {
  const editing = type(open('l1'), '12')
  expect(commandFor(editing, check, line(), 2)).toEqual({
    type: 'setQuantity',
    checkId: 'c1',
    lineId: 'l1',
    to: 12,
    seen: { quantity: 2 },
  })
})

test('[INV9] what somebody else sets meanwhile changes neither the digits nor what was seen', () => {
  const begun = type(open('l1'), '1')
  const more = type(begun, '2', line({ quantity: 5 }))
  expect(more.typed).toBe('12')
  expect(more.seen).toBe(2)
  expect(isOvertaken(more, line({ quantity: 5 }))).toBe(true)
  expect(isOvertaken(more, line())).toBe(false)
})

test('a zero takes the line off, the same value changes nothing, nothing typed is nothing', () => {
  expect(commandFor(type(open('l1'), '0'), check, line(), 2)).toMatchObject({ type: 'removeLine' })
  expect(commandFor(type(open('l1'), '2'), check, line(), 2)).toBeNull()
  expect(commandFor(open('l1'), check, line(), 2)).toBeNull()
})

test('discount in basis points, price in minor units', () => {
  const discount = type(withMode(open('l1'), 'discount'), '12.5')
  expect(commandFor(discount, check, line(), 2)).toMatchObject({ discountBp: 1250, seen: { discountBp: 0 } })
  const price = type(withMode(open('l1'), 'price'), '3.9')
  expect(commandFor(price, check, line(), 2)).toMatchObject({
    unitPriceMinor: 390,
    seen: { unitPriceMinor: 450 },
  })
})

test('arrows go from line to line and stop at the ends', () => {
  const lines = ['a', 'b', 'c'].map((id) => line({ id: id as OrderedLine['id'] }))
  expect(neighbour(lines, null, 1)).toBe('a')
  expect(neighbour(lines, null, -1)).toBe('c')
  expect(neighbour(lines, 'b', 1)).toBe('c')
  expect(neighbour(lines, 'c', 1)).toBe('c')
  expect(neighbour([], null, 1)).toBeNull()
})
