import { scale } from './money.ts'
import { addedMinor, type LineTax, type TaxAmount, type TaxRounding, taxesOf } from './tax.ts'

/** What money needs to know of a line. */
export interface PricedLine {
  readonly quantity: number
  readonly unitPriceMinor: number
  /** Basis points: 1000 = 10 %. */
  readonly discountBp: number
  readonly taxes: readonly LineTax[]
}

export interface Totals {
  /** Sum of the lines as priced on the menu, after discounts. */
  readonly linesMinor: number
  readonly discountMinor: number
  readonly taxes: readonly TaxAmount[]
  readonly taxMinor: number
  /** What the guests owe. */
  readonly totalMinor: number
}

const FULL_BP = 10_000

export const lineListMinor = (line: PricedLine): number => line.quantity * line.unitPriceMinor

export const lineDiscountMinor = (line: PricedLine): number =>
  scale(lineListMinor(line), line.discountBp, FULL_BP)

/** Quantity times price less discount; added taxes are not in it. */
export const lineTotalMinor = (line: PricedLine): number => lineListMinor(line) - lineDiscountMinor(line)

export function totalsOf(lines: readonly PricedLine[], rounding: TaxRounding): Totals {
  const linesMinor = lines.reduce((sum, line) => sum + lineTotalMinor(line), 0)
  const discountMinor = lines.reduce((sum, line) => sum + lineDiscountMinor(line), 0)
  const taxes = rounding === 'line' ? sumByTax(lines.map(taxesOfLine)) : taxesOfGroups(lines)
  const taxMinor = taxes.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const onTopMinor = taxes.reduce((sum, { tax, amountMinor }) => (tax.included ? sum : sum + amountMinor), 0)
  return { linesMinor, discountMinor, taxes, taxMinor, totalMinor: linesMinor + onTopMinor }
}

const taxesOfLine = (line: PricedLine): readonly TaxAmount[] => taxesOf(lineTotalMinor(line), line.taxes)

/** Lines with the same taxes are summed before anything is rounded; an added tax is rounded once, on the base of all. */
function taxesOfGroups(lines: readonly PricedLine[]): readonly TaxAmount[] {
  const groups = new Map<string, { taxes: readonly LineTax[]; sumMinor: number }>()
  for (const line of lines) {
    const key = line.taxes.map((tax) => `${tax.id}@${tax.ratePpm}${tax.included ? 'i' : 'a'}`).join()
    const group = groups.get(key) ?? { taxes: line.taxes, sumMinor: 0 }
    group.sumMinor += lineTotalMinor(line)
    groups.set(key, group)
  }
  const sums = sumByTax([...groups.values()].map(({ taxes, sumMinor }) => taxesOf(sumMinor, taxes)))
  return sums.map((sum) =>
    sum.tax.included ? sum : { ...sum, amountMinor: addedMinor(sum.baseMinor, sum.tax) },
  )
}

function sumByTax(amounts: readonly (readonly TaxAmount[])[]): readonly TaxAmount[] {
  const sums = new Map<string, TaxAmount>()
  for (const { tax, baseMinor, amountMinor } of amounts.flat()) {
    const key = `${tax.id}@${tax.ratePpm}${tax.included ? 'i' : 'a'}`
    const sum = sums.get(key)
    sums.set(key, {
      tax,
      baseMinor: (sum?.baseMinor ?? 0) + baseMinor,
      amountMinor: (sum?.amountMinor ?? 0) + amountMinor,
    })
  }
  return [...sums.values()]
}
