import type { ServiceState } from '../state.ts'
import type { Ticket } from './ticket.ts'

type Tickets = ServiceState['tickets']

interface Step {
  /** Held weakly: what came before may be forgotten. */
  readonly from: WeakRef<Tickets>
  readonly ticketId: string
}

const steps = new WeakMap<Tickets, Step>()

/** The tickets with another one in the place of one of them; it is remembered which, so that nobody has to compare them all. */
export function withTicket(tickets: Tickets, ticket: Ticket): Tickets {
  const next = { ...tickets, [ticket.id]: ticket }
  if (tickets[ticket.id] !== undefined) steps.set(next, { from: new WeakRef(tickets), ticketId: ticket.id })
  return next
}

/** The id of the only ticket that is another one. `null`: several are, or some came or left. */
export function onlyOther(before: Tickets, now: Tickets): string | null {
  const step = steps.get(now)
  if (step?.from.deref() === before) return step.ticketId
  const ids = Object.keys(now)
  if (ids.length !== Object.keys(before).length) return null
  const [other, more] = ids.filter((id) => before[id] !== now[id])
  return other === undefined || more !== undefined || before[other] === undefined ? null : other
}

const told = new WeakMap<Tickets, ReadonlySet<string>>()

/** The lines about which the kitchen was told anything after they were fired. */
export function toldLines(tickets: Tickets): ReadonlySet<string> {
  const known = told.get(tickets) ?? asBefore(tickets) ?? linesOf(Object.values(tickets).filter(isTelling))
  told.set(tickets, known)
  return known
}

/** A dish that got on tells nothing. */
function asBefore(tickets: Tickets): ReadonlySet<string> | undefined {
  const step = steps.get(tickets)
  const from = step?.from.deref()
  return from === undefined || tickets[step?.ticketId ?? '']?.kind !== 'order' ? undefined : told.get(from)
}

const isTelling = ({ kind }: Ticket): boolean => kind !== 'order'

const linesOf = (tickets: readonly Ticket[]): ReadonlySet<string> =>
  new Set(tickets.flatMap(({ items }) => items.map(({ lineId }) => lineId)))
