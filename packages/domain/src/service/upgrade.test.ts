import { ana, given, order, type ServiceStep, say, seat, smallRestaurant } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { boardOf, doneOn } from './kitchen/board.ts'
import type { ServiceState } from './state.ts'
import { upgradeService } from './upgrade.ts'

const mark = { by: 'ana', terminal: 'T1', replica: 'r1', at: 1, seq: 1 }
const oldLine = {
  id: 'l1',
  status: 'ordered',
  productId: 'beer',
  categoryId: 'drinks',
  name: 'Beer',
  unitPriceMinor: 300,
  listPriceMinor: 300,
  taxes: [],
  quantity: 2,
  discountBp: 1000,
  customerNote: '',
  kitchenNote: 'no ice',
  remarks: [],
  added: mark,
  marks: {},
}
const oldCheck = (id: string, more: object) => ({
  id,
  number: 1,
  day: '2031-05-17',
  provisional: 'T1-1',
  alsoKnownAs: [],
  tableId: 'table-5',
  guests: 2,
  customer: null,
  orderNote: 'birthday',
  lines: [oldLine],
  opened: mark,
  edited: mark,
  marks: {},
  ...more,
})
/** As a snapshot of the first version had it. */
const older = {
  checks: {
    c1: oldCheck('c1', { status: 'open' }),
    c2: oldCheck('c2', { status: 'cancelled', closed: mark }),
    c3: oldCheck('c3', { status: 'released', closed: mark }),
  },
  aliases: { c9: 'c1' },
  numbering: { day: '2031-05-17', last: 3 },
  provisional: { T1: { day: '2031-05-17', count: 3 } },
} as unknown as ServiceState

describe('[SYN2] a snapshot of an older version', () => {
  const state = upgradeService(older)

  test('keeps open and closed checks apart', () => {
    expect([Object.keys(state.checks), Object.keys(state.closed)]).toEqual([['c1'], ['c2', 'c3']])
    expect(state.closed.c2).toMatchObject({ status: 'cancelled', reason: null })
    expect(state).toMatchObject({
      aliases: older.aliases,
      numbering: older.numbering,
      tickets: {},
      portions: 0,
    })
  })

  test('has all that a check and a line say today, and what they said before', () => {
    const today = given(ana.does(seat()), ana.does(order('l1', 'beer'))).state.checks.c1
    // Where it was sold nobody said in those days.
    expect([...Object.keys(state.checks.c1 ?? {}), 'multiSessionId'].sort()).toEqual(
      Object.keys(today ?? {}).sort(),
    )
    const [line] = state.checks.c1?.lines ?? []
    expect(Object.keys(line ?? {}).sort()).toEqual(Object.keys(today?.lines[0] ?? {}).sort())
    expect(state.checks.c1).toMatchObject({
      waiterId: 'ana',
      guests: 2,
      orderNote: 'birthday',
      discount: null,
    })
    expect(line).toMatchObject({
      root: 'l1',
      fired: {},
      quantity: 2,
      discountBp: 1000,
      kitchenNote: 'no ice',
    })
  })

  test('one of today is returned as it is', () => {
    const { state: today } = given(ana.does(seat()), ana.does(order('l1', 'beer')))
    expect(upgradeService(today)).toBe(today)
    expect(upgradeService(state)).toBe(state)
  })
})

describe('[SYN2] tickets of a version that knew only what was done', () => {
  const steps = [ana.does(seat()), ana.does(order('l1', 'steak', 2)), ana.does(say.fire('f1', { l1: 2 }))]
  const { state: today } = given(...steps, ana.does(say.bump('f1:grill')))
  const ticket = today.tickets['f1:grill']
  if (ticket === undefined) throw new Error('it was fired')
  const items = ticket.items.map(({ started, passed, served, ...item }) => item)
  const former = { ...today, tickets: { 'f1:grill': { ...ticket, items } } } as unknown as ServiceState

  test('get the rest, and stay where they were', () => {
    const state = upgradeService(former)
    expect(state).toEqual(today)
    expect(upgradeService(state)).toBe(state)
    expect(boardOf(state, smallRestaurant.state, { stationId: 'grill' })).toEqual([])
    expect(doneOn(state, smallRestaurant.state, { stationId: 'grill' })).toHaveLength(1)
  })

  test('a check that came along with such tickets has whole ones', () => {
    const check = today.checks.c1
    if (check === undefined) throw new Error('it is open')
    const received: ServiceStep = {
      type: 'checkReceived.v1',
      from: 'bar',
      provisional: 'B-1',
      checkId: 'c1',
      check,
      tickets: [{ ...ticket, items }] as unknown as (typeof ticket)[],
    }
    expect(given(received).state.tickets['f1:grill']).toEqual(ticket)
  })
})
