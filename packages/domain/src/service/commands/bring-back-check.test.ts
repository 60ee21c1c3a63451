import { canonical } from '@comanda/sync'
import { ana, ben, during, max, moneySetup, order, pays, paysAll, say, seat, server } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import type { ServiceCommand } from '../commands.ts'
import { moneyBackOf } from '../paying/money-back-of.ts'
import type { ServiceState, SettledCheck } from '../state.ts'
import { upgradeService } from '../upgrade.ts'

const setup = moneySetup()
const until = (closedBefore: number) => server.does({ type: 'fileClosedChecks', closedBefore })
const file = until(Number.MAX_SAFE_INTEGER)

/** Two steaks for a guest with a name, of which one was given back. */
const evening = () => {
  const story = during({ setup }).given(
    ana.does(seat()),
    ana.does(order('l1', 'steak', 2)),
    ana.does({
      type: 'setHandover',
      checkId: 'c1',
      handover: { name: 'Roca', phone: '600 000 002', address: '', dueAt: null },
      seen: { handover: null },
    }),
  )
  const seen = story.seq
  story.when(ben.does(paysAll(story.state, setup, 'p1')))
  story.when(max.saw(seen).does(pays('p2', 4_800, 4_800)))
  story.when(max.does({ type: 'resolveRefund', taskId: 'due-p2', as: 'refunded', methodId: 'cash' }))
  story.when(max.does(refund('r1')))
  return story
}
const refund = (refundId: string) =>
  ({
    type: 'refundLines',
    checkId: 'c1',
    refundId,
    paymentId: 'p1',
    lines: [{ lineId: 'l1', quantity: 1 }],
    reason: { text: 'cold' },
  }) as const
const bringBack = ({ closed, refunds, refundTasks }: ServiceState, more: object = {}) =>
  ({
    type: 'bringBackCheck',
    askedBy: 'max',
    askedAt: 'T2',
    check: closed.c1,
    refunds: Object.values(refunds),
    tasks: Object.values(refundTasks),
    ...more,
  }) as unknown as ServiceCommand

const serverDoes = (command: ServiceCommand) => ({ ...file, command })

