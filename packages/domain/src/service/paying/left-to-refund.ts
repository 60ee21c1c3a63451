import type { ServiceState } from '../state.ts'
import type { Payment } from './payment.ts'
import { type Refund, type RefundPart, refundPartsOf } from './refund.ts'

/** What can still be given back of a payment. Minor units. */
export interface LeftOfPayment {
  /** For goods; cash rounding is not in it. */
  readonly amountMinor: number
  /** Of its tip, which goes back by name only. */
  readonly tipMinor: number
}

/**
 * What is left of a payment: what went to the check, less what was refunded against it before, less what was paid
 * too much by it, which goes back as a task of its own (C10, C11). All payments of a check together are left what
 * its goods are still worth (F5.4).
 */
export function leftToRefund(
  { refunds, refundTasks }: Pick<ServiceState, 'refunds' | 'refundTasks'>,
  { id, amountMinor, tipMinor }: Pick<Payment, 'id' | 'amountMinor' | 'tipMinor'>,
): LeftOfPayment {
  const parts = Object.values(refunds).flatMap((refund) => partsAgainst(refundPartsOf(refund), id))
  const due = Object.values(refundTasks).filter((task) => task.paymentId === id)
  const overMinor = due.reduce((sum, task) => sum + task.amountMinor, 0)
  const tipDueMinor = due.reduce((sum, task) => sum + (task.tipMinor ?? 0), 0)
  return {
    amountMinor: amountMinor - overMinor - sumOf(parts, 'amountMinor'),
    tipMinor: tipMinor - tipDueMinor - sumOf(parts, 'tipMinor'),
  }
}

/** Refunds that gave something back of a payment. */
export const refundsAgainst = (
  { refunds }: Pick<ServiceState, 'refunds'>,
  paymentId: string,
): readonly Refund[] =>
  Object.values(refunds).filter((refund) => partsAgainst(refundPartsOf(refund), paymentId).length > 0)

const partsAgainst = (parts: readonly RefundPart[], paymentId: string): readonly RefundPart[] =>
  parts.filter((part) => part.paymentId === paymentId)

const sumOf = (parts: readonly RefundPart[], field: 'amountMinor' | 'tipMinor'): number =>
  parts.reduce((sum, part) => sum + part[field], 0)
