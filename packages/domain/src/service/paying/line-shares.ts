import { allocate, scale } from '../../money/money.ts'
import type { LineTax } from '../../money/tax.ts'
import { lineTotalMinor, type Totals } from '../../money/totals.ts'
import { orderedLines } from '../ordered-lines.ts'
import type { OrderedLine, SettledCheck } from '../state.ts'
import type { TaxSums } from '../tills/takings.ts'

/** What one line had of all that was paid: together the lines have all of it, to the cent (F5.4). */
export interface LineShare {
  readonly line: OrderedLine
  readonly netMinor: number
  readonly serviceChargeMinor: number
  readonly taxes: readonly TaxSums[]
  readonly amountMinor: number
}

/** Shares out the totals of a settled check among its lines: discounts and the service charge by worth, taxes by their base. */
export function lineShares(check: SettledCheck): readonly LineShare[] {
  const { totals } = check
  const lines = orderedLines(check)
  const worth = lines.map(lineTotalMinor)
  const off = allocate(totals.checkDiscountMinor, worth)
  const nets = worth.map((minor, index) => minor - (off[index] ?? 0))
  const charges = allocate(totals.serviceChargeMinor, chargeWeights(lines, nets, totals))
  const taxes = totals.taxes.map((sums) => taxShares(sums, lines, nets, charges, totals))
  return lines.map((line, index) => {
    const own = taxes.flatMap((shares) => shares[index] ?? [])
    return shareOf(line, nets[index] ?? 0, charges[index] ?? 0, own)
  })
}

/** By worth; where lines brought charges of their own, by what each of them was charged. */
function chargeWeights(
  lines: readonly OrderedLine[],
  nets: readonly number[],
  { serviceCharge }: Totals,
): readonly number[] {
  const bp = serviceCharge?.bp
  if (bp === undefined) return nets
  const weights = lines.map(({ charge }, index) => {
    const own = charge === undefined ? bp : (charge?.bp ?? 0)
    return Math.max(0, nets[index] ?? 0) * own + (charge?.fixedMinor ?? 0)
  })
  return weights.some((weight) => weight > 0) ? weights : nets
}

function shareOf(
  line: OrderedLine,
  netMinor: number,
  serviceChargeMinor: number,
  taxes: readonly TaxSums[],
): LineShare {
  const addedMinor = taxes.reduce((sum, { tax, amountMinor }) => (tax.included ? sum : sum + amountMinor), 0)
  return {
    line,
    netMinor,
    serviceChargeMinor,
    taxes,
    amountMinor: netMinor + serviceChargeMinor + addedMinor,
  }
}

function taxShares(
  { tax, baseMinor, amountMinor }: TaxSums,
  lines: readonly OrderedLine[],
  nets: readonly number[],
  charges: readonly number[],
  totals: Totals,
): readonly TaxSums[] {
  const isOnCharge = ({ charge }: OrderedLine) =>
    has((charge === undefined ? totals.serviceCharge : charge)?.taxes ?? [], tax)
  const weights = lines.map(
    (line, index) =>
      Math.max(0, taxedMinor(line, nets[index] ?? 0, tax)) + (isOnCharge(line) ? (charges[index] ?? 0) : 0),
  )
  const bases = allocate(baseMinor, weights)
  const amounts = allocate(amountMinor, weights)
  return lines.map((_, index) => ({
    tax,
    baseMinor: bases[index] ?? 0,
    amountMinor: amounts[index] ?? 0,
  }))
}

/** How much of a line's amount bears a tax; of a combo that of the parts which do. */
function taxedMinor({ parts, taxes }: OrderedLine, netMinor: number, tax: LineTax): number {
  if (parts.length === 0) return has(taxes, tax) ? netMinor : 0
  const shares = allocate(
    netMinor,
    parts.map(({ weightMinor }) => weightMinor),
  )
  return parts.reduce((sum, part, index) => (has(part.taxes, tax) ? sum + (shares[index] ?? 0) : sum), 0)
}

const has = (taxes: readonly LineTax[], { id, ratePpm, included }: LineTax): boolean =>
  taxes.some((each) => each.id === id && each.ratePpm === ratePpm && each.included === included)

/**
 * The share of some units, after so many of them were given back before: given back one by one or at once,
 * it comes to the same.
 */
export function shareOfUnits(share: LineShare, before: number, units: number): LineShare {
  const { line } = share
  const part = (minor: number): number =>
    scale(minor, before + units, line.quantity) - scale(minor, before, line.quantity)
  const taxes = share.taxes
    .map(({ tax, baseMinor, amountMinor }) => ({
      tax,
      baseMinor: part(baseMinor),
      amountMinor: part(amountMinor),
    }))
    .filter(({ baseMinor, amountMinor }) => baseMinor !== 0 || amountMinor !== 0)
  return shareOf(line, part(share.netMinor), part(share.serviceChargeMinor), taxes)
}
