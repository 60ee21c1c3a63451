import { allocate } from '../../money/money.ts'
import { lineTotalMinor, type Totals } from '../../money/totals.ts'
import { orderedLines } from '../ordered-lines.ts'
import type { CorrectionFacts } from '../paying/correction.ts'
import { type MethodTaken, type PaymentFacts, receivedMinor } from '../paying/payment.ts'
import type { Check, OrderedLine } from '../state.ts'
import { withPayment, withPayOff, withRefund } from './method-sums.ts'
import { NO_SUMS, type PersonSums, type RefundSums, type Takings, type TaxSums } from './takings.ts'

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
  const booked = passed(takings, payment, by, sign)
  if (sign === 1) return booked
  return { ...booked, removed: plus(takings.removed, { count: 1, amountMinor: payment.amountMinor }) }
}

/** A payment was really made otherwise: what was counted for it before is taken off again, now. */
export function correctionBooked(
  takings: Takings,
  { was, now, amountMinor, takenBy }: Pick<CorrectionFacts, 'was' | 'now' | 'amountMinor' | 'takenBy'>,
): Takings {
  const off = passed(takings, { ...was, amountMinor }, takenBy, -1)
  const corrections = { count: (takings.corrections?.count ?? 0) + 1 }
  return { ...passed(off, { ...now, amountMinor }, takenBy, 1), corrections }
}

/** Money of a payment that comes in, or goes out again: by its method, for its people. */
function passed(takings: Takings, payment: Paid, by: string, sign: 1 | -1): Takings {
  const minor = sign * receivedMinor(payment)
  const cashMinor = payment.kind === 'cash' ? minor : 0
  const taken = person(takings, by, { takenMinor: minor, cashMinor })
  const { tipPersonId, tipMinor } = payment
  const tipped = tipPersonId === null ? taken : person(taken, tipPersonId, { tipMinor: sign * tipMinor })
  const byMethod = withPayment(takings.byMethod, payment, sign)
  return { ...tipped, byMethod }
}

interface Back {
  readonly amountMinor: number
  readonly roundingMinor: number
  readonly tipMinor?: number
}

/** Money that was given back by a method. */
export function paidBack(
  takings: Takings,
  method: MethodTaken,
  { amountMinor, roundingMinor, tipMinor = 0 }: Back,
  by: string,
): Takings {
  const minor = amountMinor + roundingMinor + tipMinor
  const cashMinor = method.kind === 'cash' ? -minor : 0
  const byMethod = withRefund(takings.byMethod, method, amountMinor, roundingMinor, tipMinor)
  return { ...person(takings, by, { takenMinor: -minor, cashMinor }), byMethod }
}

/** A tip that was given back is nobody's any more. */
export const tipBack = (
  takings: Takings,
  { tipMinor, tipPersonId }: Pick<PaymentFacts, 'tipMinor' | 'tipPersonId'>,
): Takings => (tipPersonId === null ? takings : person(takings, tipPersonId, { tipMinor: -tipMinor }))

/** A house account that was paid off, or (`sign` −1) was not after all. It is no sale. */
export function payOffBooked(
  takings: Takings,
  payOff: MethodTaken & Pick<PaymentFacts, 'amountMinor' | 'roundingMinor'>,
  by: string,
  sign: 1 | -1 = 1,
): Takings {
  const minor = sign * (payOff.amountMinor + payOff.roundingMinor)
  const cashMinor = payOff.kind === 'cash' ? minor : 0
  const before = takings.payOffs ?? { count: 0, amountMinor: 0 }
  return {
    ...person(takings, by, { takenMinor: minor, cashMinor }),
    byMethod: withPayOff(takings.byMethod, payOff, sign),
    payOffs: plus(before, { count: sign, amountMinor: sign * payOff.amountMinor }),
  }
}

/** A check whose service was not charged, and what that would have been; missing: it was. */
export function chargeForgone(takings: Takings, amountMinor: number | undefined): Takings {
  if (amountMinor === undefined) return takings
  return {
    ...takings,
    waived: plus(takings.waived ?? { count: 0, amountMinor: 0 }, { count: 1, amountMinor }),
  }
}

/** A check that was settled; `isLate`: before the last Z, by its own time. */
export function checkBooked(takings: Takings, check: Check, totals: Totals, isLate: boolean): Takings {
  const lines = orderedLines(check)
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

function taxesBooked(byTax: Takings['byTax'], taxes: readonly TaxSums[]): Takings['byTax'] {
  const next: Record<string, TaxSums> = { ...byTax }
  for (const { tax, baseMinor, amountMinor } of taxes) {
    const key = `${tax.id}@${tax.ratePpm}${tax.included ? 'i' : 'a'}`
    const old = next[key] ?? { tax, baseMinor: 0, amountMinor: 0 }
    next[key] = plus(old, { baseMinor, amountMinor })
  }
  return next
}

const NO_GOODS = { units: 0, amountMinor: 0 }

function categoriesBooked(
  byCategory: Takings['byCategory'],
  lines: readonly OrderedLine[],
  offMinor: number,
): Takings['byCategory'] {
  const amounts = lines.map(lineTotalMinor)
  const off = offMinor === 0 ? [] : allocate(offMinor, amounts)
  const next = { ...byCategory }
  for (const [index, { categoryId, quantity }] of lines.entries()) {
    const old = next[categoryId] ?? NO_GOODS
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

interface GoodsBack {
  readonly categoryId: string
  readonly quantity: number
  readonly netMinor: number
  readonly serviceChargeMinor: number
  readonly taxes: readonly TaxSums[]
}

/** Goods that were given back, by line: a sum of their own. What was sold was sold. */
export function goodsBack(
  takings: Takings,
  lines: readonly GoodsBack[],
  amountMinor: number,
  by: string,
): Takings {
  const refunds = lines.reduce(lineBack, plus(takings.refunds, { count: 1, amountMinor }))
  return { ...person(takings, by, { refundMinor: amountMinor }), refunds }
}

function lineBack(sums: RefundSums, line: GoodsBack): RefundSums {
  const { categoryId, quantity, netMinor, serviceChargeMinor, taxes } = line
  const taxMinor = taxes.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  return {
    ...plus(sums, { linesMinor: netMinor, serviceChargeMinor, taxMinor }),
    byTax: taxesBooked(sums.byTax, taxes),
    byCategory: {
      ...sums.byCategory,
      [categoryId]: plus(sums.byCategory[categoryId] ?? NO_GOODS, { units: quantity, amountMinor: netMinor }),
    },
  }
}
