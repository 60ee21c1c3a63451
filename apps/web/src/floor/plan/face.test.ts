import { restaurantWith } from '@comanda/testkit'
import { expect, test } from 'vitest'
import type { TableView } from '../glances.ts'
import { coversText, faceOf, fitted, fullestThatFits, writingFor } from './face.ts'

const MINUTE = 60_000
const { restaurant } = restaurantWith()
const view = (more: Partial<TableView>): TableView => ({
  table: { number: '7', seats: 4 } as TableView['table'],
  state: 'fired',
  checks: [],
  hidden: [],
  guests: 0,
  totalMinor: 0,
  unsent: 0,
  since: 0,
  paidCheckId: null,
  lastChange: 0,
  cookingSince: null,
  waiters: [],
  linkedTo: [],
  ...more,
})
const late = (more: Partial<TableView>, minute = 60) => faceOf(view(more), restaurant, minute * MINUTE).late

test('[F2.2] late in three ways: no order yet, food that does not come, nothing has changed', () => {
  expect(late({ state: 'seated', since: 48 * MINUTE, lastChange: 48 * MINUTE })).toEqual({
    why: 'order',
    minutes: 12,
  })
  expect(late({ cookingSince: 33 * MINUTE, lastChange: 50 * MINUTE })).toEqual({ why: 'food', minutes: 27 })
  expect(late({ lastChange: 39 * MINUTE })).toEqual({ why: 'idle', minutes: 21 })
})

test('[F2.2] however long guests sit there, a table where something happens is not late', () => {
  expect(faceOf(view({ lastChange: 50 * MINUTE }), restaurant, 60 * MINUTE)).toEqual({
    state: 'fired',
    minutes: 60,
    late: null,
  })
})

test('[F2.2] nothing is late about a free table, nor about guests of others that one may not see', () => {
  expect(late({ state: 'free', since: null, lastChange: null })).toBeNull()
  expect(late({ state: 'taken', since: 0, lastChange: null })).toBeNull()
})

test('[F2.2] a paid table is paid for as long as the restaurant says, and free then', () => {
  const paid = view({ state: 'paid', paidCheckId: 'c1', since: 46 * MINUTE, lastChange: null })
  expect(faceOf(paid, restaurant, 60 * MINUTE)).toEqual({ state: 'paid', minutes: 14, late: null })
  expect(faceOf(paid, restaurant, 61 * MINUTE)).toEqual({ state: 'free', minutes: null, late: null })
})

test('[F2.2] guests of seats once they are counted', () => {
  expect(coversText(view({ guests: 3 }))).toBe('3/4')
  expect(coversText(view({}))).toBe('4')
})

test('[F2.2] a small table drops the amount, never the number', () => {
  const written = { hasAmount: true, hasMark: false }
  expect(writingFor(60, 60, 2, written).amount).toBeNull()
  expect(writingFor(90, 90, 2, written).amount).not.toBeNull()
  expect(writingFor(40, 40, 6, written).number.size).toBeGreaterThanOrEqual(8)
})

test('a long text is written smaller, down to what can be read', () => {
  expect(fitted(30, 60, 2)).toBe(30)
  expect(fitted(30, 60, 5)).toBe(20)
  expect(fitted(30, 10, 12)).toBe(10)
})

test('the fullest text that fits; the shortest where none does', () => {
  const texts = ['no order yet 12′', '12′']
  expect(fullestThatFits(texts, 12, 200)).toBe('no order yet 12′')
  expect(fullestThatFits(texts, 12, 60)).toBe('12′')
  expect(fullestThatFits(texts, 12, 1)).toBe('12′')
})
