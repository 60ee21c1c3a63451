import { refuse } from '@comanda/sync'
import type { PersonId } from '../../ids.ts'
import type { PaymentMethod } from '../../setup/entities.ts'
import { chargedTo, mayCharge } from '../accounts/may-charge.ts'
import type { Author, ServiceContext } from '../context.ts'
import { labelOf } from '../find.ts'
import type { ServiceState, SettledCheck } from '../state.ts'
import { correctionsOf, type PaidHow } from './correction.ts'
import { cashRounding } from './due.ts'
import { leftToRefund, refundsAgainst } from './left-to-refund.ts'
import { methodTaken } from './methods.ts'
import { type Payment, receivedMinor } from './payment.ts'

/** What the author says about a payment, and what they saw. */
interface SaidHow {
  readonly tipMinor: number | null
  readonly tipPersonId: PersonId | null
  readonly reference: string | null
  readonly seen: { readonly methodId: string; readonly tipMinor: number }
}

/** How it was paid, as the author says. */
export function paidSo(
  check: SettledCheck,
  paid: Payment,
  method: PaymentMethod,
  { tipMinor: said, tipPersonId, reference }: SaidHow,
  { setup }: ServiceContext,
): PaidHow {
  const tipMinor = said ?? paid.tipMinor
  const isOther = method.id !== paid.methodId
  // Cash that was handed over was rounded as it was rounded then.
  const isSameMoney = !isOther && tipMinor === paid.tipMinor
  const tipFor = tipPersonId ?? paid.tipPersonId ?? (check.waiterId as PersonId)
  return {
    ...(isOther ? methodTaken(method) : { methodId: paid.methodId, name: paid.name, kind: paid.kind }),
    roundingMinor: isSameMoney
      ? paid.roundingMinor
      : cashRounding(method, paid.amountMinor + tipMinor, setup),
    tipMinor,
    tipPersonId: tipMinor === 0 ? null : tipFor,
    reference: reference ?? (isOther ? '' : paid.reference),
    customerId:
      method.kind !== 'account' ? null : (paid.customerId ?? chargedTo(check, null, NOBODY) ?? null),
  }
}

/** Whose seen customer does not matter: it is that of the check. */
const NOBODY = { basis: Number.MAX_SAFE_INTEGER } as Author

/** A tip that was written on the slip of a payment that its author took themselves: nothing is taken from anybody by it. */
export const isOwnTip = (paid: Payment, now: PaidHow, author: Author): boolean =>
  paid.taken.by === author.by &&
  now.methodId === paid.methodId &&
  now.kind !== 'cash' &&
  now.tipMinor > paid.tipMinor &&
  (paid.tipPersonId === null || now.tipPersonId === paid.tipPersonId)

export function correctedMeanwhile(
  check: SettledCheck,
  paid: Payment,
  { seen }: SaidHow,
): ReturnType<typeof refuse> | null {
  if (seen.methodId === paid.methodId && seen.tipMinor === paid.tipMinor) return null
  const last = correctionsOf(check, paid.id).at(-1)?.corrected ?? paid.taken
  const { by, terminal, at } = last
  return refuse('payment-corrected', { check: labelOf(check), method: paid.name, by, terminal, at })
}

/** What was given back of it was given back: a method that money went back by stays, and a tip stays that person's and is no less than that. */
export function cannotBe(
  { refunds, refundTasks }: ServiceState,
  check: SettledCheck,
  paid: Payment,
  now: PaidHow,
  method: PaymentMethod,
): ReturnType<typeof refuse> | null {
  const { name } = method
  const isOther = now.methodId !== paid.methodId
  const isSame = now.tipMinor === paid.tipMinor && now.tipPersonId === paid.tipPersonId
  if (!isOther && isSame && now.reference === paid.reference)
    return refuse('nothing-to-correct', { check: labelOf(check), method: name })
  const tipBackMinor = paid.tipMinor - leftToRefund({ refunds, refundTasks }, paid).tipMinor
  const isBack =
    refundsAgainst({ refunds }, paid.id).length > 0 ||
    Object.values(refundTasks).some(({ paymentId }) => paymentId === paid.id)
  const isTipOfAnother = tipBackMinor > 0 && now.tipPersonId !== paid.tipPersonId
  if ((isOther && isBack) || isTipOfAnother || now.tipMinor < tipBackMinor)
    return refuse('payment-refunded', { check: labelOf(check), method: paid.name })
  if (now.tipMinor > 0 && !method.allowsTip) return refuse('tip-not-allowed', { method: name })
  if (isOther && method.needsReference && now.reference === '')
    return refuse('reference-missing', { method: name })
  return null
}

/** What a house account is charged more than before must be allowed. */
export function accountRefusal(
  state: ServiceState,
  check: SettledCheck,
  paid: Payment,
  now: PaidHow,
  author: Author,
  context: ServiceContext,
): ReturnType<typeof refuse> | null {
  if (now.kind !== 'account') return null
  const before = paid.kind === 'account' ? receivedMinor(paid) : 0
  const amountMinor = receivedMinor({ ...now, amountMinor: paid.amountMinor }) - before
  return mayCharge(state, check, { amountMinor, seen: null }, author, context)
}
