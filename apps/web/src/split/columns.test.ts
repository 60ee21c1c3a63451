import { isUntouched, orderedLines } from '@comanda/domain'
import { ana, ben, given } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { columnsOf, isSplitOff, partingsOf, targetOf, wholeLines } from './columns.ts'

const open = (checkId: string, tableId: string, more: object = {}) =>
  ana.does({ type: 'openCheck', checkId, tableId, provisional: `T1-${checkId}`, ...more })
const beers = (checkId: string, lineId: string, quantity = 2) =>
  ana.does({
    type: 'addLine',
    checkId,
    lineId,
    productId: 'beer',
    quantity,
    seen: { unitPriceMinor: 300, setupSeq: 0 },
  })
const move = (to: string, quantity: number, lineId = 'l1') =>
  ana.does({
    type: 'moveLines',
    checkId: 'c1',
    to,
    open: { tableId: 'table-5', provisional: 'T1-9' },
    moves: [{ lineId, quantity, newLineId: `${lineId}-${to}` }],
  })

test('[F2.5] the check that is split comes first, then those of its table, then further ones', () => {
  const { state } = given(
    open('c0', 'table-5'),
    open('c1', 'table-5', { another: true }),
    open('c2', 'table-7'),
  )
  const ids = (further: readonly string[]) => columnsOf(state, 'c1', further).map(({ id }) => id)
  expect(ids([])).toEqual(['c1', 'c0'])
  expect(ids(['c2', 'c0', 'nobody'])).toEqual(['c1', 'c0', 'c2'])
  expect(columnsOf(state, 'nobody', ['c2'])).toEqual([])
})

test('a tap sends to the column that receives, and from there back', () => {
  expect(targetOf('c1', 'c1', 'c2')).toBe('c2')
  expect(targetOf('c3', 'c1', 'c2')).toBe('c2')
  expect(targetOf('c2', 'c1', 'c2')).toBe('c1')
})

test('[F2.5] what was split off is known by lines that are older than their check; another party is not', () => {
  const { state } = given(
    open('c1', 'table-5'),
    beers('c1', 'l1'),
    open('c3', 'table-5', { another: true }),
    beers('c3', 'l3'),
    move('c2', 1),
  )
  const split = (id: string) => {
    const check = state.checks[id]
    return check !== undefined && isSplitOff(check)
  }
  expect([split('c1'), split('c2'), split('c3')]).toEqual([false, true, false])
})

test('[INV6] moved apart and back again, the check is what it was: one line, nothing fired again', () => {
  const before = given(open('c1', 'table-5'), beers('c1', 'l1', 3))
  const { state } = given(
    open('c1', 'table-5'),
    beers('c1', 'l1', 3),
    move('c2', 1),
    ben.does({
      type: 'moveLines',
      checkId: 'c2',
      to: 'c1',
      moves: [{ lineId: 'l1-c2', quantity: 1, newLineId: 'l9' }],
    }),
  )
  const told = (check: (typeof state.checks)[string] | undefined) =>
    check && orderedLines(check).map(({ id, quantity, fired }) => ({ id, quantity, fired }))
  expect(told(state.checks.c1)).toEqual(told(before.state.checks.c1))
  expect(partingsOf(state, ['c1', 'c2'], isUntouched)).toEqual([{ type: 'leaveCheck', checkId: 'c2' }])
})

test('[INV3] an emptied check with guests is not lost: they go along with its lines', () => {
  const { state } = given(
    open('c1', 'table-5'),
    ana.does({ type: 'setGuests', checkId: 'c1', guests: 4, seen: { guests: null } }),
    beers('c1', 'l1'),
    move('c2', 2),
  )
  expect(partingsOf(state, ['c1', 'c2'], isUntouched)).toEqual([
    { type: 'mergeChecks', checkId: 'c1', into: 'c2' },
  ])
})

test('whole lines get an id in case somebody has taken some of their units', () => {
  const { state } = given(open('c1', 'table-5'), beers('c1', 'l1', 3))
  const check = state.checks.c1
  expect(check && wholeLines(orderedLines(check), () => 'fresh')).toEqual([
    { lineId: 'l1', quantity: 3, newLineId: 'fresh' },
  ])
})
