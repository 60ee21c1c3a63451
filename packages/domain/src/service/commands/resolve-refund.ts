import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { type CheckId, PaymentMethodId, RefundTaskId, TillId } from '../../ids.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import { findCheck } from '../find.ts'
import { paymentNow } from '../paying/correction.ts'
import { cashRounding } from '../paying/due.ts'
import { methodOf, methodTaken } from '../paying/methods.ts'
import { noMoneyHere } from '../paying/takes-money.ts'
import type { ServiceState } from '../state.ts'
import { reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

/** Says what became of money that was to be given back: refunded out of a till, or kept, as the guests had gone. */
export const ResolveRefundCommand = z.object({
  type: z.literal('resolveRefund'),
  taskId: RefundTaskId,
  as: z.enum(['refunded', 'kept']).default('refunded'),
  /** How it is given back; not needed where it is kept. */
  methodId: PaymentMethodId.nullable().default(null),
  tillId: TillId.nullable().default(null),
  ...lifted,
})
export type ResolveRefundCommand = z.infer<typeof ResolveRefundCommand>

export function resolveRefund(
  state: ServiceState,
  { taskId, as, methodId, tillId }: ResolveRefundCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'refund') ?? noMoneyHere(context, author)
  if (denied) return denied
  const task = state.refundTasks[taskId]
  if (task === undefined) return refuse('task-unknown')
  if (task.resolved !== null) {
    const { by, terminal, at, replica } = task.resolved.mark
    // Whoever gave the same money back elsewhere must hear that it is back already.
    const isSame = replica === author.replica && task.resolved.as === as
    return isSame ? accept() : refuse('task-resolved', { by, terminal, at })
  }
  const checkId = task.checkId as CheckId
  const { amountMinor } = task
  const facts = { type: 'refundResolved.v1' as const, checkId, taskId, amountMinor, as }
  if (as === 'kept') return accept({ ...facts, roundingMinor: 0, method: null, tillId: null })
  const method = methodOf(context.setup, methodId ?? '')
  if (method === undefined) return refuse('method-unknown')
  const till = reachTill(state, tillId, author, context)
  if (isRefusal(till)) return till
  const { tipMinor = 0 } = task
  const roundingMinor = cashRounding(method, amountMinor + tipMinor, context.setup)
  const check = findCheck(state, checkId)
  const payment = check?.payments.find(({ id }) => id === task.paymentId)
  const tipPersonId = payment && check ? paymentNow(check, payment).tipPersonId : null
  const how = { roundingMinor, method: methodTaken(method), tillId: till.tillId }
  return accept(...till.before, { ...facts, ...how, ...(tipMinor > 0 && { tipMinor, tipPersonId }) })
}
