import type { SetupState } from '../../setup/state.ts'
import type { Check } from '../state.ts'
import type { BoardItem, BoardNotice, BoardTicket, Card, CardDish } from './display.ts'
import { Kept } from './kept.ts'
import { type BoardView, type Sight, sightOf } from './sight.ts'
import type { Ticket, TicketItem } from './ticket.ts'
import type { BoardWaiting } from './waiting.ts'

/** What one display has worked out already: a ticket about which nothing is new is the same object again. */
export interface BoardMemory {
  readonly sight: Sight
  readonly cards: Kept<Ticket, Card>
  readonly dishes: Kept<Ticket['items'][number], CardDish>
  readonly items: Kept<CardDish, BoardItem>
  readonly notices: Kept<TicketItem, BoardNotice>
  /** By what it says. */
  readonly tickets: Kept<Card, BoardTicket>
  /** By the check behind it: of those whose dishes are all on it. */
  readonly shown: Kept<Card, BoardTicket>
  /** Of voids and changes whose dishes have left. */
  readonly alone: Kept<Ticket, Card>
  readonly waiting: Kept<Check, readonly BoardWaiting[]>
}

const memories = new WeakMap<SetupState['stations'], Map<string | null, BoardMemory>>()

/** Of a display, as the stations are now. */
export function memoryOf(setup: SetupState, view: BoardView): BoardMemory {
  const views = memories.get(setup.stations) ?? new Map<string | null, BoardMemory>()
  memories.set(setup.stations, views)
  const known = views.get(view.stationId)
  if (known !== undefined) return known
  const fresh = {
    sight: sightOf(setup, view),
    cards: new Kept<Ticket, Card>(),
    dishes: new Kept<Ticket['items'][number], CardDish>(),
    items: new Kept<CardDish, BoardItem>(),
    notices: new Kept<TicketItem, BoardNotice>(),
    tickets: new Kept<Card, BoardTicket>(),
    shown: new Kept<Card, BoardTicket>(),
    alone: new Kept<Ticket, Card>(),
    waiting: new Kept<Check, readonly BoardWaiting[]>(),
  }
  views.set(view.stationId, fresh)
  return fresh
}
