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
  /** What house accounts were paid off with; missing: nothing. */
  readonly payOffMinor?: number
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
  const payOffMinor = plus('payOffMinor')
  const isPaidOff = payOffMinor !== 0 || old?.payOffMinor !== undefined
  return { ...sums, [methodId]: isPaidOff ? { ...next, payOffMinor } : next }
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

/** Money that is given back; `roundingMinor`: what cash rounding adds to what is handed out; `tipMinor`: of a tip, on top. */
export const withRefund = (
  sums: SumsByMethod,
  method: MethodTaken,
  refundMinor: number,
  roundingMinor: number,
  tipMinor = 0,
): SumsByMethod =>
  withMethod(sums, method, {
    refunds: 1,
    refundMinor,
    roundingMinor: -roundingMinor,
    tipMinor: -tipMinor,
  })

/** A house account that is paid off, or (`sign` −1) one that was not after all. */
export const withPayOff = (
  sums: SumsByMethod,
  payOff: MethodTaken & Pick<PaymentFacts, 'amountMinor' | 'roundingMinor'>,
  sign: 1 | -1 = 1,
): SumsByMethod =>
  withMethod(sums, payOff, {
    payOffMinor: sign * payOff.amountMinor,
    roundingMinor: sign * payOff.roundingMinor,
  })

/** What is there by one method: received and paid off, less refunded. */
export const heldMinor = (sums: MethodSums): number =>
  receivedMinor(sums) + (sums.payOffMinor ?? 0) - sums.refundMinor
