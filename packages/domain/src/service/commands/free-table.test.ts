import {
  ana,
  ben,
  cancel,
  during,
  eve,
  max,
  moneySetup,
  move,
  order,
  paysAll,
  type ServiceStep,
  say,
  seat,
  server,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { floorChecks, glanceAt, isStillPaid } from '../floor-view.ts'
import type { ServiceState } from '../state.ts'

const setup = moneySetup()
const { given } = during({ setup })
const glance = (state: ServiceState, id = 'table-5') => {
  const table = setup.tables[id]
  if (table === undefined) throw new Error('it is there')
  return glanceAt(table, floorChecks(state, setup).byTable.get(id) ?? [], setup, state)
}
const paid = (...more: readonly ServiceStep[]) => {
  const story = given(ana.does(seat()), ana.does(order('l1', 'beer')), ...more)
  story.when(ben.at('12:41').does(paysAll(story.state, setup, 'p1')))
  return story
}
const free = (tableId = 'table-5', paidCheckId = 'c1') =>
  ({ type: 'freeTable', tableId, paidCheckId }) as const

describe('[F2.2] a table whose guests have paid', () => {
  test('is paid, since that moment, at each table where they sit', () => {
    const { state } = paid(ana.does(say.link('table-7')))
    const mark = state.closed.c1?.closed
    for (const id of ['table-5', 'table-7'])
      expect(glance(state, id)).toMatchObject({
        state: 'paid',
        paidCheckId: 'c1',
        since: mark?.at,
        lastChange: null,
        totalMinor: 0,
        checks: [],
      })
    expect(glance(state, 'table-9')).toMatchObject({ state: 'free', paidCheckId: null, since: null })
  })

  test('until somebody frees it; whoever serves there or takes money may', () => {
    const { state } = paid().when(eve.does(free())).gives({ type: 'tableFreed.v1', tableId: 'table-5' })
    expect(glance(state).state).toBe('free')
    paid().when(zoe.does(free())).refused('not-permitted')
  })

  test('or opens a check there, moves one there, or links it', () => {
    expect(glance(paid().when(ben.does(seat('c2', 'table-5', 'T2-1'))).state)).toMatchObject({
      state: 'seated',
      paidCheckId: null,
    })
    const other = paid(ana.does(seat('c2', 'table-7', 'T1-2')), ana.does(order('l2', 'beer', 1, 'c2')))
    expect(glance(other.when(ana.does(move('table-5', 'table-7', 'c2'))).state).state).toBe('ordered')
    const linked = paid(ana.does(seat('c2', 'table-7', 'T1-2')), ana.does(order('l2', 'beer', 1, 'c2')))
    expect(glance(linked.when(ana.does(say.link('table-5', 'c2'))).state).state).toBe('ordered')
  })

  test('not where other guests still have a check, nor after one that was cancelled', () => {
    const two = paid(
      ben.does({ ...seat('c2', 'table-5', 'T2-1'), another: true }),
      ben.does(order('l2', 'beer', 1, 'c2')),
    )
    expect(two.state.paidTables).toEqual({})
    const { state } = given(ana.does(seat())).when(max.does(cancel()))
    expect(glance(state).state).toBe('free')
  })

  test('freed late, for guests who have gone, it is not taken from those who sit there now', () => {
    const story = paid()
    story.when(ana.does(seat('c2', 'table-5', 'T1-2')))
    story.when(ana.does(order('l2', 'beer', 1, 'c2')))
    story.when(ben.does(paysAll(story.state, setup, 'p2', 'c2')))
    story.when(ben.saw(3).does(free())).gives()
    expect(glance(story.state)).toMatchObject({ state: 'paid', paidCheckId: 'c2' })
  })

  test('goes with its check when that is filed', () => {
    const { state } = paid().when(
      server.does({ type: 'fileClosedChecks', closedBefore: Number.MAX_SAFE_INTEGER }),
    )
    expect(state.paidTables).toEqual({})
  })

  test('is shown so for as many minutes as the restaurant says', () => {
    const minutes = (paidTableMinutes: number) => moneySetup({ paidTableMinutes })
    expect(isStillPaid(0, minutes(15), 14 * 60_000)).toBe(true)
    expect(isStillPaid(0, minutes(15), 15 * 60_000)).toBe(false)
    expect(isStillPaid(0, minutes(0), 0)).toBe(false)
  })
})
