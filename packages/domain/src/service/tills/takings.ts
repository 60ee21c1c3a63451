import type { LineTax } from '../../money/tax.ts'
import type { SumsByMethod } from './method-sums.ts'

/** Goods of one category that were paid, after all discounts; added taxes are not in it. */
export interface CategorySums {
  readonly units: number
  readonly amountMinor: number
}

export interface TaxSums {
  readonly tax: LineTax
  readonly baseMinor: number
  readonly amountMinor: number
}

/** What one person sold, took and gave away. Minor units. */
export interface PersonSums {
  /** Checks that were settled whose waiter it was, and what they came to. */
  readonly checks: number
  readonly soldMinor: number
  /** Money that it took, tips and cash rounding included, less what it gave back. */
  readonly takenMinor: number
  readonly cashMinor: number
  /** Tips for it, whoever took them. */
  readonly tipMinor: number
  readonly voidMinor: number
  readonly refundMinor: number
}

/**
 * What a restaurant has taken since the last Z, kept as ops are folded (F5 item 8): a report reads it and
 * never goes through the day again. Checks count when they are settled, payments when they are taken.
 */
export interface Takings {
  readonly checks: number
  readonly guests: number
  /** Goods after the discounts of their lines; then what else makes up the total. */
  readonly linesMinor: number
  readonly discountMinor: number
  readonly checkDiscountMinor: number
  readonly compMinor: number
  readonly serviceChargeMinor: number
  readonly taxMinor: number
  readonly totalMinor: number
  /** Units taken off after the kitchen had them, and what they would have cost. */
  readonly voids: { readonly units: number; readonly amountMinor: number }
  /** Goods given back for money. */
  readonly refunds: { readonly count: number; readonly amountMinor: number }
  /** Payments that were taken back before their check was settled. */
  readonly removed: { readonly count: number; readonly amountMinor: number }
  /** Paid twice or too much; given back of it; kept. */
  readonly overpaidMinor: number
  readonly overpaidBackMinor: number
  readonly overpaidKeptMinor: number
  readonly paidInMinor: number
  readonly paidOutMinor: number
  readonly droppedMinor: number
  /** How often a drawer was opened for nothing else. */
  readonly drawerOpened: number
  /** Counted less expected, of the tills that were closed. */
  readonly differenceMinor: number
  /** Settled before the last Z and heard of only after it (C25). */
  readonly late: { readonly checks: number; readonly totalMinor: number }
  readonly byMethod: SumsByMethod
  readonly byTax: Readonly<Record<string, TaxSums>>
  readonly byCategory: Readonly<Record<string, CategorySums>>
  readonly byPerson: Readonly<Record<string, PersonSums>>
}

export const NO_TAKINGS: Takings = {
  checks: 0,
  guests: 0,
  linesMinor: 0,
  discountMinor: 0,
  checkDiscountMinor: 0,
  compMinor: 0,
  serviceChargeMinor: 0,
  taxMinor: 0,
  totalMinor: 0,
  voids: { units: 0, amountMinor: 0 },
  refunds: { count: 0, amountMinor: 0 },
  removed: { count: 0, amountMinor: 0 },
  overpaidMinor: 0,
  overpaidBackMinor: 0,
  overpaidKeptMinor: 0,
  paidInMinor: 0,
  paidOutMinor: 0,
  droppedMinor: 0,
  drawerOpened: 0,
  differenceMinor: 0,
  late: { checks: 0, totalMinor: 0 },
  byMethod: {},
  byTax: {},
  byCategory: {},
  byPerson: {},
}

export const NO_SUMS: PersonSums = {
  checks: 0,
  soldMinor: 0,
  takenMinor: 0,
  cashMinor: 0,
  tipMinor: 0,
  voidMinor: 0,
  refundMinor: 0,
}
