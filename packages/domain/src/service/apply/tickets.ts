import type { Mark } from '../../mark.ts'
import { withTicket } from '../kitchen/steps.ts'
import {
  NO_PROGRESS,
  type Ticket,
  type TicketDraft,
  type TicketHead,
  type TicketKind,
  type TicketProgress,
} from '../kitchen/ticket.ts'
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
        items: items.map((item) => ({ ...item, ...NO_PROGRESS })),
        issued: mark,
      },
    ])
  return issued.length === 0
    ? state
    : { ...state, tickets: { ...state.tickets, ...Object.fromEntries(issued) } }
}

/** Dishes of a ticket get on, or back. */
export function itemsProgress(
  state: ServiceState,
  ticketId: string,
  items: readonly number[],
  progress: (item: TicketProgress) => Partial<TicketProgress>,
): ServiceState {
  const ticket = state.tickets[ticketId]
  if (ticket === undefined) return state
  const next = ticket.items.map((item, index) =>
    items.includes(index) ? { ...item, ...progress(item) } : item,
  )
  return { ...state, tickets: withTicket(state.tickets, { ...ticket, items: next }) }
}

/** Recalled at its station nothing has left it; recalled by an expo it is still ready, and still there. */
export const recalled = (expoId: string | undefined) =>
  expoId === undefined
    ? (): Partial<TicketProgress> => ({ done: null, passed: {}, served: null })
    : ({ passed }: TicketProgress): Partial<TicketProgress> => ({
        passed: Object.fromEntries(Object.entries(passed).filter(([id]) => id !== expoId)),
        served: null,
      })
