import { addedTaxMinor, type Takings } from '@comanda/domain'

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const amounts = (sums: Readonly<Record<string, { readonly amountMinor: number }>>): number =>
  sum(Object.values(sums).map(({ amountMinor }) => amountMinor))

/**
 * What of a report does not add up (F5.3); nothing: all of it does. Goods, charge and added taxes are the total, so are
 * categories and taxes the sums that they are of; the same of what was given back.
 */
export function notAddingUp(takings: Takings): readonly string[] {
  const { linesMinor, checkDiscountMinor, serviceChargeMinor, taxMinor, totalMinor, refunds } = takings
  const goodsMinor = linesMinor - checkDiscountMinor
  const rows: readonly (readonly [what: string, is: number, shouldBe: number])[] = [
    ['total', totalMinor, goodsMinor + serviceChargeMinor + addedTaxMinor(takings)],
    ['categories', amounts(takings.byCategory), goodsMinor],
    ['taxes', amounts(takings.byTax), taxMinor],
    [
      'refunds',
      refunds.amountMinor,
      refunds.linesMinor + refunds.serviceChargeMinor + addedTaxMinor(refunds),
    ],
    ['categories of refunds', amounts(refunds.byCategory), refunds.linesMinor],
    ['taxes of refunds', amounts(refunds.byTax), refunds.taxMinor],
  ]
  return rows.flatMap(([what, is, shouldBe]) =>
    is === shouldBe ? [] : [`${what} ${is}, added up ${shouldBe}`],
  )
}
