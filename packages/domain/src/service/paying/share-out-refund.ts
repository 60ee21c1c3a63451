import type { Refusal } from '@comanda/sync'
import type { SetupState } from '../../setup/state.ts'
import { fail, labelOf } from '../find.ts'
import type { ServiceState, SettledCheck } from '../state.ts'
import { paymentNow } from './correction.ts'
import { cashRounding } from './due.ts'
import { leftToRefund, refundsAgainst } from './left-to-refund.ts'
import { methodOf, methodTaken } from './methods.ts'
import type { Payment } from './payment.ts'
import type { RefundPart } from './refund.ts'

/** What somebody wants to give back against one payment. Minor units. */
export interface WantedPart {
  readonly paymentId: string
  /** `null`: as it was paid. */
  readonly methodId: string | null
  readonly amountMinor: number
  readonly tipMinor: number
}

type Failure = { readonly ok: false; readonly refusal: Refusal }

/**
 * Shares out a refund among payments of its check (F5.4). No payment gives back more than is left of it, of
 * goods or of its tip: `refund-over-payment` says what was asked, what is left, and who gave back last.
 */
export function shareOutRefund(
  state: ServiceState,
  check: SettledCheck,
  wanted: readonly WantedPart[],
  setup: SetupState,
): readonly RefundPart[] | Failure {
  const parts: RefundPart[] = []
  for (const each of wanted) {
    const taken = check.payments.find(({ id }) => id === each.paymentId)
    if (taken === undefined) return fail('payment-unknown', { check: labelOf(check) })
    const payment = paymentNow(check, taken)
    if (parts.some(({ paymentId }) => paymentId === payment.id)) return fail('payment-twice')
    const method = methodOf(setup, each.methodId ?? payment.methodId)
    if (method === undefined) return fail('method-unknown')
    const over = overLeft(state, check, payment, each)
    if (over !== null) return over
    const { amountMinor, tipMinor } = each
    if (amountMinor === 0 && tipMinor === 0) continue
    parts.push({
      paymentId: payment.id as RefundPart['paymentId'],
      ...methodTaken(method),
      amountMinor,
      roundingMinor: cashRounding(method, amountMinor + tipMinor, setup),
      tipMinor,
      tipPersonId: tipMinor === 0 ? null : payment.tipPersonId,
    })
  }
  return parts
}

/** The fields of a refund that say how it is shared out: of most all of it is against one payment. */
export function sharedFacts(first: RefundPart, parts: readonly RefundPart[]) {
  const { paymentId, methodId, name, kind } = first
  const roundingMinor = parts.reduce((sum, part) => sum + part.roundingMinor, 0)
  const isPlain = parts.length === 1 && first.tipMinor === 0
  return { paymentId, methodId, name, kind, roundingMinor, ...(!isPlain && { parts: [...parts] }) }
}

function overLeft(
  state: ServiceState,
  check: SettledCheck,
  payment: Payment,
  { amountMinor, tipMinor }: WantedPart,
): Failure | null {
  const left = leftToRefund(state, payment)
  const facts = { check: labelOf(check), method: payment.name, ...lastBack(state, payment.id) }
  if (amountMinor > left.amountMinor)
    return fail('refund-over-payment', { ...facts, askedMinor: amountMinor, leftMinor: left.amountMinor })
  if (tipMinor > left.tipMinor)
    return fail('refund-over-tip', { ...facts, askedMinor: tipMinor, leftMinor: left.tipMinor })
  return null
}

/** Who gave something back against a payment last, where and when: whoever comes too late is told (C28). */
function lastBack(state: ServiceState, paymentId: string): Readonly<Record<string, unknown>> {
  const [last] = refundsAgainst(state, paymentId).toSorted((a, b) => b.issued.seq - a.issued.seq)
  if (last === undefined) return {}
  const { by, terminal, at } = last.issued
  return { by, terminal, at }
}
