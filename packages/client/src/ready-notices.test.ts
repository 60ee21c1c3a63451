import type { ServiceOp } from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import {
  ana,
  ben,
  given,
  max,
  order,
  type ServiceFact,
  type ServiceStep,
  say,
  seat,
  serviceOp,
  smallRestaurant,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import type { ReadyNotice } from './notices.ts'
import { type ReadyContext, readyChanges } from './ready-notices.ts'

const TICKET = 'f1:grill'
const AT = 1_000

/** Ana serves table 5: two steaks of hers and a burger that Ben has added, all fired. */
const dinner: readonly ServiceStep[] = [
  ana.does(seat()),
  ana.does(order('l1', 'steak', 2)),
  ben.does(order('l2', 'burger', 1)),
  ana.does(say.fire('f1', { l1: 2, l2: 1 })),
]
const bumped = (...items: number[]): ServiceFact => ({ type: 'ticketBumped.v1', ticketId: TICKET, items })

/** What Max has said at T3, as the records of a log, and the state behind them. */
function said(...facts: readonly ServiceFact[]) {
  const records = facts.map((fact, index): OpRecord<ServiceOp> => {
    const stamp = { by: 'max', terminal: 'T3', replica: 'T3-1', n: index + 1, at: AT + index }
    return { seq: 100 + index, epoch: 1, op: serviceOp(fact), stamp, hash: '' }
  })
  return { records, state: given(...dinner, ...facts).state }
}

function changes(
  facts: readonly ServiceFact[],
  { before = [], ...more }: Partial<ReadyContext> & { readonly before?: readonly ReadyNotice[] } = {},
) {
  const { records, state } = said(...facts)
  const context = { state, setup: smallRestaurant.state, personId: 'ana', terminalId: 'T1', ...more }
  return readyChanges(records, { ready: before }, context)
}

const steaks = { index: 0, name: 'steak', quantity: 2 }
const burger = { index: 1, name: 'burger', quantity: 1 }
const notice = (more: Partial<ReadyNotice> = {}): ReadyNotice => ({
  id: `ready/${TICKET}/c1/ana`,
  at: AT,
  kind: 'ready',
  personId: 'ana',
  by: 'max',
  terminal: 'T3',
  ticketId: TICKET,
  checkId: 'c1',
  check: '1',
  table: '5',
  station: 'grill',
  dishes: [steaks, burger],
  seq: 100,
  ...more,
})
const nothing = { fresh: [], gone: [] }

describe('[F4.2] dishes that are ready', () => {
  test('are told to who serves the check, with what they are and where they go', () => {
    expect(changes([bumped(0, 1)])).toEqual({ fresh: [notice()], gone: [] })
  })

  test('are told to who has added them, and to nobody else', () => {
    const forBen = notice({ id: `ready/${TICKET}/c1/ben`, personId: 'ben', dishes: [burger] })
    expect(changes([bumped(0, 1)], { personId: 'ben' })).toEqual({ fresh: [forBen], gone: [] })
    expect(changes([bumped(0, 1)], { personId: 'max' })).toEqual(nothing)
    expect(changes([bumped(0, 1)], { personId: null })).toEqual(nothing)
  })

  test('are not told where they were bumped', () => {
    expect(changes([bumped(0, 1)], { terminalId: 'T3' })).toEqual(nothing)
  })

  test('of one ticket are one notice, however they come', () => {
    const later = notice({ at: AT + 1, seq: 101 })
    expect(changes([bumped(0), bumped(1)])).toEqual({ fresh: [later], gone: [] })
    const [first] = changes([bumped(0)]).fresh
    expect(changes([bumped(1)], { before: first ? [first] : [] })).toEqual({ fresh: [notice()], gone: [] })
  })

  test('are ready no more when they are recalled or have been handed out', () => {
    const recalled: ServiceFact = { type: 'ticketRecalled.v1', ticketId: TICKET, items: [0] }
    const served: ServiceFact = { type: 'ticketServed.v1', ticketId: TICKET, items: [0, 1], expoId: null }
    expect(changes([recalled], { before: [notice()] })).toEqual({
      fresh: [notice({ dishes: [burger] })],
      gone: [],
    })
    expect(changes([served], { before: [notice()] })).toEqual({ fresh: [], gone: [notice().id] })
    expect(changes([bumped(0, 1), served])).toEqual(nothing)
    expect(changes([bumped(0, 1), recalled])).toMatchObject({ fresh: [{ dishes: [burger] }], gone: [] })
  })

  test('are not spoken of any more when the check is closed; they are when it has joined another', () => {
    const { records } = said(bumped())
    const behind = (...steps: readonly ServiceStep[]) => {
      const { state } = given(...dinner, ...steps)
      const context = { state, setup: smallRestaurant.state, personId: 'ana', terminalId: 'T1' }
      return readyChanges(records, { ready: [notice()] }, context)
    }
    const other = [ana.does(seat('c2', 'table-7', 'T1-2')), ana.does(order('l9', 'beer', 1, 'c2'))]
    expect(behind(...other, ana.does(say.merge()))).toEqual(nothing)
    expect(behind(max.does({ type: 'cancelCheck', checkId: 'c1', reason: { text: 'left' } })).gone).toEqual([
      notice().id,
    ])
  })

  test('of a check that has moved are told with its table of now', () => {
    const moves = ana.does({
      type: 'moveCheck',
      checkId: 'c1',
      tableId: 'table-9',
      seen: { tableId: 'table-5' },
    })
    const { records } = said(bumped(0))
    const { state } = given(...dinner, moves, max.does({ type: 'bumpTicket', ticketId: TICKET, items: [0] }))
    const context = { state, setup: smallRestaurant.state, personId: 'ana', terminalId: 'T1' }
    expect(readyChanges(records, { ready: [] }, context).fresh).toEqual([
      notice({ table: '9', dishes: [steaks] }),
    ])
  })

  test('of units that went to another check are told with that one', () => {
    const apart = ana.does(say.moveLines({ l1: 2 }, 'c2', say.onto('table-7')))
    const { records } = said(bumped(0, 1))
    const { state } = given(
      ...dinner,
      apart,
      max.does({ type: 'bumpTicket', ticketId: TICKET, items: [0, 1] }),
    )
    const context = { state, setup: smallRestaurant.state, personId: 'ana', terminalId: 'T1' }
    const told = readyChanges(records, { ready: [] }, context).fresh
    expect(told.map(({ checkId, table, dishes }) => [checkId, table, dishes])).toEqual([
      ['c2', '7', [steaks]],
      ['c1', '5', [burger]],
    ])
  })

  test('that were acknowledged as taken off are nothing to fetch', () => {
    const off = max.does(say.voids(1, 1, 'l2'))
    const { state } = given(...dinner, off)
    const change = Object.values(state.tickets).find(({ kind }) => kind === 'void')
    const acknowledged: ServiceFact = { type: 'ticketBumped.v1', ticketId: change?.id ?? '', items: [0] }
    const { records } = said(acknowledged)
    const context = { state, setup: smallRestaurant.state, personId: 'ana', terminalId: 'T1' }
    expect(readyChanges(records, { ready: [] }, context)).toEqual(nothing)
  })
})
