import { allocate } from '../../money/money.ts'
import { lineTotalMinor, type Totals } from '../../money/totals.ts'
import { type MethodTaken, type PaymentFacts, receivedMinor } from '../paying/payment.ts'
import type { Check, OrderedLine } from '../state.ts'
import { withPayment, withRefund } from './method-sums.ts'
import { NO_SUMS, type PersonSums, type Takings, type TaxSums } from './takings.ts'

/** How takings grow with each op. Pure: what is not touched keeps its identity. */

type Plus<T> = { readonly [K in keyof T]?: number }

/** Adds to some figures of a record. */
function plus<T extends object>(sums: T, more: Plus<T>): T {
  const added = Object.entries(more).map(([key, value]) => {
    const before = (sums as Readonly<Record<string, unknown>>)[key] as number
    return [key, before + (value as number)] as const
  })
  return { ...sums, ...Object.fromEntries(added) }
}

export const figures = (takings: Takings, more: Plus<Takings>): Takings => plus(takings, more)

const person = (takings: Takings, id: string, more: Plus<PersonSums>): Takings => ({
  ...takings,
  byPerson: { ...takings.byPerson, [id]: plus(takings.byPerson[id] ?? NO_SUMS, more) },
})

type Paid = MethodTaken & Pick<PaymentFacts, 'amountMinor' | 'roundingMinor' | 'tipMinor' | 'tipPersonId'>

/** A payment that somebody took, or (`sign` −1) took back. */
export function paymentBooked(takings: Takings, payment: Paid, by: string, sign: 1 | -1 = 1): Takings {
  const minor = sign * receivedMinor(payment)
  const cashMinor = payment.kind === 'cash' ? minor : 0
  const taken = person(takings, by, { takenMinor: minor, cashMinor })
  const { tipPersonId, tipMinor } = payment
  const tipped = tipPersonId === null ? taken : person(taken, tipPersonId, { tipMinor: sign * tipMinor })
  const byMethod = withPayment(takings.byMethod, payment, sign)
  if (sign === 1) return { ...tipped, byMethod }
  return {
    ...tipped,
    byMethod,
    removed: plus(takings.removed, { count: 1, amountMinor: payment.amountMinor }),
  }
}

/** Money that was given back by a method. */
export function paidBack(
  takings: Takings,
  method: MethodTaken,
  { amountMinor, roundingMinor }: { readonly amountMinor: number; readonly roundingMinor: number },
  by: string,
): Takings {
  const minor = amountMinor + roundingMinor
  const cashMinor = method.kind === 'cash' ? -minor : 0
  const byMethod = withRefund(takings.byMethod, method, amountMinor, roundingMinor)
  return { ...person(takings, by, { takenMinor: -minor, cashMinor }), byMethod }
}

/** A check that was settled; `isLate`: before the last Z, by its own time. */
export function checkBooked(takings: Takings, check: Check, totals: Totals, isLate: boolean): Takings {
  const lines = check.lines.filter((line): line is OrderedLine => line.status === 'ordered')
  const { totalMinor, taxes, serviceCharge: _named, ...rest } = totals
  const sums = figures(takings, { ...rest, totalMinor, checks: 1, guests: check.guests ?? 0 })
  const sold = person(sums, check.waiterId, { checks: 1, soldMinor: totalMinor })
  return {
    ...sold,
    byTax: taxesBooked(takings.byTax, taxes),
    byCategory: categoriesBooked(takings.byCategory, lines, totals.checkDiscountMinor),
    late: isLate ? plus(takings.late, { checks: 1, totalMinor }) : takings.late,
  }
}

/** Taxes of a check, or (`sign` −1) of goods that were given back. */
function taxesBooked(byTax: Takings['byTax'], taxes: readonly TaxSums[], sign: 1 | -1 = 1): Takings['byTax'] {
  const next: Record<string, TaxSums> = { ...byTax }
  for (const { tax, baseMinor, amountMinor } of taxes) {
    const key = `${tax.id}@${tax.ratePpm}${tax.included ? 'i' : 'a'}`
    const old = next[key] ?? { tax, baseMinor: 0, amountMinor: 0 }
    next[key] = plus(old, { baseMinor: sign * baseMinor, amountMinor: sign * amountMinor })
  }
  return next
}

function categoriesBooked(
  byCategory: Takings['byCategory'],
  lines: readonly OrderedLine[],
  offMinor: number,
): Takings['byCategory'] {
  const amounts = lines.map(lineTotalMinor)
  const off = offMinor === 0 ? [] : allocate(offMinor, amounts)
  const next = { ...byCategory }
  for (const [index, { categoryId, quantity }] of lines.entries()) {
    const old = next[categoryId] ?? { units: 0, amountMinor: 0 }
    const amountMinor = (amounts[index] ?? 0) - (off[index] ?? 0)
    next[categoryId] = plus(old, { units: quantity, amountMinor })
  }
  return next
}

/** Units that were taken off after the kitchen had them. */
export function voidBooked(takings: Takings, line: OrderedLine, units: number, by: string): Takings {
  const amountMinor = lineTotalMinor({ ...line, quantity: units })
  const voids = plus(takings.voids, { units, amountMinor })
  return { ...person(takings, by, { voidMinor: amountMinor }), voids }
}

/** Goods that were given back, by line: they lower what was sold of their categories and taxed. */
export function goodsBack(
  takings: Takings,
  lines: readonly {
    readonly categoryId: string
    readonly quantity: number
    readonly netMinor: number
    readonly taxes: readonly TaxSums[]
  }[],
  amountMinor: number,
  by: string,
): Takings {
  const byCategory = { ...takings.byCategory }
  for (const { categoryId, quantity, netMinor } of lines)
    byCategory[categoryId] = plus(byCategory[categoryId] ?? { units: 0, amountMinor: 0 }, {
      units: -quantity,
      amountMinor: -netMinor,
    })
  const byTax = lines.reduce((sums, { taxes }) => taxesBooked(sums, taxes, -1), takings.byTax)
  const refunds = plus(takings.refunds, { count: 1, amountMinor })
  return { ...person(takings, by, { refundMinor: amountMinor }), byCategory, byTax, refunds }
}
