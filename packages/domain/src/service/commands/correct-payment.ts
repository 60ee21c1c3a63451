import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, CorrectionId, PaymentId, PaymentMethodId, PersonId, TillId } from '../../ids.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck, labelOf } from '../find.ts'
import { ReasonGiven } from '../ops.ts'
import { accountRefusal, cannotBe, correctedMeanwhile, isOwnTip, paidSo } from '../paying/correcting.ts'
import { howPaid, paymentNow } from '../paying/correction.ts'
import { methodOf } from '../paying/methods.ts'
import type { Payment } from '../paying/payment.ts'
import { noMoneyHere } from '../paying/takes-money.ts'
import type { ServiceState } from '../state.ts'
import { type ReachedTill, reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

const minor = z.number().int().min(0)

/**
 * Says how a payment of a settled check was really made: another method was tapped, the tip was typed wrong, or was
 * written on the slip afterwards (F5.2). A document of its own; the check, its closed till and its Z stay as they were.
 */
export const CorrectPaymentCommand = z.object({
  type: z.literal('correctPayment'),
  checkId: CheckId,
  correctionId: CorrectionId,
  paymentId: PaymentId,
  /** How it was paid; `null`: as it says. */
  methodId: PaymentMethodId.nullable().default(null),
  /** `null`: as it says. */
  tipMinor: minor.nullable().default(null),
  /** Missing: whose it was, or the waiter's. */
  tipPersonId: PersonId.nullable().default(null),
  /** `null`: as it says; of another method none. */
  reference: z.string().trim().max(120).nullable().default(null),
  /** Where it is booked, where the till that the money went into has been closed. */
  tillId: TillId.nullable().default(null),
  reason: ReasonGiven,
  /** As the author's screen showed it: nobody corrects what somebody else has corrected already. */
  seen: z.object({ methodId: PaymentMethodId, tipMinor: minor }),
  ...lifted,
})
export type CorrectPaymentCommand = z.infer<typeof CorrectPaymentCommand>

export function correctPayment(
  state: ServiceState,
  command: CorrectPaymentCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const check = findCheck(state, command.checkId)
  if (check === undefined) return refuse('check-unknown')
  if (check.status === 'open') return refuse('check-not-settled', { check: labelOf(check) })
  if (check.status !== 'settled') return closedRefusal(check)
  if (check.corrections?.some(({ id }) => id === command.correctionId) === true) return accept()
  const payment = check.payments.find(({ id }) => id === command.paymentId)
  if (payment === undefined) return refuse('payment-unknown', { check: labelOf(check) })
  const paid = paymentNow(check, payment)
  const method = methodOf(context.setup, command.methodId ?? paid.methodId)
  if (method === undefined) return refuse('method-unknown')
  const now = paidSo(check, paid, method, command, context)
  const denied =
    forbidden(context, author, isOwnTip(paid, now, author) ? 'takePayments' : 'refund') ??
    noMoneyHere(context, author)
  if (denied) return denied
  const refused =
    correctedMeanwhile(check, paid, command) ??
    cannotBe(state, check, paid, now, method) ??
    accountRefusal(state, check, paid, now, author, context)
  if (refused !== null) return refused
  if (command.reason.text === '' && command.reason.reasonId === null) return refuse('reason-missing')
  const till = tillOf(state, payment, command, author, context)
  if (isRefusal(till)) return till
  return accept(...till.before, {
    type: 'paymentCorrected.v1',
    checkId: check.id,
    correctionId: command.correctionId,
    paymentId: command.paymentId,
    amountMinor: paid.amountMinor,
    was: howPaid(paid),
    now,
    takenBy: payment.taken.by as PersonId,
    tillId: till.tillId,
    reason: command.reason,
  })
}

/** Where the money lies, while that is open; the till of today otherwise. */
function tillOf(
  { tills, ...state }: ServiceState,
  { tillId }: Payment,
  command: CorrectPaymentCommand,
  author: Author,
  context: ServiceContext,
): ReachedTill | ReturnType<typeof reachTill> {
  const isHere = tillId === null || tills[tillId]?.closed === null
  return isHere ? { tillId, before: [] } : reachTill({ tills, ...state }, command.tillId, author, context)
}
