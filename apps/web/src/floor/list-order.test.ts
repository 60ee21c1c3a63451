import type { TableGlance } from '@comanda/domain'
import { expect, test } from 'vitest'
import { type ListColumn, sortGlances } from './list-order.ts'

const glance = (number: string, more: Partial<TableGlance> = {}): TableGlance => ({
  table: { number } as TableGlance['table'],
  state: 'free',
  checks: [],
  guests: 0,
  totalMinor: 0,
  since: null,
  lastChange: null,
  waiters: [],
  ...more,
})
const busy = { state: 'ordered' as const }
const tables = [
  glance('10', { ...busy, totalMinor: 5000, since: 300, waiters: ['b'] }),
  glance('2'),
  glance('1', { ...busy, totalMinor: 900, since: 100, waiters: ['a'] }),
  glance('3', { state: 'seated', since: 200, waiters: ['a'] }),
]
const order = (column: ListColumn, isDown = false) =>
  sortGlances(tables, column, isDown, (id) => ({ a: 'Zoe', b: 'Ana' })[id] ?? '').map(
    ({ table }) => table.number,
  )

test('by number as people count', () => {
  expect(order('number')).toEqual(['1', '2', '3', '10'])
  expect(order('number', true)).toEqual(['10', '3', '2', '1'])
})

test('free tables come last, whichever way', () => {
  expect(order('total', true)).toEqual(['10', '1', '3', '2'])
  expect(order('total')).toEqual(['3', '1', '10', '2'])
  expect(order('since')).toEqual(['1', '3', '10', '2'])
})

test('by the name of the waiter, equal ones by number', () => {
  expect(order('waiter')).toEqual(['10', '1', '3', '2'])
})

test('busy tables together', () => {
  expect(order('state', true)).toEqual(['1', '10', '3', '2'])
})
