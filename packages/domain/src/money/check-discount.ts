import { allocate, scale } from './money.ts'
import type { PricedLine } from './priced.ts'
import { checkDiscountMinor, linesTotalMinor, type TotalDiscount } from './totals.ts'

/** One check before and after lines went from it, or to it. */
export interface Side {
  readonly discount: TotalDiscount | null
  readonly before: readonly PricedLine[]
  readonly after: readonly PricedLine[]
}

export interface Discounts {
  readonly from: TotalDiscount | null
  readonly to: TotalDiscount | null
}

/**
 * Discounts of two checks after lines went from one to the other (INV6): together they take off exactly
 * what they took off before. An amount goes along by the worth of what goes; percent stay percent, a new
 * check has those of the old one; a cent that rounding makes appear or vanish is set right on the receiving check.
 */
export function discountsAfterMove(from: Side, to: Side & { readonly isNew: boolean }): Discounts {
  const [stays = 0, goes = 0] = shareOfAmount(from)
  const bp = (to.isNew ? from.discount?.bp : to.discount?.bp) ?? 0
  const [left, got] = balanced(
    takenOff(from) + takenOff(to),
    { lines: from.after, discount: { bp: from.discount?.bp ?? 0, fixedMinor: stays } },
    { lines: to.after, discount: { bp, fixedMinor: (to.discount?.fixedMinor ?? 0) + goes } },
  )
  return { from: left, to: got }
}

/**
 * Discounts after lines went back to the check that they had come from: it has its former discount again,
 * the check that gives them back keeps the rest of what was taken off (INV6).
 */
export function discountsAfterReturn(from: Side, to: Omit<Side, 'before'>): Discounts {
  const [got, left] = balanced(
    takenOff(from),
    { lines: to.after, discount: to.discount ?? NOTHING },
    { lines: from.after, discount: from.discount ?? NOTHING },
  )
  return { from: left, to: got }
}

interface Wanted {
  readonly lines: readonly PricedLine[]
  readonly discount: TotalDiscount
}

const NOTHING: TotalDiscount = { bp: 0, fixedMinor: 0 }

/** The discounts that are wanted, changed as little as possible so that together they take off `totalMinor`: the second first. */
function balanced(
  totalMinor: number,
  first: Wanted,
  second: Wanted,
): readonly [TotalDiscount | null, TotalDiscount | null] {
  const room = linesTotalMinor(second.lines)
  const rest = totalMinor - worthOf(first.discount, first.lines)
  const takesMinor = Math.min(Math.max(0, rest), Math.max(0, room))
  return [exactly(totalMinor - takesMinor, first), exactly(takesMinor, second)]
}

/** The discount, with its amount set so that it takes off exactly so much. */
function exactly(minor: number, { lines, discount }: Wanted): TotalDiscount | null {
  const isSo = worthOf(discount, lines) === minor
  const fixedMinor = isSo ? discount.fixedMinor : minor - scale(linesTotalMinor(lines), discount.bp, FULL_BP)
  return discount.bp === 0 && fixedMinor === 0 ? null : { bp: discount.bp, fixedMinor }
}

const FULL_BP = 10_000

function shareOfAmount({ discount, before, after }: Side): readonly number[] {
  const stay = linesTotalMinor(after)
  return allocate(discount?.fixedMinor ?? 0, [stay, Math.max(0, linesTotalMinor(before) - stay)])
}

const takenOff = ({ discount, before }: Side): number => worthOf(discount, before)

const worthOf = (discount: TotalDiscount | null, lines: readonly PricedLine[]): number =>
  checkDiscountMinor(linesTotalMinor(lines), discount)
