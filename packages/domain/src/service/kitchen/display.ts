import type { Mark } from '../../mark.ts'
import type { Handover } from '../state.ts'
import type { AfterFire } from './after-fire.ts'
import type { HowFar } from './sight.ts'
import type { Ticket, TicketHead, TicketItem, TicketProgress } from './ticket.ts'
import type { BoardWaiting } from './waiting.ts'

/** A dish on a card. */
export interface CardDish {
  readonly ticketId: string
  /** Where it is made now. */
  readonly stationId: string | null
  readonly index: number
  readonly item: Ticket['items'][number]
  readonly since: AfterFire
  /** As seen from here. */
  readonly far: HowFar
}

/** The dishes of one ticket; at an expo of all tickets of one fire. */
export interface Card {
  readonly tickets: readonly Ticket[]
  /** What was taken off and acknowledged is not among them. */
  readonly dishes: readonly CardDish[]
}

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

/** A void or a change that nobody in the kitchen has acknowledged: bumping these dishes of its ticket does. */
export interface BoardNotice {
  readonly ticketId: string
  readonly kind: 'void' | 'change'
  readonly items: readonly (TicketItem & { readonly index: number; readonly done: Mark | null })[]
  readonly issued: Mark
}

/** One ticket on a kitchen display. */
export interface BoardTicket {
  /** Unique on the board: of the (first) ticket with the dishes; of a void or change whose dishes left long ago: its own. */
  readonly ticketId: string
  /** Where it is made; `null`: nobody's, or, at an expo, of all stations of the fire. */
  readonly stationId: string | null
  readonly checkId: string
  /** As it is now: the check may have moved to another table or joined another check. */
  readonly head: TicketHead
  /** The table that was fired for, where it is another one by now. */
  readonly movedFrom: string | null
  /** Person who serves the check. */
  readonly waiterId: string
  readonly handover: Handover | null
  readonly issued: Mark
  /** At a station also those that are done, until the last one is; what was taken off and acknowledged is not here. */
  readonly items: readonly BoardItem[]
  /** At an expo: dishes of the same fire that have left there. */
  readonly gone: readonly BoardItem[]
  readonly notices: readonly BoardNotice[]
  /** On the newest ticket of its check. */
  readonly waiting: readonly BoardWaiting[]
}

export type DoneTicket = BoardTicket & { readonly doneAt: Mark }
