import { accept, type Refusal, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId, PaymentId, PaymentMethodId, RefundId, TillId } from '../../ids.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, fail, findCheck, labelOf, lineOn } from '../find.ts'
import { ReasonGiven } from '../ops.ts'
import { cashRounding } from '../paying/due.ts'
import { lineShares, shareOfUnits } from '../paying/line-shares.ts'
import { methodOf, methodTaken } from '../paying/methods.ts'
import type { RefundedLine } from '../paying/refund.ts'
import type { ServiceState, SettledCheck } from '../state.ts'
import { reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

/**
 * Gives money back for units of lines of a settled check, against one of its payments (F5.4). It makes a
 * document of its own, with its own number: the check is never opened again.
 */
export const RefundLinesCommand = z.object({
  type: z.literal('refundLines'),
  checkId: CheckId,
  refundId: RefundId,
  paymentId: PaymentId,
  lines: z
    .array(z.object({ lineId: LineId, quantity: z.number().int().min(1).max(9999) }))
    .min(1)
    .max(500),
  /** How it is given back; `null`: as it was paid. */
  methodId: PaymentMethodId.nullable().default(null),
  tillId: TillId.nullable().default(null),
  reason: ReasonGiven,
  ...lifted,
})
export type RefundLinesCommand = z.infer<typeof RefundLinesCommand>

export function refundLines(
  state: ServiceState,
  command: RefundLinesCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'refund')
  if (denied) return denied
  const { refundId, paymentId, reason } = command
  if (state.refunds[refundId] !== undefined) return accept()
  const check = findCheck(state, command.checkId)
  if (check === undefined) return refuse('check-unknown')
  if (check.status === 'open') return refuse('check-not-settled', { check: labelOf(check) })
  if (check.status !== 'settled') return closedRefusal(check)
  const payment = check.payments.find(({ id }) => id === paymentId)
  if (payment === undefined) return refuse('payment-unknown', { check: labelOf(check) })
  if (reason.text === '' && reason.reasonId === null) return refuse('reason-missing')
  const method = methodOf(context.setup, command.methodId ?? payment.methodId)
  if (method === undefined) return refuse('method-unknown')
  const lines = refunded(state, check, command)
  if (isRefusal(lines)) return lines
  const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0)
  if (amountMinor === 0) return refuse('nothing-to-refund', { check: labelOf(check) })
  const till = reachTill(state, command.tillId, author, context)
  if (isRefusal(till)) return till
  return accept(...till.before, {
    type: 'refundIssued.v1',
    checkId: check.id,
    refundId,
    number: context.orderer ? state.refundNumber + 1 : null,
    paymentId,
    ...methodTaken(method),
    tillId: till.tillId,
    amountMinor,
    roundingMinor: cashRounding(method, amountMinor, context.setup),
    lines,
    reason,
  })
}

/** Units of a line that were given back before. */
export const refundedUnits = ({ refunds }: ServiceState, checkId: string, lineId: string): number =>
  Object.values(refunds)
    .filter((refund) => refund.checkId === checkId)
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => (line.lineId === lineId ? sum + line.quantity : sum), 0)

function refunded(
  state: ServiceState,
  check: SettledCheck,
  { lines }: RefundLinesCommand,
): RefundedLine[] | { readonly ok: false; readonly refusal: Refusal } {
  const shares = lineShares(check)
  const back: RefundedLine[] = []
  for (const { lineId, quantity } of lines) {
    const line = lineOn(check, lineId)
    const share = shares.find((each) => each.line.id === line?.id)
    if (share === undefined) return fail('line-not-paid', { check: labelOf(check) })
    const { id, name, categoryId } = share.line
    const twice = back.reduce((sum, each) => (each.lineId === id ? sum + each.quantity : sum), 0)
    const before = refundedUnits(state, check.id, id) + twice
    const left = share.line.quantity - before
    if (quantity > left)
      return fail('refunded-already', { check: labelOf(check), line: name, left, yours: quantity })
    const { netMinor, serviceChargeMinor, taxes, amountMinor } = shareOfUnits(share, before, quantity)
    const facts = { netMinor, serviceChargeMinor, taxes: [...taxes], amountMinor }
    back.push({ lineId: id, categoryId, name, quantity, ...facts } as RefundedLine)
  }
  return back
}
