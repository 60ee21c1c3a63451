import type { Mark } from '../../mark.ts'
import type { Ticket, TicketDraft, TicketHead, TicketKind } from '../kitchen/ticket.ts'
import type { ServiceState } from '../state.ts'

interface Issue {
  readonly checkId: string
  readonly kind: TicketKind
  readonly head: TicketHead
  readonly tickets: readonly TicketDraft[]
}

export function ticketsIssued(state: ServiceState, issue: Issue, mark: Mark): ServiceState {
  const { checkId, kind, head } = issue
  const issued = issue.tickets
    .filter(({ ticketId }) => state.tickets[ticketId] === undefined)
    .map(({ ticketId, stationId, items }): [string, Ticket] => [
      ticketId,
      {
        id: ticketId,
        kind,
        checkId,
        stationId,
        head,
        items: items.map((item) => ({ ...item, done: null })),
        issued: mark,
      },
    ])
  return issued.length === 0
    ? state
    : { ...state, tickets: { ...state.tickets, ...Object.fromEntries(issued) } }
}

/** Dishes of a ticket become done (`mark`), or are wanted again (`null`). */
export function itemsDone(
  state: ServiceState,
  ticketId: string,
  items: readonly number[],
  done: Mark | null,
): ServiceState {
  const ticket = state.tickets[ticketId]
  if (ticket === undefined) return state
  const next = ticket.items.map((item, index) => (items.includes(index) ? { ...item, done } : item))
  return { ...state, tickets: { ...state.tickets, [ticketId]: { ...ticket, items: next } } }
}
