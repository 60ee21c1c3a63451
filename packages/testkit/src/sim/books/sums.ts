import type { Takings } from '@comanda/domain'

/** Amounts by name. Nothing is the same as a name that is missing. */
export class Sums {
  readonly #sums = new Map<string, number>()

  add(name: string, amount: number): void {
    this.#sums.set(name, this.of(name) + amount)
  }

  of(name: string): number {
    return this.#sums.get(name) ?? 0
  }

  /** Names whose amounts are not the same in both. */
  unlike(other: Sums): readonly string[] {
    const names = new Set([...this.#sums.keys(), ...other.#sums.keys()])
    return [...names]
      .filter((name) => this.of(name) !== other.of(name))
      .map((name) => `${name} ${this.of(name)}, on the books ${other.of(name)}`)
  }
}

type MethodSums = Takings['byMethod'][string]

const METHOD = [
  'count',
  'amountMinor',
  'roundingMinor',
  'tipMinor',
  'refunds',
  'refundMinor',
  'payOffMinor',
] as const

/** What a till or a report says of each method, as amounts by name. */
export function methodsInto(sums: Sums, byMethod: Readonly<Record<string, MethodSums>>): Sums {
  for (const [id, method] of Object.entries(byMethod))
    for (const field of METHOD) sums.add(`${id} ${field}`, method[field] ?? 0)
  return sums
}

const FIGURES = [
  'checks',
  'linesMinor',
  'discountMinor',
  'checkDiscountMinor',
  'compMinor',
  'serviceChargeMinor',
  'taxMinor',
  'totalMinor',
  'overpaidMinor',
  'overpaidBackMinor',
  'overpaidKeptMinor',
  'paidInMinor',
  'paidOutMinor',
  'droppedMinor',
  'drawerOpened',
  'differenceMinor',
] as const

/** What went back, by goods, charge and taxes. */
function refundsInto(sums: Sums, refunds: Takings['refunds']): void {
  sums.add('goods back', refunds.linesMinor)
  sums.add('charge back', refunds.serviceChargeMinor)
  sums.add('tax back', refunds.taxMinor)
  for (const { tax, baseMinor, amountMinor } of Object.values(refunds.byTax)) {
    sums.add(`tax back ${tax.id} of`, baseMinor)
    sums.add(`tax back ${tax.id}`, amountMinor)
  }
  for (const { amountMinor } of Object.values(refunds.byCategory))
    sums.add('goods back by category', amountMinor)
}

/** What a report says, as amounts by name. */
export function sumsOf(takings: Takings): Sums {
  const sums = methodsInto(new Sums(), takings.byMethod)
  for (const figure of FIGURES) sums.add(figure, takings[figure])
  sums.add('voided units', takings.voids.units)
  sums.add('voids', takings.voids.amountMinor)
  sums.add('refunds', takings.refunds.count)
  sums.add('refunded', takings.refunds.amountMinor)
  refundsInto(sums, takings.refunds)
  sums.add('pay-offs', takings.payOffs?.count ?? 0)
  sums.add('paid off', takings.payOffs?.amountMinor ?? 0)
  sums.add('corrections', takings.corrections?.count ?? 0)
  sums.add('waived', takings.waived?.amountMinor ?? 0)
  sums.add('removed payments', takings.removed.count)
  sums.add('removed', takings.removed.amountMinor)
  for (const { tax, baseMinor, amountMinor } of Object.values(takings.byTax)) {
    sums.add(`tax ${tax.id} of`, baseMinor)
    sums.add(`tax ${tax.id}`, amountMinor)
  }
  for (const { amountMinor } of Object.values(takings.byCategory)) sums.add('categories', amountMinor)
  for (const [id, { takenMinor, tipMinor }] of Object.entries(takings.byPerson)) {
    sums.add(`taken by ${id}`, takenMinor)
    sums.add(`tips of ${id}`, tipMinor)
  }
  return sums
}
