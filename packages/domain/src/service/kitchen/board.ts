import type { Mark } from '../../mark.ts'
import type { SetupState } from '../../setup/state.ts'
import type { Handover, ServiceState } from '../state.ts'
import type { Ticket, TicketHead, TicketItem, TicketProgress } from './ticket.ts'

/** A dish as a display shows it: what was ordered, how far it is, and what came after it was fired. */
export interface BoardItem extends TicketItem, TicketProgress {
  /** Its place on its ticket: what a bump names. */
  readonly index: number
  /** Units that were taken off since, at this station: not to be made. Struck through until acknowledged. */
  readonly voided: number
}

/** A void or a change that nobody in the kitchen has acknowledged: bumping its ticket does. */
export interface BoardNotice {
  readonly ticketId: string
  readonly kind: 'void' | 'change'
  readonly items: readonly (TicketItem & { readonly index: number; readonly done: Mark | null })[]
  readonly issued: Mark
}

/** Dishes of the same check for the same station that have not been fired: seen, not to be cooked (F4.2). */
export interface BoardWaiting {
  readonly name: string
  readonly quantity: number
  readonly course: number
  readonly held: boolean
}

/** One ticket on a kitchen display. */
export interface BoardTicket {
  /** Of the ticket with the dishes; of a void or change whose dishes left the display long ago: its own. */
  readonly ticketId: string
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
  readonly items: readonly BoardItem[]
  readonly notices: readonly BoardNotice[]
  readonly waiting: readonly BoardWaiting[]
}

/** What a display looks at: one station, an expo, or (`null`) all stations together. */
export interface BoardView {
  readonly stationId: string | null
}

/** Tickets with something left to do for a station or expo, oldest first (F4.2). */
export declare function boardOf(
  state: ServiceState,
  setup: SetupState,
  view: BoardView,
): readonly BoardTicket[]

/** Tickets that are done there, newest first: what a recall chooses from. */
export declare function doneOn(
  state: ServiceState,
  setup: SetupState,
  view: BoardView,
): readonly (BoardTicket & { readonly doneAt: Mark })[]

export type { Ticket }
