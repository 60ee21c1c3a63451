import type { Mark } from '../../mark.ts'
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

/** What was given back for money: goods, their part of the service charge, and taxes, as they were sold. Minor units. */
export interface RefundSums {
  readonly count: number
  /** Goods, charge and added taxes; tips that were given back are not in it. */
  readonly amountMinor: number
  readonly linesMinor: number
  readonly serviceChargeMinor: number
  /** All taxes in it, included and added ones. */
  readonly taxMinor: number
  readonly byTax: Readonly<Record<string, TaxSums>>
  readonly byCategory: Readonly<Record<string, CategorySums>>
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
 *
 *   total = lines − checkDiscount + serviceCharge + added taxes      what was sold, refunds not taken off
 *   refunds.amount = lines + serviceCharge + added taxes of refunds  what went back, apart
 *
 * Categories sum to lines − checkDiscount, taxes to `taxMinor`; those of refunds to theirs.
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
  /** Goods given back for money. They were sold: no other figure is lower for them. */
  readonly refunds: RefundSums
  /** Payments that were taken back before their check was settled. */
  readonly removed: { readonly count: number; readonly amountMinor: number }
  /** Checks whose service was not charged, and what that would have been; missing: none. */
  readonly waived?: { readonly count: number; readonly amountMinor: number }
  /** Payments of settled checks that were said to have been made otherwise; missing: none. */
  readonly corrections?: { readonly count: number }
  /** Paid twice or too much; given back of it; kept. */
  readonly overpaidMinor: number
  readonly overpaidBackMinor: number
  readonly overpaidKeptMinor: number
  /** House accounts that were paid off: no sale, no tax; missing: none. */
  readonly payOffs?: { readonly count: number; readonly amountMinor: number }
  readonly paidInMinor: number
  readonly paidOutMinor: number
  readonly droppedMinor: number
  /** How often a drawer was opened for nothing else. */
  readonly drawerOpened: number
  /** Counted less expected, of the tills that were closed. */
  readonly differenceMinor: number
  /** When a check was settled last, by whom and where; missing: none was. */
  readonly lastSettled?: Mark
  /** Settled before the last Z and heard of only after it (C25). */
  readonly late: { readonly checks: number; readonly totalMinor: number }
  readonly byMethod: SumsByMethod
  readonly byTax: Readonly<Record<string, TaxSums>>
  readonly byCategory: Readonly<Record<string, CategorySums>>
  readonly byPerson: Readonly<Record<string, PersonSums>>
}

export const NO_REFUNDS: RefundSums = {
  count: 0,
  amountMinor: 0,
  linesMinor: 0,
  serviceChargeMinor: 0,
  taxMinor: 0,
  byTax: {},
  byCategory: {},
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
  refunds: NO_REFUNDS,
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

/** Takings as they were written before refunds were summed up by themselves; the same object where nothing is missing. */
export const completeTakings = (takings: Takings): Takings =>
  takings.refunds.byTax === undefined
    ? { ...takings, refunds: { ...NO_REFUNDS, ...takings.refunds } }
    : takings

/** Taxes that were added on top: what guests paid beyond goods and charge. Minor units. */
export const addedTaxMinor = ({ byTax }: Pick<Takings, 'byTax'>): number =>
  Object.values(byTax).reduce((sum, { tax, amountMinor }) => (tax.included ? sum : sum + amountMinor), 0)

/** What was sold less what was given back for goods. Minor units. */
export const netSalesMinor = ({ totalMinor, refunds }: Takings): number => totalMinor - refunds.amountMinor

export const NO_SUMS: PersonSums = {
  checks: 0,
  soldMinor: 0,
  takenMinor: 0,
  cashMinor: 0,
  tipMinor: 0,
  voidMinor: 0,
  refundMinor: 0,
}
