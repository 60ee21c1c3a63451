import { chargeNamed, chargesOn } from './charges.ts'
import { allocate, scale } from './money.ts'
import type { Charge, ChargeNamed, PricedLine } from './priced.ts'
import { addedMinor, type LineTax, type TaxAmount, type TaxRounding, taxesOf } from './tax.ts'

/** Off the whole check: percent of its lines, in basis points, plus an amount. */
export interface TotalDiscount {
  readonly bp: number
  readonly fixedMinor: number
}

export interface Totals {
  /** Sum of the lines after their own discounts; the discount of the check is not in it. */
  readonly linesMinor: number
  /** What the lines' own discounts take off. */
  readonly discountMinor: number
  /** What the discount of the check takes off. */
  readonly checkDiscountMinor: number
  /** What was given free, at its price. */
  readonly compMinor: number
  /** The charge for the service; taxes that are added to it are not in it. */
  readonly serviceChargeMinor: number
  /** What it is called, and what it is taxed with; `null`: none is charged. */
  readonly serviceCharge: ChargeNamed | null
  readonly taxes: readonly TaxAmount[]
  readonly taxMinor: number
  /** What the guests owe. */
  readonly totalMinor: number
}

const FULL_BP = 10_000

export const lineListMinor = (line: PricedLine): number => line.quantity * line.unitPriceMinor

/** Rounded on each unit: units can be split among checks without a cent appearing (INV6). */
export const lineDiscountMinor = (line: PricedLine): number =>
  isComped(line) ? 0 : line.quantity * scale(line.unitPriceMinor, line.discountBp, FULL_BP)

/** Quantity times price less discount, or nothing where it is given free; added taxes are not in it. */
export const lineTotalMinor = (line: PricedLine): number =>
  isComped(line) ? 0 : lineListMinor(line) - lineDiscountMinor(line)

export const linesTotalMinor = (lines: readonly PricedLine[]): number =>
  lines.reduce((sum, line) => sum + lineTotalMinor(line), 0)

const isComped = ({ comp }: PricedLine): boolean => comp !== undefined && comp !== null

/** Never more than the lines are worth. Percent are rounded once, on the sum. */
export function checkDiscountMinor(linesMinor: number, discount: TotalDiscount | null): number {
  if (discount === null) return 0
  const wanted = scale(linesMinor, discount.bp, FULL_BP) + discount.fixedMinor
  return Math.min(Math.max(0, wanted), Math.max(0, linesMinor))
}

export function totalsOf(
  lines: readonly PricedLine[],
  rounding: TaxRounding,
  discount: TotalDiscount | null = null,
  charge: Charge | null = null,
): Totals {
  const linesMinor = linesTotalMinor(lines)
  const discountMinor = lines.reduce((sum, line) => sum + lineDiscountMinor(line), 0)
  const compMinor = lines.reduce((sum, line) => sum + (isComped(line) ? lineListMinor(line) : 0), 0)
  const offMinor = checkDiscountMinor(linesMinor, discount)
  const nets = netsOf(lines, offMinor)
  const charges = chargesOn(lines, nets, charge)
  const serviceChargeMinor = charges.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const amounts = [
    ...lines.flatMap((line, index) => amountsOfLine(line, nets[index] ?? 0)),
    ...charges.map(({ charge: { taxes }, amountMinor }) => ({ amountMinor, taxes })),
  ]
  const taxes = rounding === 'line' ? sumByTax(amounts.map(taxesOfAmount)) : taxesOfGroups(amounts)
  const taxMinor = taxes.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const onTopMinor = taxes.reduce((sum, { tax, amountMinor }) => (tax.included ? sum : sum + amountMinor), 0)
  return {
    linesMinor,
    discountMinor,
    checkDiscountMinor: offMinor,
    compMinor,
    serviceChargeMinor,
    serviceCharge: chargeNamed(charges, charge, lines),
    taxes,
    taxMinor,
    totalMinor: linesMinor - offMinor + serviceChargeMinor + onTopMinor,
  }
}

interface TaxedAmount {
  readonly amountMinor: number
  readonly taxes: readonly LineTax[]
}

/** What each line is worth: the discount of the check is shared out by the lines' amounts. */
function netsOf(lines: readonly PricedLine[], offMinor: number): readonly number[] {
  const amounts = lines.map(lineTotalMinor)
  const off = offMinor === 0 ? [] : allocate(offMinor, amounts)
  return amounts.map((minor, index) => minor - (off[index] ?? 0))
}

/** What a line is worth to its taxes: a combo by its parts. */
function amountsOfLine({ parts = [], taxes }: PricedLine, amountMinor: number): readonly TaxedAmount[] {
  if (parts.length === 0) return [{ amountMinor, taxes }]
  const shares = allocate(
    amountMinor,
    parts.map(({ weightMinor }) => weightMinor),
  )
  return parts.map((part, index) => ({ amountMinor: shares[index] ?? 0, taxes: part.taxes }))
}

const taxesOfAmount = ({ amountMinor, taxes }: TaxedAmount): readonly TaxAmount[] =>
  taxesOf(amountMinor, taxes)

/** Amounts with the same taxes are summed before anything is rounded; an added tax is rounded once, on the base of all. */
function taxesOfGroups(amounts: readonly TaxedAmount[]): readonly TaxAmount[] {
  const groups = new Map<string, { taxes: readonly LineTax[]; sumMinor: number }>()
  for (const { amountMinor, taxes } of amounts) {
    const key = taxes.map((tax) => `${tax.id}@${tax.ratePpm}${tax.included ? 'i' : 'a'}`).join()
    const group = groups.get(key) ?? { taxes, sumMinor: 0 }
    group.sumMinor += amountMinor
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
