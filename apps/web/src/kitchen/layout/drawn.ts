import type { Arrangement, Slot } from './arrange.ts'

/** What of a board is in sight. Columns. */
export interface Sight {
  /** The first one. */
  readonly first: number
  readonly columns: number
}

/** Screens beside the sight, on either side, that are drawn beforehand. */
const NEAR = 1

/** Columns between a card and the sight; 0: it is in sight, or part of it is. */
function farFrom({ first, columns }: Sight, { column, span }: Slot): number {
  if (column >= first + columns + 1) return column - first - columns
  return Math.max(0, first - column - span + 1)
}

/** The cards that are drawn: those in sight, and as far as a finger gets before the next ones are there. */
export const drawnOf = (slots: Arrangement, sight: Sight): Arrangement =>
  slots.filter((slot) => farFrom(sight, slot) <= NEAR * sight.columns)
