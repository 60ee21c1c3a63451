import { canonical, type OpRecord } from '@comanda/sync'
import {
  ana,
  ben,
  max,
  moneyFacts,
  order,
  pays,
  paysAll,
  Room,
  type RoomTerminal,
  type ServiceIntent,
  type SetupFact,
  say,
  seat,
} from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyService } from '../apply.ts'
import { allChecks } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import type { ServiceOp } from '../ops.ts'
import { type Check, emptyService, type ServiceState, type SettledCheck } from '../state.ts'
import { heldMinor } from '../tills/method-sums.ts'
import { NO_TAKINGS, type Takings } from '../tills/takings.ts'
import { expectedCashMinor, type Till } from '../tills/till.ts'
import { dueOf, paidMinor } from './due.ts'

/** Cash in steps of five, a charge on the terrace and two tills: all that money can go wrong with at once. */
const service: SetupFact = {
  type: 'serviceChargeSaved.v1',
  value: { id: 'terrace', name: 'Service', position: 0, bp: 1_000, floorIds: ['terrace'], taxIds: ['vat10'] },
}
const facts = moneyFacts({ usesTills: true, cashRoundingMinor: 5 }, service)

type Pick = (below: number) => number
const oneOf = <T>(pick: Pick, values: readonly T[]): T => values[pick(values.length)] as T

/** Something that somebody does about money, or about what it is for. */
function intent(pick: Pick, { view, setupView }: RoomTerminal, fresh: () => string): ServiceIntent {
  const check = oneOf(pick, allChecks(view).length === 0 ? [undefined] : allChecks(view))
  if (check === undefined || pick(12) === 0)
    return seat(fresh(), oneOf(pick, ['table-5', 'table-7', 'table-20']), fresh())
  const checkId = check.id
  const due = dueOf(check, setupView)
  const tillId = oneOf(pick, ['till-a', 'till-a', 'till-b', null])
  const methodId = oneOf(pick, ['cash', 'card'])
  const line = check.lines[pick(Math.max(1, check.lines.length))]
  const why = { reason: { text: 'why' }, approvedBy: 'max' }
  const order_ = () =>
    order(fresh(), oneOf(pick, ['beer', 'coffee', 'steak', 'burger']), 1 + pick(3), checkId)
  if (line === undefined) return order_()
  const on = { checkId, lineId: line.id }
  const { quantity } = line
  return oneOf<() => ServiceIntent>(pick, [
    order_,
    order_,
    () => ({
      type: 'adjustQuantity',
      ...on,
      by: oneOf(pick, [1, 2, -1]),
      seen: { quantity },
      approvedBy: 'max',
    }),
    () => ({ type: 'setQuantity', ...on, to: 1 + pick(6), seen: { quantity }, approvedBy: 'max' }),
    () => say.fire(fresh(), { [line.id]: quantity }, checkId),
    () => ({ type: 'removeLine', ...on, seen: { quantity }, approvedBy: 'max' }),
    () => ({ type: 'voidLine', ...on, quantity: 1, ...why, seen: { quantity } }),
    () => ({
      type: 'discountCheck',
      checkId,
      discount: { bp: pick(4) * 500, fixedMinor: pick(3) * 99 },
      ...why,
      seen: { discount: check.discount },
    }),
    () => ({
      type: 'compLine',
      ...on,
      quantity: 1,
      newLineId: fresh(),
      ...why,
      seen: { quantity, comped: false },
    }),
    () => ({ type: 'mergeChecks', checkId, into: oneOf(pick, allChecks(view)).id }),
    () => ({ type: 'unmergeCheck', checkId }),
    () => ({
      type: 'moveLines',
      checkId,
      to: oneOf(pick, allChecks(view)).id,
      moves: [{ lineId: line.id, quantity: 1, newLineId: fresh() }],
    }),
    () => ({ type: 'cancelCheck', checkId, ...why }),
    () => ({ type: 'settleCheck', checkId, approvedBy: 'max' }),
    ...Array.from(
      { length: 6 },
      () => () =>
        due < 1
          ? order_()
          : paysAll(view, setupView, fresh(), checkId, {
              tillId,
              methodId,
              tipMinor: pick(3) * 50,
              approvedBy: 'max',
            }),
    ),
    ...Array.from(
      { length: 3 },
      () => () =>
        pays(fresh(), 1 + pick(Math.max(1, due)), due, {
          checkId,
          tillId,
          methodId,
          tenderedMinor: methodId === 'cash' ? Math.max(0, due) + 10_000 : null,
          approvedBy: 'max',
        }),
    ),
    () => ({
      type: 'removePayment',
      checkId,
      paymentId: check.payments[0]?.id ?? 'none',
      ...why,
      tillId: 'till-a',
    }),
    () => ({
      type: 'refundLines',
      checkId,
      refundId: fresh(),
      paymentId: check.payments[0]?.id ?? 'none',
      lines: [{ lineId: line.id, quantity: 1 }],
      methodId,
      tillId,
      ...why,
    }),
    () => ({
      type: 'refundLines',
      checkId,
      refundId: fresh(),
      paymentId: check.payments[0]?.id ?? 'none',
      lines: [{ lineId: line.id, quantity }],
      methodId,
      tillId,
      ...why,
    }),
    () => ({
      type: 'resolveRefund',
      taskId: Object.keys(view.refundTasks)[0] ?? 'none',
      as: oneOf(pick, ['refunded', 'kept']),
      methodId,
      tillId,
      approvedBy: 'max',
    }),
    () => ({
      type: 'moveCash',
      tillId,
      kind: oneOf(pick, ['paidIn', 'paidOut', 'drop']),
      amountMinor: 1 + pick(999),
      reason: 'x',
      approvedBy: 'max',
    }),
    () => ({
      type: 'closeTill',
      tillId: oneOf(pick, Object.keys(view.tills).concat('none')),
      coins: [{ worthMinor: 100, count: pick(300) }],
      approvedBy: 'max',
    }),
    () => ({ type: 'openTill', tillId: fresh(), name: fresh(), floatMinor: 5_000, approvedBy: 'max' }),
    () => ({ type: 'closeDay', seen: { number: view.reports[0]?.number ?? 0 }, approvedBy: 'max' }),
  ])()
}

