/**
 * The most that one amount may be, in minor units. Sums of hundreds of them are still exact, and in the currencies with
 * the smallest units in use (LBP, IRR, IDR, each with two decimals) it is more than anybody's dinner.
 */
export const MOST_MINOR = 10_000_000_000_000
/** The most that one unit of something may cost: ten thousand of it are still exact. */
export const MOST_PRICE_MINOR = 100_000_000_000

const PRICES: ReadonlySet<string> = new Set([
  'priceMinor',
  'unitPriceMinor',
  'openPriceMinor',
  'perGuestMinor',
  'worthMinor',
])

export interface Beyond {
  readonly askedMinor: number
  readonly mostMinor: number
}

/** The first amount within a command that is larger, or further below zero, than any may be; `null`: there is none. */
export function amountBeyond(value: unknown, key = ''): Beyond | null {
  if (typeof value === 'number') {
    const mostMinor = PRICES.has(key) ? MOST_PRICE_MINOR : MOST_MINOR
    return key.endsWith('Minor') && Math.abs(value) > mostMinor ? { askedMinor: value, mostMinor } : null
  }
  if (typeof value !== 'object' || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const beyond = amountBeyond(inner, Array.isArray(value) ? key : name)
    if (beyond !== null) return beyond
  }
  return null
}
