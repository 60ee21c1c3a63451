import type { Mark } from '../../mark.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { Payment } from '../paying/payment.ts'
import type { RefundTask } from '../paying/refund-task.ts'
import type { ServiceState } from '../state.ts'
import { checkBooked, figures, goodsBack, paidBack, paymentBooked } from '../tills/book.ts'
import { withPayment, withRefund } from '../tills/method-sums.ts'
import { changeCheck, checkAt, close } from './change.ts'
import { changeTill } from './tills.ts'

/** A payment is on one check and in one till only (INV5): the same one again changes nothing. */
export function paymentTaken(
  state: ServiceState,
  op: ServiceOpOf<'paymentTaken.v1'>,
  mark: Mark,
): ServiceState {
  const check = checkAt(state, op.checkId)
  if (check === undefined || check.payments.some(({ id }) => id === op.paymentId)) return state
  const { type: _type, checkId, paymentId, ...facts } = op
  const payment: Payment = { id: paymentId, ...facts, taken: mark, isLate: check.status !== 'open' }
  const payments = [...check.payments, payment]
  const next = changeCheck(state, checkId, () =>
    check.status === 'open'
      ? { ...check, payments, edited: mark, marks: { ...check.marks, payments: mark } }
      : { ...check, payments },
  )
  return {
    ...next,
    tills: changeTill(state, op.tillId, (till) => ({ ...till, methods: withPayment(till.methods, op) })),
    takings: paymentBooked(state.takings, op, mark.by),
  }
}

export function paymentRemoved(
  state: ServiceState,
  op: ServiceOpOf<'paymentRemoved.v1'>,
  mark: Mark,
): ServiceState {
  const check = state.checks[op.checkId]
  const payment = check?.payments.find(({ id }) => id === op.paymentId)
  if (check === undefined || payment === undefined) return state
  const payments = check.payments.filter((each) => each !== payment)
  const takenBack = [...(check.takenBack ?? []), payment.id]
  const marks = { ...check.marks, payments: mark }
  return {
    ...changeCheck(state, op.checkId, () => ({ ...check, payments, takenBack, edited: mark, marks })),
    tills: changeTill(state, op.tillId, (till) => ({
      ...till,
      methods: withPayment(till.methods, payment, -1),
    })),
    takings: paymentBooked(state.takings, payment, mark.by, -1),
  }
}

export function settled(state: ServiceState, op: ServiceOpOf<'checkSettled.v1'>, mark: Mark): ServiceState {
  const { checkId, totals } = op
  const check = state.checks[checkId]
  if (check === undefined) return state
  const isLate = mark.at < (state.reports[0]?.closed.at ?? 0)
  return {
    ...close(state, checkId, mark, { status: 'settled', totals }),
    takings: checkBooked(state.takings, check, totals, isLate),
  }
}

export const chargeWaived = (
  state: ServiceState,
  { checkId, waived }: ServiceOpOf<'chargeWaived.v1'>,
  mark: Mark,
): ServiceState =>
  changeCheck(state, checkId, ({ chargeWaived: _before, ...check }) =>
    waived ? { ...check, chargeWaived: mark, edited: mark } : { ...check, edited: mark },
  )

export function refundDue(state: ServiceState, op: ServiceOpOf<'refundDue.v1'>, created: Mark): ServiceState {
  if (state.refundTasks[op.taskId] !== undefined) return state
  const { type: _type, taskId: id, ...facts } = op
  const task: RefundTask = { id, ...facts, created, resolved: null }
  return {
    ...state,
    refundTasks: { ...state.refundTasks, [id]: task },
    takings: figures(state.takings, { overpaidMinor: op.amountMinor }),
  }
}

/** The money went out of a till, or stayed: either way the task is done. */
export function refundResolved(
  state: ServiceState,
  op: ServiceOpOf<'refundResolved.v1'>,
  mark: Mark,
): ServiceState {
  const task = state.refundTasks[op.taskId]
  if (task === undefined || task.resolved !== null) return state
  const { as, method, tillId, amountMinor } = op
  const resolved = { as, method, tillId, mark }
  const refundTasks = { ...state.refundTasks, [task.id]: { ...task, resolved } }
  if (method === null)
    return { ...state, refundTasks, takings: figures(state.takings, { overpaidKeptMinor: amountMinor }) }
  const takings = figures(state.takings, { overpaidBackMinor: amountMinor })
  return {
    ...state,
    refundTasks,
    tills: changeTill(state, tillId, (till) => ({
      ...till,
      methods: withRefund(till.methods, method, amountMinor, op.roundingMinor),
    })),
    takings: paidBack(takings, method, op, mark.by),
  }
}

/** A document of its own: the check that it is about stays as it was settled (INV5, F5.4). */
export function refundIssued(
  state: ServiceState,
  op: ServiceOpOf<'refundIssued.v1'>,
  issued: Mark,
): ServiceState {
  if (state.refunds[op.refundId] !== undefined) return state
  const { type: _type, refundId: id, ...facts } = op
  const method = { methodId: op.methodId, name: op.name, kind: op.kind }
  const goods = goodsBack(state.takings, op.lines, op.amountMinor, issued.by)
  return {
    ...state,
    refunds: { ...state.refunds, [id]: { id, ...facts, issued } },
    refundNumber: op.number ?? state.refundNumber,
    tills: changeTill(state, op.tillId, (till) => ({
      ...till,
      methods: withRefund(till.methods, method, op.amountMinor, op.roundingMinor),
    })),
    takings: paidBack(goods, method, op, issued.by),
  }
}
