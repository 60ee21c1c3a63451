import type { CardDish } from './cards.ts'
import type { TicketItem, TicketProgress } from './ticket.ts'

/** A dish as a display shows it: what was ordered, how far it is, and what came after it was fired. */
export interface BoardItem extends TicketItem, TicketProgress {
  readonly ticketId: string
  /** Where it is made; `null`: nobody's, or of a station that is gone. */
  readonly stationId: string | null
  /** Its place on its ticket: what a bump names. */
  readonly index: number
  /** Units that were taken off since, at its station: not to be made. */
  readonly voided: number
  /** Those of them that nobody has acknowledged: shown struck through. */
  readonly struck: number
  /** Nothing keeps this display from letting it go: made; at an expo also let go by those before it. */
  readonly ready: boolean
  /** Another table, or the number of another check, that it goes to since it was moved there; else `null`. */
  readonly goesTo: string | null
}

/** The note and allergy are those told last. */
export const boardItem = (
  { ticketId, stationId, index, item, since, far }: CardDish,
  goesTo: string | null,
): BoardItem => ({
  ...item,
  ...since,
  ticketId,
  stationId,
  index,
  ready: far !== 'waiting',
  goesTo,
})

/** Dishes by their tickets: what a bump, a recall or a serving of them names. */
export function byTicket(
  items: readonly Pick<BoardItem, 'ticketId' | 'index'>[],
): readonly { readonly ticketId: string; readonly items: readonly number[] }[] {
  const groups = Map.groupBy(items, ({ ticketId }) => ticketId)
  return [...groups].map(([ticketId, group]) => ({ ticketId, items: group.map(({ index }) => index) }))
}