const step = fc.record({
  who: fc.nat({ max: 2 }),
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('does') },
    { weight: 1, arbitrary: fc.constant('parts') },
    { weight: 2, arbitrary: fc.constant('joins') },
  ),
  picks: fc.array(fc.nat({ max: 997 }), { minLength: 12, maxLength: 12 }),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function play(steps: readonly Step[]): Room {
  const room = new Room(...facts)
  const at = [room.terminal(ana), room.terminal(ben), room.terminal(max)]
  let ids = 0
  const fresh = () => `i${++ids}`
  at[2]?.does({ type: 'openTill', tillId: 'till-a', name: 'Cashier', floatMinor: 10_000 })
  at[2]?.does({ type: 'openTill', tillId: 'till-b', name: 'Bar', terminalId: 'T3', floatMinor: 5_000 })
  for (const { who, what, picks } of steps) {
    room.now += 20_000
    const terminal = at[who]
    if (what === 'parts') terminal?.parts()
    else if (what === 'joins') terminal?.joins()
    else if (terminal !== undefined) {
      let used = 0
      attempt(
        terminal,
        intent((below) => (picks[used++ % picks.length] ?? 0) % below, terminal, fresh),
      )
    }
  }
  for (const terminal of at) terminal.joins()
  return room
}

/** What a screen refuses is nothing done. */
function attempt(terminal: RoomTerminal, what: ServiceIntent): void {
  try {
    terminal.does(what)
  } catch (error) {
    if (!`${error}`.includes('the screen refused')) throw error
  }
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

test('[INV2] [INV5] [C8] [C9] [C10] [C11] [C17] [C25] every cent is on one check and in one till, whoever takes it, wherever, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 30, maxLength: 160, size: 'max' }), (steps) => {
      const room = play(steps)
      const { state } = room.service.orderer.head
      const records = room.service.records as readonly OpRecord<ServiceOp>[]
      expect(room.agrees).toBe(true)
      expectPaymentsOnce(records, state)
      expectChecksToAddUp(state, room)
      expectTillsToHold(records, state)
      expectTakingsToAgree(records, state)
      expectSettledToStay(records)
    }),
    { numRuns: 100, interruptAfterTimeLimit: 15_000 },
  )
}, 30_000)