describe('[F5.4] a check that was filed comes back', () => {
  test('as it was settled, with what was given back for it; tills, takings and numbers stay as they are', () => {
    const story = evening()
    const before = story.state
    const { state: filed } = story.when(file)
    expect([filed.closed, filed.refunds, filed.refundTasks]).toEqual([{}, {}, {}])
    const { state, ops } = story.when(serverDoes(bringBack(before)))
    const { closed, refunds, refundTasks } = before
    expect({ ...state, broughtBack: {} }).toEqual({ ...filed, closed, refunds, refundTasks })
    expect(Object.keys(state.broughtBack)).toEqual(['c1'])
    expect(ops).toMatchObject([
      { type: 'checkBroughtBack.v1', checkId: 'c1', askedBy: 'max', askedAt: 'T2', check: { number: 1 } },
    ])
  })

  test('names of guests are in the part that can be erased', () => {
    const story = evening()
    const before = story.state
    story.when(file)
    const [op] = story.when(serverDoes(bringBack(before))).ops
    if (op?.type !== 'checkBroughtBack.v1') throw new Error('it did not come back')
    const { personal, ...rest } = op
    expect(canonical(rest)).not.toMatch(/Roca|600 000/)
    expect(personal?.handover).toEqual({ name: 'Roca', phone: '600 000 002', address: '' })
    const erased = during({ setup }).given({ ...rest } as never).state.closed.c1
    expect(erased?.handover).toEqual({ name: '—', phone: '', address: '', dueAt: null })
  })

  test('[INV5] money goes back against it in the takings of now, and never for the same units again', () => {
    const story = evening()
    const before = story.state
    story.when(max.does({ type: 'closeDay', seen: { number: 0 } }))
    const [report] = story.state.reports
    story.when(file)
    story.when(serverDoes(bringBack(before)))
    const { state } = story.when(max.does(refund('r2')))
    expect(state.takings).toMatchObject({ checks: 0, refunds: { count: 1, amountMinor: 2_400 } })
    expect([state.reports, state.refundNumber]).toEqual([[report], 2])
    story.when(max.does(refund('r3'))).refused('refunded-already', { left: 0 })
  })

  test('a second time is no time, and so it is while it has not been filed', () => {
    const story = evening()
    const before = story.state
    story.when(serverDoes(bringBack(before))).gives()
    story.when(file)
    story.when(serverDoes(bringBack(before)))
    const { state } = story.when(max.does(refund('r2')))
    expect(story.when(serverDoes(bringBack(before))).gives().state).toBe(state)
  })

  test('it is filed again like any other, counted from when it came back', () => {
    const story = evening()
    const before = story.state
    story.when(file)
    const { broughtBack } = story.when(serverDoes(bringBack(before))).state
    story.when(until(broughtBack.c1 ?? 0)).gives()
    story.when(until((broughtBack.c1 ?? 0) + 1)).gives({ type: 'closedChecksFiled.v1', checkIds: ['c1'] })
    expect(story.state.broughtBack).toEqual({})
  })

  test('[INV10] only the server brings it back, for somebody who may give money back', () => {
    const story = evening()
    const before = story.state
    story.when(file)
    story.when({ ...max.does(refund('x')), command: bringBack(before) }).refused('not-permitted')
    story
      .when(serverDoes(bringBack(before, { askedBy: 'ben' })))
      .refused('not-permitted', { permission: 'refund' })
    const check = { ...before.closed.c1, status: 'cancelled' }
    story.when(serverDoes(bringBack(before, { check }))).refused('check-not-settled')
    const refunds = [{ ...before.refunds.r1, checkId: 'c2' }]
    story.when(serverDoes(bringBack(before, { refunds }))).refused('check-doubtful')
  })

  test('[INV4] [F4.3] a fire that it had is known though its tickets are filed: no slip is printed under an id twice', () => {
    const story = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak')))
    story.when(ana.does(order('l2', 'steak')))
    story.when(ana.does(say.fire('f1', { l1: 1 })))
    story.when(ben.does(paysAll(story.state, setup, 'p1')))
    const before = story.state
    story.when(file)
    story.when(serverDoes(bringBack(before)))
    expect(story.state.tickets).toEqual({})
    story.when(ana.does(say.fire('f1', { l2: 1 }))).gives()
    expect(Object.keys(story.when(ana.does(say.fire('f2', { l2: 1 }))).state.tickets)).toEqual(['f2:grill'])
  })

  test('[C8] goods that come late for it are refused: the id of what would continue it may be given', () => {
    const story = evening()
    const before = story.state
    const late = ana.saw(0).does(order('l9', 'coffee'))
    story.when(file)
    story.when(serverDoes(bringBack(before)))
    story.when(late).refused('check-settled', { check: 1 })
    expect(story.state.checks).toEqual({})
  })

  test('[C11] money that comes late for it is due back', () => {
    const story = evening()
    const before = story.state
    story.when(file)
    story.when(serverDoes(bringBack(before)))
    const { state } = story.when(max.saw(0).does(pays('p3', 4_800, 4_800)))
    expect(state.refundTasks['due-p3']).toMatchObject({ amountMinor: 4_800, because: 'paid-twice' })
  })
})

test('[F5.4] what was given back is known of the records of a check alone', () => {
  const records: { op: unknown; seq: number; stamp: object }[] = []
  const story = evening()
  const { refunds, refundTasks, closed } = story.state
  const issued = refunds.r1
  if (issued === undefined) throw new Error('there is no refund')
  const { id: refundId, issued: mark, ...facts } = issued
  const { seq, ...stamp } = mark
  records.push({ op: { type: 'refundIssued.v1', refundId, ...facts }, seq, stamp: { ...stamp, n: 1 } })
  records.push({ op: { type: 'refundIssued.v1', refundId: 'x', ...facts, checkId: 'c2' }, seq: 99, stamp })
  const back = moneyBackOf(closed.c1 as SettledCheck, records as never)
  expect(back).toEqual({ refunds: [issued], tasks: [] })
  expect(Object.keys(refundTasks)).toEqual(['due-p2'])
})

test('[SYN2] a snapshot of before has brought nothing back', () => {
  const { broughtBack: _none, ...older } = evening().state
  expect(upgradeService(older as ServiceState).broughtBack).toEqual({})
})
