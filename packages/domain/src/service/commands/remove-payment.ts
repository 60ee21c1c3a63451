import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, PaymentId, TillId } from '../../ids.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck } from '../find.ts'
import { ReasonGiven } from '../ops.ts'
import { noMoneyHere } from '../paying/takes-money.ts'
import type { ServiceState } from '../state.ts'
import { reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

/**
 * Takes a payment back while its check is open: a wrong amount, another card. The money comes out of the
 * till that it went into, or out of the named one where that has been closed. Somebody else's payment needs
 * the permission to refund.
 */
export const RemovePaymentCommand = z.object({
  type: z.literal('removePayment'),
  checkId: CheckId,
  paymentId: PaymentId,
  reason: ReasonGiven,
  tillId: TillId.nullable().default(null),
  ...lifted,
})
export type RemovePaymentCommand = z.infer<typeof RemovePaymentCommand>

export function removePayment(
  state: ServiceState,
  { checkId, paymentId, reason, tillId }: RemovePaymentCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const check = findCheck(state, checkId)
  if (check === undefined) return refuse('check-unknown')
  const payment = check.payments.find(({ id }) => id === paymentId)
  const isOwn = payment?.taken.by === author.by
  const denied =
    forbidden(context, author, isOwn || payment === undefined ? 'takePayments' : 'refund') ??
    noMoneyHere(context, author)
  if (denied) return denied
  if (check.status !== 'open') return closedRefusal(check)
  // Removed already: that is what was wanted.
  if (payment === undefined) return accept()
  if (reason.text === '' && reason.reasonId === null) return refuse('reason-missing')
  const from = payment.tillId === null ? null : state.tills[payment.tillId]
  const isHere = from === null || from?.closed === null
  const till = isHere ? { tillId: payment.tillId, before: [] } : reachTill(state, tillId, author, context)
  if (isRefusal(till)) return till
  return accept(...till.before, {
    type: 'paymentRemoved.v1',
    checkId: check.id,
    paymentId,
    methodId: payment.methodId,
    tillId: till.tillId,
    reason,
  })
}