type Of<T extends ServiceOp['type']> = Extract<ServiceOp, { type: T }>
const opsOf = <T extends ServiceOp['type']>(records: readonly OpRecord<ServiceOp>[], type: T) =>
  records.flatMap(({ op }) => (op.type === type ? [op as Of<T>] : []))

/** A payment is on exactly one check, unless it was taken back. */
function expectPaymentsOnce(records: readonly OpRecord<ServiceOp>[], state: ServiceState): void {
  const removed = opsOf(records, 'paymentRemoved.v1').map(({ paymentId }) => `${paymentId}`)
  const taken = opsOf(records, 'paymentTaken.v1').map(({ paymentId }) => `${paymentId}`)
  const on = allChecks(state).flatMap(({ payments }) => payments.map(({ id }) => id))
  expect(on.sort()).toEqual(taken.filter((id) => !removed.includes(id)).sort())
}

/** A settled check was paid exactly, but for what is due back; nothing else that is closed has money on it. */
function expectChecksToAddUp(state: ServiceState, room: Room): void {
  const setup = room.setup.orderer.head.state
  for (const check of allChecks(state)) {
    const over = Object.values(state.refundTasks).filter(({ checkId }) => checkId === check.id)
    const overMinor = sum(over.map(({ amountMinor }) => amountMinor))
    if (check.status === 'settled') expect(paidMinor(check) - overMinor).toBe(check.totals.totalMinor)
    else if (check.status !== 'open') expect(check.payments).toEqual([])
    else expect(paidMinor(check)).toBeLessThanOrEqual(checkTotals(check, setup).totalMinor)
  }
}

/** Second bookkeeping: what each till should hold in cash, from the ops alone. */
function expectTillsToHold(records: readonly OpRecord<ServiceOp>[], state: ServiceState): void {
  const cash = new Map<string, number>()
  const payments = new Map<string, Of<'paymentTaken.v1'>>()
  const book = (tillId: string | null, minor: number) =>
    cash.set(`${tillId}`, (cash.get(`${tillId}`) ?? 0) + minor)
  const inCash = (op: Of<'paymentTaken.v1'>) =>
    op.kind === 'cash' ? op.amountMinor + op.roundingMinor + op.tipMinor : 0
  for (const { op } of records) {
    if (op.type === 'tillOpened.v1') book(op.tillId, op.floatMinor)
    if (op.type === 'tillMoved.v1') book(op.tillId, op.kind === 'paidIn' ? op.amountMinor : -op.amountMinor)
    if (op.type === 'paymentTaken.v1') {
      payments.set(op.paymentId, op)
      expect(op.tillId).not.toBeNull()
      if (op.tenderedMinor !== null) expect(op.tenderedMinor - op.changeMinor).toBe(inCash(op))
      if (op.kind === 'cash') expect(inCash({ ...op, tipMinor: 0 }) % 5).toBe(0)
      book(op.tillId, inCash(op))
    }
    const removed = op.type === 'paymentRemoved.v1' ? payments.get(op.paymentId) : undefined
    if (op.type === 'paymentRemoved.v1' && removed !== undefined) book(op.tillId, -inCash(removed))
    if (op.type === 'refundResolved.v1' && op.method?.kind === 'cash') book(op.tillId, -op.amountMinor)
    if (op.type === 'refundIssued.v1' && op.kind === 'cash')
      book(op.tillId, -op.amountMinor - op.roundingMinor)
    if (op.type === 'tillClosed.v1') {
      expect(op.expectedMinor).toBe(cash.get(op.tillId))
      expect(op.differenceMinor).toBe(op.totalMinor - op.expectedMinor)
    }
  }
  const tills: readonly Till[] = [
    ...Object.values(state.tills),
    ...state.reports.flatMap((report) => report.tills),
  ]
  for (const till of tills) expect(expectedCashMinor(till)).toBe(cash.get(till.id))
}

