import { accept, type Refusal, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId, PaymentId, PaymentMethodId, RefundId, TillId } from '../../ids.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, fail, findCheck, labelOf, lineOn } from '../find.ts'
import { ReasonGiven } from '../ops.ts'
import { lineShares, shareOfUnits } from '../paying/line-shares.ts'
import type { RefundedLine } from '../paying/refund.ts'
import { sharedFacts, shareOutRefund, type WantedPart } from '../paying/share-out-refund.ts'
import { noMoneyHere } from '../paying/takes-money.ts'
import type { ServiceState, SettledCheck } from '../state.ts'
import { reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

const minor = z.number().int().min(0)

/**
 * Gives money back for units of lines of a settled check, against its payments (F5.4). It makes one document
 * of its own, with its own number: the check is never opened again.
 */
export const RefundLinesCommand = z.object({
  type: z.literal('refundLines'),
  checkId: CheckId,
  refundId: RefundId,
  paymentId: PaymentId,
  lines: z.array(z.object({ lineId: LineId, quantity: z.number().int().min(1).max(9999) })).max(500),
  /** How it is given back; `null`: as it was paid. */
  methodId: PaymentMethodId.nullable().default(null),
  /** Of the payment's tip, on top of the goods; a tip goes back only where somebody says so. */
  tipMinor: minor.default(0),
  /** What goes back against other payments of the check; the rest of the goods is against `paymentId`. */
  others: z
    .array(
      z.object({
        paymentId: PaymentId,
        methodId: PaymentMethodId.nullable().default(null),
        amountMinor: minor,
        tipMinor: minor.default(0),
      }),
    )
    .max(50)
    .default([]),
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
  const denied = forbidden(context, author, 'refund') ?? noMoneyHere(context, author)
  if (denied) return denied
  const { refundId, reason } = command
  if (state.refunds[refundId] !== undefined) return accept()
  const check = findCheck(state, command.checkId)
  if (check === undefined) return refuse('check-unknown')
  if (check.status === 'open') return refuse('check-not-settled', { check: labelOf(check) })
  if (check.status !== 'settled') return closedRefusal(check)
  if (reason.text === '' && reason.reasonId === null) return refuse('reason-missing')
  const lines = refunded(state, check, command)
  if (isRefusal(lines)) return lines
  const amountMinor = lines.reduce((sum, line) => sum + line.amountMinor, 0)
  const wanted = wantedParts(command, amountMinor)
  if (wanted === null) return refuse('refund-parts-off', { check: labelOf(check), amountMinor })
  const parts = shareOutRefund(state, check, wanted, context.setup)
  if (isRefusal(parts)) return parts
  const [first] = parts
  if (first === undefined) return refuse('nothing-to-refund', { check: labelOf(check) })
  const till = reachTill(state, command.tillId, author, context)
  if (isRefusal(till)) return till
  return accept(...till.before, {
    type: 'refundIssued.v1',
    checkId: check.id,
    refundId,
    number: context.orderer ? state.refundNumber + 1 : null,
    ...sharedFacts(first, parts),
    tillId: till.tillId,
    amountMinor,
    lines,
    reason,
  })
}

/** What goes back against each payment; `null`: the others come to more than the goods do. */
function wantedParts(
  { paymentId, methodId, tipMinor, others }: RefundLinesCommand,
  goodsMinor: number,
): readonly WantedPart[] | null {
  const amountMinor = others.reduce((left, other) => left - other.amountMinor, goodsMinor)
  return amountMinor < 0 ? null : [{ paymentId, methodId, amountMinor, tipMinor }, ...others]
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
