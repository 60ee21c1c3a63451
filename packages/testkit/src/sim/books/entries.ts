/** What the books hold of lines and checks: kept from the ops alone, in code that `apply` has no part in. */
export interface LineEntry {
  readonly id: string
  root: string
  checkId: string
  quantity: number
  priceMinor: number
  discountBp: number
  isFree: boolean
  /** What the kitchen makes of one unit: the parts of a combo, or `''`. */
  parts: readonly string[]
  /** Units that the kitchen has, by part. */
  fired: Map<string, number>
  state: 'ordered' | 'removed' | 'voided'
}

export interface CheckEntry {
  readonly id: string
  discount: { readonly bp: number; readonly fixedMinor: number } | null
  /** A settled one never changes any more (INV5). */
  state: 'open' | 'closed' | 'settled'
}

export const firedOf = (line: LineEntry, part: string): number => line.fired.get(part) ?? 0

/** Keeps no zeros, so that entries compare. */
export function setFired(line: LineEntry, part: string, units: number): void {
  if (units === 0) line.fired.delete(part)
  else line.fired.set(part, units)
}

/** Half away from nothing, on whole numbers that are not negative. */
const share = (amount: number, bp: number): number => Math.floor((amount * bp * 2 + 10_000) / 20_000)

/** After its own discount, which is rounded on each unit. */
export const lineWorth = (line: LineEntry): number =>
  line.isFree || line.state !== 'ordered'
    ? 0
    : line.quantity * (line.priceMinor - share(line.priceMinor, line.discountBp))

/** What the guests pay for these lines, before taxes that come on top. */
export function checkWorth(lines: readonly LineEntry[], discount: CheckEntry['discount']): number {
  const sum = lines.reduce((total, line) => total + lineWorth(line), 0)
  const off = discount === null ? 0 : share(sum, discount.bp) + discount.fixedMinor
  return sum - Math.min(Math.max(off, 0), sum)
}
