import { expect, test } from 'vitest'
import type { TableView } from './glances.ts'
import { type ListColumn, sortGlances } from './list-order.ts'

const view = (number: string, more: Partial<TableView> = {}): TableView => ({
  table: { number } as TableView['table'],
  state: 'free',
  checks: [],
  hidden: [],
  guests: 0,
  totalMinor: 0,
  unsent: 0,
  since: null,
  paidCheckId: null,
  lastChange: null,
  cookingSince: null,
  waiters: [],
  linkedTo: [],
  ...more,
})
const busy = { state: 'ordered' as const }
const tables = [
  view('10', { ...busy, totalMinor: 5000, since: 300, unsent: 2, waiters: ['b'] }),
  view('2'),
  view('1', { ...busy, totalMinor: 900, since: 100, unsent: 7, waiters: ['a'] }),
  view('3', { state: 'seated', since: 200, waiters: ['a'] }),
]
const order = (column: ListColumn, isDown = false) =>
  sortGlances(tables, column, isDown, {
    nameOf: (id) => ({ a: 'Zoe', b: 'Ana' })[id] ?? '',
    stateOf: ({ state }) => state,
  }).map(({ table }) => table.number)

test('[F2.4] by number as people count', () => {
  expect(order('number')).toEqual(['1', '2', '3', '10'])
  expect(order('number', true)).toEqual(['10', '3', '2', '1'])
})

test('[F2.4] free tables come last, whichever way', () => {
  expect(order('total', true)).toEqual(['10', '1', '3', '2'])
  expect(order('total')).toEqual(['3', '1', '10', '2'])
  expect(order('since')).toEqual(['1', '3', '10', '2'])
})

test('[F2.4] by the name of the waiter, equal ones by number', () => {
  expect(order('waiter')).toEqual(['10', '1', '3', '2'])
})

test('[F2.4] busy tables together, what waits for the kitchen first', () => {
  expect(order('state', true)).toEqual(['1', '10', '3', '2'])
  expect(order('unsent', true)).toEqual(['1', '10', '3', '2'])
})

test('[F2.4] a table that was paid long ago stands among the free ones', () => {
  const paid = view('9', { state: 'paid', paidCheckId: 'c1', since: 50 })
  const sorted = sortGlances([paid, ...tables], 'since', false, {
    nameOf: () => '',
    stateOf: (each) => (each === paid ? 'free' : each.state),
  })
  expect(sorted.map(({ table }) => table.number)).toEqual(['1', '3', '10', '2', '9'])
})
