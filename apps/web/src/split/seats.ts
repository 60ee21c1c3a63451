import {
  type CheckDiscount,
  chargeFor,
  discountsAfterMove,
  type OpenCheck,
  type OrderedLine,
  orderedLines,
  type SetupState,
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

/** Among how many seats what is for the table can be shared evenly, as one bottle is; 0: nothing is, or one seat only. */
export const sharesOf = ({ stays, goes }: SeatPlan): number =>
  stays.seat === null && stays.lines.length > 0 && goes.length > 1 ? goes.length : 0

/**
 * What each part will cost, in the order of `[stays, ...goes]`: as the moves will share out the discount
 * of the check, one after the other, with the service charge (INV6). Minor units.
 */
export function totalsAfter(check: OpenCheck, plan: SeatPlan, setup: SetupState): readonly number[] {
  const rounding = check.held?.taxRounding ?? setup.restaurant?.taxRounding ?? 'check'
  const charge = chargeFor(check, setup)
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
    // The covers stay where the guests are counted.
    return totalsOf(lines, rounding, discounts.to, charge && { ...charge, fixedMinor: 0 }).totalMinor
  })
  return [totalsOf(left.lines, rounding, left.discount, charge).totalMinor, ...totals]
}
