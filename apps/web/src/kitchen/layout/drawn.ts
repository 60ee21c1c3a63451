import type { Arrangement, Slot } from './arrange.ts'

/** What of a board is in sight. Columns. */
export interface Sight {
  /** The first one. */
  readonly first: number
  readonly columns: number
}

/** Screens beside the sight, on either side: so much is drawn beforehand, and so much is kept. */
const NEAR = 0.6
const KEPT = 1

/** Columns between a card and the sight; 0: it is in sight, or part of it is. */
function farFrom({ first, columns }: Sight, { column, span }: Slot): number {
  if (column >= first + columns + 1) return column - first - columns
  return Math.max(0, first - column - span + 1)
}

export const isInSight = (sight: Sight, slot: Slot): boolean => farFrom(sight, slot) === 0

/** The card that is to be drawn next: the nearest to the sight. `null`: all that are near are there. */
function nextToDraw(slots: Arrangement, drawn: ReadonlySet<string>, sight: Sight): string | null {
  let nearest = { key: null as string | null, far: NEAR * sight.columns + 0.5 }
  for (const slot of slots) {
    const far = drawn.has(slot.key) ? Number.POSITIVE_INFINITY : farFrom(sight, slot)
    if (far < nearest.far) nearest = { key: slot.key, far }
  }
  return nearest.key
}

/** The card that need not be there any more: the furthest of those that are too far. */
function nextToDrop(slots: Arrangement, drawn: ReadonlySet<string>, sight: Sight): string | null {
  let furthest = { key: null as string | null, far: KEPT * sight.columns }
  for (const slot of slots) {
    const far = drawn.has(slot.key) ? farFrom(sight, slot) : 0
    if (far > furthest.far) furthest = { key: slot.key, far }
  }
  return furthest.key
}

/**
 * One step: one card comes, one goes. The same set when there is nothing to do. What is drawn costs something
 * in every frame that draws anything, so that it must not become much more than what can be seen.
 */
export function oneStep(slots: Arrangement, drawn: ReadonlySet<string>, sight: Sight): ReadonlySet<string> {
  const [come, go] = [nextToDraw(slots, drawn, sight), nextToDrop(slots, drawn, sight)]
  if (come === null && go === null) return drawn
  const next = new Set(drawn)
  if (come !== null) next.add(come)
  if (go !== null) next.delete(go)
  return next
}
