/** What was counted so far: units by the worth of a coin or note. */
export type Counts = Readonly<Record<number, number>>

const MOST = 999_999

/** What was typed beside a coin or a note; anything else than a number of them changes nothing. */
export function withCount(counts: Counts, worthMinor: number, typed: string): Counts {
  const text = typed.trim()
  if (!/^\d{0,6}$/.test(text)) return counts
  const { [worthMinor]: _before, ...rest } = counts
  const count = Math.min(MOST, Number(text))
  return count === 0 ? rest : { ...rest, [worthMinor]: count }
}

export const countedCoins = (counts: Counts) =>
  Object.entries(counts).map(([worth, count]) => ({ worthMinor: Number(worth), count }))

/** Minor units. */
export const countedTotal = (counts: Counts): number =>
  countedCoins(counts).reduce((sum, { worthMinor, count }) => sum + worthMinor * count, 0)

/** A till is closed once and for ever: that nothing lies in it is asked before it is believed. */
export const asksFirst = (to: 'count' | 'close', counts: Counts): boolean =>
  to === 'close' && countedTotal(counts) === 0
