import { type MethodTaken, type PaymentFacts, receivedMinor } from '../paying/payment.ts'

/** What came in and went out by one method of payment. Minor units. */
export interface MethodSums extends MethodTaken {
  readonly count: number
  /** What went to checks, less what was taken back from them. */
  readonly amountMinor: number
  /** What cash rounding brought, less what it cost with refunds. */
  readonly roundingMinor: number
  readonly tipMinor: number
  readonly refunds: number
  readonly refundMinor: number
}

export type SumsByMethod = Readonly<Record<string, MethodSums>>

type Change = Partial<Omit<MethodSums, keyof MethodTaken>>

/** Sums with something more by a method. */
export function withMethod(sums: SumsByMethod, method: MethodTaken, change: Change): SumsByMethod {
  const { methodId, name, kind } = method
  const old = sums[methodId]
  const plus = (key: keyof Change): number => (old?.[key] ?? 0) + (change[key] ?? 0)
  const next: MethodSums = {
    methodId,
    name,
    kind,
    count: plus('count'),
    amountMinor: plus('amountMinor'),
    roundingMinor: plus('roundingMinor'),
    tipMinor: plus('tipMinor'),
    refunds: plus('refunds'),
    refundMinor: plus('refundMinor'),
  }
  return { ...sums, [methodId]: next }
}

/** A payment that comes in, or (`sign` −1) one that is taken back. */
export const withPayment = (
  sums: SumsByMethod,
  payment: MethodTaken & Pick<PaymentFacts, 'amountMinor' | 'roundingMinor' | 'tipMinor'>,
  sign: 1 | -1 = 1,
): SumsByMethod =>
  withMethod(sums, payment, {
    count: sign,
    amountMinor: sign * payment.amountMinor,
    roundingMinor: sign * payment.roundingMinor,
    tipMinor: sign * payment.tipMinor,
  })

/** Money that is given back; `roundingMinor`: what cash rounding adds to what is handed out. */
export const withRefund = (
  sums: SumsByMethod,
  method: MethodTaken,
  refundMinor: number,
  roundingMinor: number,
): SumsByMethod => withMethod(sums, method, { refunds: 1, refundMinor, roundingMinor: -roundingMinor })

/** What is there by one method: received less refunded. */
export const heldMinor = (sums: MethodSums): number => receivedMinor(sums) - sums.refundMinor
