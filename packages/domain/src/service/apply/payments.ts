import type { Mark } from '../../mark.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { Payment } from '../paying/payment.ts'
import { type RefundPart, refundPartsOf } from '../paying/refund.ts'
import type { RefundTask } from '../paying/refund-task.ts'
import type { ServiceState } from '../state.ts'
import {
  chargeForgone,
  checkBooked,
  figures,
  goodsBack,
  paidBack,
  paymentBooked,
  tipBack,
} from '../tills/book.ts'
import { type SumsByMethod, withPayment, withRefund } from '../tills/method-sums.ts'
import { changeCheck, checkAt, close } from './change.ts'
import { askedAnew, chargedByCheck } from './charges.ts'
import { tablesPaid } from './paid-tables.ts'
import { changeTill } from './tills.ts'

/** A payment is on one check and in one till only (INV5): the same one again changes nothing. */
export function paymentTaken(
  state: ServiceState,
  op: ServiceOpOf<'paymentTaken.v1'>,
  mark: Mark,
): ServiceState {
  const check = checkAt(state, op.checkId)
  if (check === undefined || check.payments.some(({ id }) => id === op.paymentId)) return state
  const { type: _type, checkId, paymentId, held, partTaken: _told, ...facts } = op
  const payment: Payment = { id: paymentId, ...facts, taken: mark, isLate: check.status !== 'open' }
  const payments = [...check.payments, payment]
  const next = changeCheck(state, checkId, () =>
    check.status === 'open'
      ? {
          ...check,
          payments,
          ...(held !== undefined && { held }),
          edited: mark,
          marks: { ...check.marks, payments: mark },
        }
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
  const { id, name, amountMinor } = payment
  const removedPayments = [
    ...(check.removedPayments ?? []),
    { id, name, amountMinor, reason: op.reason, removed: mark },
  ]
  const marks = { ...check.marks, payments: mark }
  return {
    ...changeCheck(state, op.checkId, () => ({
      ...check,
      payments,
      takenBack,
      removedPayments,
      edited: mark,
      marks,
    })),
    tills: changeTill(state, op.tillId, (till) => ({
      ...till,
      methods: withPayment(till.methods, payment, -1),
    })),
    takings: paymentBooked(state.takings, payment, mark.by, -1),
  }
}

export function settled(state: ServiceState, op: ServiceOpOf<'checkSettled.v1'>, mark: Mark): ServiceState {
  const { checkId, totals, waivedMinor } = op
  const check = state.checks[checkId]
  if (check === undefined) return state
  const isLate = mark.at < (state.reports[0]?.closed.at ?? 0)
  const last = state.takings.lastSettled
  const lastSettled = last !== undefined && last.at > mark.at ? last : mark
  const booked = checkBooked(state.takings, check, totals, isLate)
  return {
    ...tablesPaid(close(state, checkId, mark, { status: 'settled', totals }), check, mark),
    takings: { ...chargeForgone(booked, waivedMinor), lastSettled },
  }
}

/** Said of the check as a whole: what lines had brought along from others is forgotten. */
export const chargeWaived = (
  state: ServiceState,
  { checkId, waived, reason }: ServiceOpOf<'chargeWaived.v1'>,
  mark: Mark,
): ServiceState =>
  changeCheck(state, checkId, ({ chargeWaived: _before, ...check }) =>
    askedAnew({
      ...check,
      lines: chargedByCheck(check.lines),
      ...(waived && { chargeWaived: { ...mark, ...(reason && { reason }) } }),
      edited: mark,
    }),
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
  const { as, method, tillId, amountMinor, tipMinor = 0, tipPersonId = null } = op
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
      methods: withRefund(till.methods, method, amountMinor, op.roundingMinor, tipMinor),
    })),
    takings: tipBack(paidBack(takings, method, { ...op, tipMinor }, mark.by), { tipMinor, tipPersonId }),
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
  const parts = refundPartsOf(op)
  const goods = goodsBack(state.takings, op.lines, op.amountMinor, issued.by)
  return {
    ...state,
    refunds: { ...state.refunds, [id]: { id, ...facts, issued } },
    refundNumber: op.number ?? state.refundNumber,
    tills: changeTill(state, op.tillId, (till) => ({
      ...till,
      methods: parts.reduce(withPartBack, till.methods),
    })),
    takings: parts.reduce((takings, part) => tipBack(paidBack(takings, part, part, issued.by), part), goods),
  }
}

const withPartBack = (sums: SumsByMethod, part: RefundPart): SumsByMethod =>
  withRefund(sums, part, part.amountMinor, part.roundingMinor, part.tipMinor)
