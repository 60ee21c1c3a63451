import {
  type CheckDiscount,
  discountsAfterMove,
  type OpenCheck,
  type OrderedLine,
  orderedLines,
  type TaxRounding,
  totalsOf,
} from '@comanda/domain'

export interface SeatPart {
  /** `null`: for the whole table. */
  readonly seat: number | null
  readonly lines: readonly OrderedLine[]
}

export interface SeatPlan {
  /** Keeps the check: what is for the table; where nothing is, the first seat. */
  readonly stays: SeatPart
  /** Each becomes a check of its own. */
  readonly goes: readonly SeatPart[]
}

/** What one tap makes of a check: a check for each seat. */
export function seatPlanOf(check: OpenCheck): SeatPlan {
  const lines = orderedLines(check)
  const seats = [...new Set(lines.flatMap(({ seat }) => seat ?? []))].sort((a, b) => a - b)
  const parts = seats.map((seat) => ({ seat, lines: lines.filter((line) => line.seat === seat) }))
  const shared = lines.filter(({ seat }) => seat === null)
  const [first, ...others] = parts
  if (shared.length > 0 || first === undefined) return { stays: { seat: null, lines: shared }, goes: parts }
  return { stays: first, goes: others }
}

/**
 * What each part will cost, in the order of `[stays, ...goes]`: as the moves will share out the discount
 * of the check, one after the other (INV6). Minor units.
 */
export function totalsAfter(check: OpenCheck, plan: SeatPlan, rounding: TaxRounding): readonly number[] {
  let left: { readonly lines: readonly OrderedLine[]; readonly discount: CheckDiscount | null } = {
    lines: orderedLines(check),
    discount: check.discount,
  }
  const totals = plan.goes.map(({ lines }) => {
    const stay = left.lines.filter((line) => !lines.includes(line))
    const discounts = discountsAfterMove(
      { discount: left.discount, before: left.lines, after: stay },
      { discount: null, before: [], after: lines, isNew: true },
    )
    left = { lines: stay, discount: discounts.from }
    return totalsOf(lines, rounding, discounts.to).totalMinor
  })
  return [totalsOf(left.lines, rounding, left.discount).totalMinor, ...totals]
}