/** All Z reports and the X together say what the ops say: nothing is in two of them, or in none. */
function expectTakingsToAgree(records: readonly OpRecord<ServiceOp>[], state: ServiceState): void {
  const days = opsOf(records, 'dayClosed.v1')
  expect(days.map(({ number }) => number)).toEqual(days.map((_, index) => index + 1))
  const all: readonly Takings[] = [...days.map(({ takings }) => takings), state.takings]
  const total = (of: (takings: Takings) => number) => sum(all.map(of))
  const settled = opsOf(records, 'checkSettled.v1')
  const taken = opsOf(records, 'paymentTaken.v1')
  const removedIds = opsOf(records, 'paymentRemoved.v1').map(({ paymentId }) => paymentId)
  const removed = taken.filter(({ paymentId }) => removedIds.includes(paymentId))
  const amounts = (ops: readonly { readonly amountMinor: number }[]) =>
    sum(ops.map(({ amountMinor }) => amountMinor))
  const due = opsOf(records, 'refundDue.v1')
  const open = sum(Object.values(state.checks).map(paidMinor))
  expect(total(({ checks }) => checks)).toBe(settled.length)
  expect(total(({ totalMinor }) => totalMinor)).toBe(sum(settled.map(({ totals }) => totals.totalMinor)))
  expect(total(({ overpaidMinor }) => overpaidMinor)).toBe(amounts(due))
  expect(total(({ removed: { amountMinor } }) => amountMinor)).toBe(amounts(removed))
  const byMethod = (of: Takings) => sum(Object.values(of.byMethod).map(({ amountMinor }) => amountMinor))
  // What was paid is what was sold, what is due back, and what was paid on checks that are still open.
  expect(total(byMethod)).toBe(total(({ totalMinor }) => totalMinor) + amounts(due) + open)
  const perPerson = total(({ byPerson }) => sum(Object.values(byPerson).map(({ takenMinor }) => takenMinor)))
  expect(perPerson).toBe(total((of) => sum(Object.values(of.byMethod).map(heldMinor))))
  const goods = total(({ byCategory }) =>
    sum(Object.values(byCategory).map(({ amountMinor }) => amountMinor)),
  )
  const back = sum(
    opsOf(records, 'refundIssued.v1').flatMap(({ lines }) => lines.map(({ netMinor }) => netMinor)),
  )
  expect(goods).toBe(total(({ linesMinor, checkDiscountMinor }) => linesMinor - checkDiscountMinor) - back)
  expect(canonical(emptyService.takings)).toBe(canonical(NO_TAKINGS))
}

/** INV5: money of a check that was settled is the same ever after, whatever is done about it. */
function expectSettledToStay(records: readonly OpRecord<ServiceOp>[]): void {
  const was = new Map<string, string>()
  let state = emptyService
  for (const { op, seq, stamp } of records) {
    state = applyService(state, op, { seq, stamp })
    if (op.type === 'checkSettled.v1') was.set(op.checkId, worth(state.closed[op.checkId]))
  }
  for (const [id, before] of was) expect(worth(state.closed[id])).toBe(before)
}

const worth = (check: Check | undefined): string => {
  const { totals, lines, closed, number, tableId } = check as SettledCheck
  const sold = lines.map(({ id, quantity, unitPriceMinor, discountBp, status }) => [
    id,
    quantity,
    unitPriceMinor,
    discountBp,
    status,
  ])
  return canonical({ totals, sold, closed, number, tableId })
}
