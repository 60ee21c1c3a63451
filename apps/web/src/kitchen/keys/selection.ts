import type { Arrangement, Slot } from '../layout/arrange.ts'

/** What the keyboard means: a card, and perhaps one dish of it. */
export interface Selection {
  readonly card: string
  /** Key of a row; `null`: the whole ticket. */
  readonly row: string | null
}

const shown = (slots: Arrangement): readonly Slot[] => slots.filter(({ isGone }) => !isGone)

/** Number keys mean the cards that are in sight, from the first column in sight on. */
export const numbered = (slots: Arrangement, firstColumn: number): readonly string[] =>
  shown(slots)
    .filter(({ column, span }) => column + span > firstColumn)
    .slice(0, 9)
    .map(({ key }) => key)

/** The card beside, above or below; the first one when there is none chosen yet. */
export function movedTo(
  slots: Arrangement,
  from: string | null,
  to: 'next' | 'previous' | 'up' | 'down',
): string | null {
  const there = shown(slots)
  const at = there.findIndex(({ key }) => key === from)
  const slot = there[at]
  if (slot === undefined) return there[0]?.key ?? null
  if (to === 'down' || to === 'up') {
    const other = there[at + (to === 'down' ? 1 : -1)]
    return other?.column === slot.column ? other.key : slot.key
  }
  return beside(there, slot, to === 'next' ? 1 : -1)?.key ?? slot.key
}

/** Of the nearest column on that side, the card at the same height. */
function beside(slots: readonly Slot[], from: Slot, step: 1 | -1): Slot | undefined {
  const isBehind = ({ column }: Slot) => (step > 0 ? column > from.column : column < from.column)
  const columns = slots.filter(isBehind).map(({ column }) => column)
  const column = step > 0 ? Math.min(...columns) : Math.max(...columns)
  const middle = from.top + Math.min(from.height, 120) / 2
  return slots
    .filter((slot) => slot.column === column)
    .reduce<Slot | undefined>(
      (nearest, slot) =>
        nearest === undefined || distance(slot, middle) < distance(nearest, middle) ? slot : nearest,
      undefined,
    )
}

const distance = ({ top, height }: Slot, y: number): number =>
  y < top ? top - y : Math.max(0, y - top - height)

/** The row behind a row; behind the last one none, which means the whole ticket again. */
export function nextRow(rows: readonly string[], from: string | null): string | null {
  return rows[from === null ? 0 : rows.indexOf(from) + 1] ?? null
}

/** Where the choice goes when its card has left: to the one that comes next, or else the last. */
export function selectionAfter(
  before: Arrangement,
  now: Arrangement,
  selection: Selection | null,
): Selection | null {
  if (selection === null) return null
  const here = new Set(shown(now).map(({ key }) => key))
  if (here.has(selection.card)) return selection
  const at = before.findIndex(({ key }) => key === selection.card)
  const next =
    before.slice(at + 1).find(({ key }) => here.has(key)) ?? before.findLast(({ key }) => here.has(key))
  return next === undefined ? null : { card: next.key, row: null }
}
