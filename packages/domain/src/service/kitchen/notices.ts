import type { BoardMemory } from './board-memory.ts'
import type { BoardNotice, Card } from './display.ts'
import type { Ticket, TicketItem } from './ticket.ts'

export interface Notices {
  readonly of: ReadonlyMap<Card, readonly BoardNotice[]>
  /** Those whose dishes have all left the display: they are shown on their own, never in silence (C6). */
  readonly alone: readonly { readonly ticket: Ticket; readonly notice: BoardNotice }[]
}

const NOTHING: Notices = { of: new Map(), alone: [] }

/** Puts every void and change where its dishes are: on the newest card that has them. */
export function noticesOn(cards: readonly Card[], tellings: readonly Ticket[], memory: BoardMemory): Notices {
  if (tellings.length === 0) return NOTHING
  const homes = homesOf(cards, tellings)
  const of = new Map<Card, BoardNotice[]>()
  const alone: { ticket: Ticket; notice: BoardNotice }[] = []
  for (const ticket of tellings) {
    const placed = new Map<Home, number[]>()
    const homeless: number[] = []
    for (const [index, item] of ticket.items.entries()) {
      if (item.done !== null) continue
      const home = homes.get(placeOf(ticket, item))
      if (home === undefined) homeless.push(index)
      else placed.set(home, [...(placed.get(home) ?? []), index])
    }
    const newest = [...placed.keys()].sort((a, b) => b.order - a.order)[0]
    if (newest === undefined) alone.push({ ticket, notice: noticeOf(ticket, homeless, memory) })
    for (const [home, indexes] of placed) {
      const all = home === newest ? [...indexes, ...homeless] : indexes
      of.set(home.card, [...(of.get(home.card) ?? []), noticeOf(ticket, all, memory)])
    }
  }
  return { of, alone }
}

const placeOf = ({ stationId }: Ticket, { lineId, part }: TicketItem): string =>
  `${stationId ?? ''} ${part} ${lineId}`

interface Home {
  readonly card: Card
  /** Its place among the cards, oldest first. */
  readonly order: number
}

/** Of the dishes that something is told about. Cards come oldest first: the newest one with a dish stays. */
function homesOf(cards: readonly Card[], tellings: readonly Ticket[]): ReadonlyMap<string, Home> {
  const told = new Set(tellings.flatMap(({ items }) => items.map(({ lineId }) => lineId)))
  const homes = new Map<string, Home>()
  for (const [order, card] of cards.entries()) {
    const home = { card, order }
    for (const ticket of card.tickets)
      for (const item of ticket.items) if (told.has(item.lineId)) homes.set(placeOf(ticket, item), home)
  }
  return homes
}

/** One that belongs to several cards is split among them. */
function noticeOf(ticket: Ticket, indexes: readonly number[], { notices }: BoardMemory): BoardNotice {
  const { id, kind, items, issued } = ticket
  const first = items[indexes[0] ?? 0] as TicketItem
  return notices.of(first, [ticket, ...indexes], () => ({
    ticketId: id,
    kind: kind === 'void' ? 'void' : 'change',
    items: [...items.entries()]
      .filter(([index]) => indexes.includes(index))
      .map(([index, item]) => ({ ...item, index })),
    issued,
  }))
}
