/** Which categories are drawn: a run around the one wanted, so that the first of them is there at once. */
export interface MountedRange {
  readonly from: number
  readonly to: number
}

export const onlyAt = (index: number): MountedRange => ({
  from: Math.max(0, index),
  to: Math.max(0, index) + 1,
})

/** One more: first all that follow, which moves nothing, then those before. The same object once all are there. */
export function widened(range: MountedRange, count: number): MountedRange {
  if (range.to < count) return { ...range, to: range.to + 1 }
  if (range.from > 0) return { ...range, from: range.from - 1 }
  return range
}

export const reaching = (range: MountedRange, index: number): MountedRange => ({
  from: Math.min(range.from, index),
  to: Math.max(range.to, index + 1),
})

/** The last section that begins at or above the upper edge. `tops` from the top of the list. */
export function sectionAt(tops: readonly number[], scrolled: number): number {
  const below = tops.findIndex((top) => top > scrolled)
  return below === -1 ? tops.length - 1 : Math.max(0, below - 1)
}
