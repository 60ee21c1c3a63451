import { heldMinor, type MethodSums, type Takings, type Till } from '@comanda/domain'

/** What makes up the total of a report, in the order in which it is added. Minor units. */
export interface SalesSums {
  readonly goods: number
  readonly checkDiscount: number
  readonly serviceCharge: number
  /** What is not in the prices. */
  readonly addedTax: number
  readonly total: number
  /** What was given back for goods, below zero; and what is left of the total then. */
  readonly refunded: number
  readonly net: number
}

/** Taken together they are the total, to the cent (INV5). */
export function salesOf({
  linesMinor,
  checkDiscountMinor,
  serviceChargeMinor,
  totalMinor,
  refunds,
}: Takings): SalesSums {
  const addedTax = totalMinor - (linesMinor - checkDiscountMinor + serviceChargeMinor)
  return {
    goods: linesMinor,
    checkDiscount: -checkDiscountMinor,
    serviceCharge: serviceChargeMinor,
    addedTax,
    total: totalMinor,
    refunded: 0 - refunds.amountMinor,
    net: totalMinor - refunds.amountMinor,
  }
}

/** An amount for each of so many, half a minor unit up; `null`: there are none. */
export const perEach = (minor: number, count: number): number | null =>
  count === 0 ? null : Math.floor((2 * minor + count) / (2 * count))

/** All that was received less all that was given back, over all methods. */
export const heldInAll = (methods: readonly MethodSums[]): number =>
  methods.reduce((sum, method) => sum + heldMinor(method), 0)

/** What was put on house accounts, less what was given back to them. */
export const chargedInAll = ({ byMethod }: Pick<Takings, 'byMethod'>): number =>
  heldInAll(Object.values(byMethod).filter(({ kind }) => kind === 'account'))

/** Cash that went into a till, less what was given back out of it. */
export const cashTaken = ({ methods }: Till): number =>
  heldInAll(Object.values(methods).filter(({ kind }) => kind === 'cash'))

/** By what comes first: the largest amount, then the name. */
export const largestFirst = <T extends { readonly amountMinor: number; readonly name: string }>(
  rows: readonly T[],
): readonly T[] => [...rows].sort((a, b) => b.amountMinor - a.amountMinor || a.name.localeCompare(b.name))
