import { expect, test } from 'vitest'
import { type PadKey, type PadMode, padKeyOf, parseTyped, showTyped, typeKey } from './keypad.ts'

const type = (mode: PadMode, keys: string, exponent = 2): string =>
  [...keys].reduce((typed, key) => typeKey(mode, typed, key as PadKey, exponent), '')

test('a quantity is a whole number of at most four digits', () => {
  expect(type('quantity', '12.5')).toBe('125')
  expect(type('quantity', '0012345')).toBe('1234')
  expect(parseTyped('quantity', '125', 2)).toBe(125)
  expect(parseTyped('quantity', '0', 2)).toBe(0)
  expect(parseTyped('quantity', '', 2)).toBeNull()
})

test('a discount is a percentage up to 100 with two decimals, in basis points', () => {
  expect(parseTyped('discount', type('discount', '12.5'), 2)).toBe(1250)
  expect(type('discount', '100')).toBe('100')
  expect(type('discount', '101')).toBe('10')
  expect(type('discount', '7.555')).toBe('7.55')
})

test('a price follows the decimals of the currency', () => {
  expect(parseTyped('price', type('price', '3.5'), 2)).toBe(350)
  expect(parseTyped('price', type('price', '.5'), 2)).toBe(50)
  expect(type('price', '.5')).toBe('0.5')
  expect(type('price', '350.5', 0)).toBe('3505')
  expect(parseTyped('price', type('price', '1.2345', 3), 3)).toBe(1234)
})

test('back and clear take away', () => {
  expect(typeKey('price', '12.', 'back', 2)).toBe('12')
  expect(typeKey('quantity', '12', 'clear', 2)).toBe('')
})

test('the decimal mark is that of the place, on the display and on the keyboard', () => {
  expect(showTyped('3.50', ',')).toBe('3,50')
  expect(padKeyOf(',')).toBe('.')
  expect(padKeyOf('7')).toBe('7')
  expect(padKeyOf('Backspace')).toBe('back')
  expect(padKeyOf('a')).toBeNull()
})
