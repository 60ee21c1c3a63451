import type { BoardItem, CardDish } from './display.ts'

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
