import type { Mark } from '../../mark.ts'
import type { Card } from './cards.ts'
import type { Ticket, TicketItem } from './ticket.ts'

/** A void or a change that nobody in the kitchen has acknowledged: bumping these dishes of its ticket does. */
export interface BoardNotice {
  readonly ticketId: string
  readonly kind: 'void' | 'change'
  readonly items: readonly (TicketItem & { readonly index: number; readonly done: Mark | null })[]
  readonly issued: Mark
}

type NoticeItem = BoardNotice['items'][number]

export interface Notices {
  readonly of: ReadonlyMap<Card, readonly BoardNotice[]>
  /** Those whose dishes have all left the display: they are shown on their own, never in silence (C6). */
  readonly alone: readonly { readonly ticket: Ticket; readonly notice: BoardNotice }[]
}

/** Puts every void and change where its dishes are: on the newest card that has them. */
export function noticesOn(cards: readonly Card[], tellings: readonly Ticket[]): Notices {
  const homes = homesOf(cards)
  const order = new Map(cards.map((card, place) => [card, place]))
  const of = new Map<Card, BoardNotice[]>()
  const alone: { ticket: Ticket; notice: BoardNotice }[] = []
  for (const ticket of tellings) {
    const placed = new Map<Card, NoticeItem[]>()
    const homeless: NoticeItem[] = []
    for (const [index, item] of ticket.items.entries()) {
      if (item.done !== null) continue
      const home = homes.get(placeOf(ticket, item))
      if (home === undefined) homeless.push({ ...item, index })
      else placed.set(home, [...(placed.get(home) ?? []), { ...item, index }])
    }
    const newest = [...placed.keys()].sort((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0))[0]
    if (newest === undefined) alone.push({ ticket, notice: noticeOf(ticket, homeless) })
    for (const [card, items] of placed) {
      const all = card === newest ? [...items, ...homeless] : items
      of.set(card, [...(of.get(card) ?? []), noticeOf(ticket, all)])
    }
  }
  return { of, alone }
}

const placeOf = ({ stationId }: Ticket, { lineId, part }: TicketItem): string =>
  `${stationId ?? ''} ${part} ${lineId}`

/** Cards come oldest first: the newest one with a dish stays. */
function homesOf(cards: readonly Card[]): ReadonlyMap<string, Card> {
  const homes = new Map<string, Card>()
  for (const card of cards)
    for (const ticket of card.tickets) for (const item of ticket.items) homes.set(placeOf(ticket, item), card)
  return homes
}

const noticeOf = ({ id, kind, issued }: Ticket, items: readonly NoticeItem[]): BoardNotice => ({
  ticketId: id,
  kind: kind === 'void' ? 'void' : 'change',
  items,
  issued,
})
