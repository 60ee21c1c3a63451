import {
  checkIdOf,
  findCheck,
  type ServiceOp,
  type ServiceState,
  type Ticket,
  type TicketItem,
} from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'

/** What happened to dishes on tickets of the kitchen, in the order of the log. */
export type DishEvent =
  /** They are new on a ticket, or got on. */
  | {
      readonly kind: 'put'
      readonly ticket: Ticket
      readonly checkId: string
      readonly dishes: readonly PutDish[]
    }
  | { readonly kind: 'recalled'; readonly ticketId: string; readonly places: readonly number[] }
  /** Units that are not to be made after all. */
  | { readonly kind: 'voided'; readonly stationId: string | null; readonly item: TicketItem }
  /** The ticket went with its check to another log, where its dishes are put anew. */
  | { readonly kind: 'left'; readonly ticketId: string }

export interface PutDish {
  /** From 0, as it stands on the ticket. */
  readonly place: number
  readonly item: Ticket['items'][number]
  /** `null`: its line is not on the check any more. */
  readonly productId: string | null
}

/** Reads the events out of records and the states that came of them. */
export class DishEvents {
  readonly events: DishEvent[] = []

  /** `after`: the state that contains the record. */
  take({ op, seq }: OpRecord<ServiceOp>, after: ServiceState): void {
    switch (op.type) {
      case 'linesFired.v1':
        for (const { ticketId } of op.tickets) this.#issued(after, ticketId, seq)
        return
      case 'lineVoided.v1':
        for (const { ticketId } of op.tickets) this.#issued(after, ticketId, seq)
        return
      case 'ticketStarted.v1':
      case 'ticketBumped.v1':
      case 'ticketServed.v1':
        this.#put(after, op.ticketId, op.items)
        return
      case 'ticketRecalled.v1':
        this.#put(after, op.ticketId, op.items)
        if (isOrder(after, op.ticketId))
          this.events.push({ kind: 'recalled', ticketId: op.ticketId, places: op.items })
        return
      case 'linesMoved.v1':
        for (const ticketId of new Set(op.dishes?.map((dish) => dish.ticketId))) this.#parted(after, ticketId)
        return
      case 'checkSent.v1':
        for (const { id } of op.tickets) this.events.push({ kind: 'left', ticketId: id })
        return
      case 'checkReceived.v1':
        this.#received(after, op.tickets)
        return
      default:
        return
    }
  }

  /** A ticket that was there already was not issued again. */
  #issued(after: ServiceState, ticketId: string, seq: number): void {
    const ticket = ticketIn(after, ticketId)
    if (ticket?.issued.seq === seq) this.#told(after, ticket)
  }

  /** Orders first: their voids may have been numbered before them in the other log. */
  #received(after: ServiceState, tickets: readonly Ticket[]): void {
    const there = tickets.flatMap(({ id }) => ticketIn(after, id) ?? [])
    for (const ticket of there) if (ticket.kind === 'order') this.#told(after, ticket)
    for (const ticket of there) if (ticket.kind !== 'order') this.#told(after, ticket)
  }

  #told(after: ServiceState, ticket: Ticket): void {
    if (ticket.kind === 'order') this.#put(after, ticket.id, [...ticket.items.keys()])
    if (ticket.kind !== 'void') return
    for (const item of ticket.items) this.events.push({ kind: 'voided', stationId: ticket.stationId, item })
  }

  /** What goes to another line in part is a dish of its own, behind the others of its ticket. */
  #parted(after: ServiceState, ticketId: string): void {
    const ticket = ticketIn(after, ticketId)
    if (ticket !== undefined) this.#put(after, ticketId, [...ticket.items.keys()])
  }

  #put(after: ServiceState, ticketId: string, places: readonly number[]): void {
    const ticket = ticketIn(after, ticketId)
    if (ticket?.kind !== 'order') return
    const dishes = places.flatMap((place) => {
      const item = ticket.items[place]
      return item === undefined ? [] : [{ place, item, productId: productOf(after, ticket, item) }]
    })
    this.events.push({ kind: 'put', ticket, checkId: checkIdOf(after, ticket.checkId), dishes })
  }
}

const ticketIn = ({ tickets }: ServiceState, id: string): Ticket | undefined =>
  Object.hasOwn(tickets, id) ? tickets[id] : undefined

const isOrder = (state: ServiceState, id: string): boolean => ticketIn(state, id)?.kind === 'order'

function productOf(state: ServiceState, { checkId }: Ticket, { lineId, part }: TicketItem): string | null {
  const line = findCheck(state, checkId)?.lines.find(({ root }) => root === lineId)
  return (line?.parts.find(({ id }) => id === part) ?? line)?.productId ?? null
}
