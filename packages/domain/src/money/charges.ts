import { scale } from './money.ts'
import type { Charge, ChargeNamed, PricedLine } from './priced.ts'
import type { LineTax } from './tax.ts'

/** One charge for the service of a check, and what it comes to. */
export interface ChargeAmount {
  readonly charge: Charge
  readonly amountMinor: number
}

const FULL_BP = 10_000

/**
 * What is charged for the service of a check: by its own charge for all lines that do not bring one along, and by
 * each of those for the lines that brought it (INV6). Percent are rounded once on each; where nothing is ordered
 * nothing is served. `netsMinor`: what the lines are worth after all discounts.
 */
export function chargesOn(
  lines: readonly PricedLine[],
  netsMinor: readonly number[],
  ofCheck: Charge | null,
): readonly ChargeAmount[] {
  const groups = new Map<string, { charge: Charge; goodsMinor: number; fixedMinor: number }>()
  if (ofCheck !== null)
    groups.set(keyOf(ofCheck), {
      charge: ofCheck,
      goodsMinor: 0,
      fixedMinor: lines.length === 0 ? 0 : (ofCheck.fixedMinor ?? 0),
    })
  for (const [index, line] of lines.entries()) {
    const charge = line.charge === undefined ? ofCheck : line.charge
    if (charge === null) continue
    const group = groups.get(keyOf(charge)) ?? { charge, goodsMinor: 0, fixedMinor: 0 }
    group.goodsMinor += netsMinor[index] ?? 0
    if (line.charge !== undefined) group.fixedMinor += charge.fixedMinor ?? 0
    groups.set(keyOf(charge), group)
  }
  return [...groups.values()].map(({ charge, goodsMinor, fixedMinor }) => ({
    charge,
    amountMinor: scale(goodsMinor, charge.bp, FULL_BP) + fixedMinor,
  }))
}

/** Charges that only differ in what they add for the covers are one. */
export const keyOf = ({ name, bp, taxes }: Charge): string =>
  JSON.stringify([name, bp, taxes.map(({ id, ratePpm, included }) => [id, ratePpm, included])])

/** What several charges are called together, and all taxes on them; `bp` of the check's own only where lines bring others. */
export function chargeNamed(
  charges: readonly ChargeAmount[],
  ofCheck: Charge | null,
  lines: readonly PricedLine[],
): ChargeNamed | null {
  const isMixed = lines.some(({ charge }) => charge !== undefined)
  const named = isMixed ? charges.filter(({ amountMinor }) => amountMinor !== 0) : charges
  const [first] = named
  if (first === undefined) return null
  const taxes = named.flatMap(({ charge }) => charge.taxes)
  return {
    name: [...new Set(named.map(({ charge }) => charge.name))].join(' + '),
    taxes: named.length === 1 ? first.charge.taxes : distinct(taxes),
    ...(isMixed && { bp: ofCheck?.bp ?? 0 }),
  }
}

const distinct = (taxes: readonly LineTax[]): readonly LineTax[] => [
  ...new Map(taxes.map((tax) => [`${tax.id}@${tax.ratePpm}${tax.included}`, tax])).values(),
]
