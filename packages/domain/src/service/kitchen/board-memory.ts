import type { SetupState } from '../../setup/state.ts'
import type { Check } from '../state.ts'
import type { BoardItem, BoardNotice, BoardTicket, Card, CardDish } from './display.ts'
import { LastBoards } from './last-boards.ts'
import { Remembered } from './remembered.ts'
import { type BoardView, type Sight, sightOf } from './sight.ts'
import type { Ticket, TicketItem } from './ticket.ts'
import type { BoardWaiting } from './waiting.ts'

/** What one display has worked out already: a ticket about which nothing is new is the same object again. */
export interface BoardMemory {
  readonly sight: Sight
  readonly cards: Remembered<Ticket, Card>
  readonly dishes: Remembered<Ticket['items'][number], CardDish>
  readonly items: Remembered<CardDish, BoardItem>
  readonly notices: Remembered<TicketItem, BoardNotice>
  /** By what it says. */
  readonly tickets: Remembered<Card, BoardTicket>
  /** By the check behind it: of those whose dishes are all on it. */
  readonly shown: Remembered<Card, BoardTicket>
  /** Of voids and changes whose dishes have left. */
  readonly alone: Remembered<Ticket, Card>
  readonly waiting: Remembered<Check, readonly BoardWaiting[]>
  /** The whole of what it showed last. */
  readonly last: LastBoards
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
    cards: new Remembered<Ticket, Card>(),
    dishes: new Remembered<Ticket['items'][number], CardDish>(),
    items: new Remembered<CardDish, BoardItem>(),
    notices: new Remembered<TicketItem, BoardNotice>(),
    tickets: new Remembered<Card, BoardTicket>(),
    shown: new Remembered<Card, BoardTicket>(),
    alone: new Remembered<Ticket, Card>(),
    waiting: new Remembered<Check, readonly BoardWaiting[]>(),
    last: new LastBoards(),
  }
  views.set(view.stationId, fresh)
  return fresh
}
