import type { ServiceState } from '../state.ts'
import type { Ticket } from './ticket.ts'

/**
 * The ticket on which dishes got on or came back, when nothing else of all the service is another thing than
 * before; else `null`.
 */
export function ticketThatGotOn(before: ServiceState, now: ServiceState): Ticket | null {
  const parts = Object.keys(now) as (keyof ServiceState)[]
  if (!parts.every((part) => part === 'tickets' || before[part] === now[part])) return null
  const ids = Object.keys(now.tickets)
  if (ids.length !== Object.keys(before.tickets).length) return null
  const [other, more] = ids.filter((id) => before.tickets[id] !== now.tickets[id])
  if (other === undefined || more !== undefined || before.tickets[other] === undefined) return null
  return now.tickets[other] ?? null
}

/** Whether the kitchen was told anything about a ticket after it was fired. */
export function isTold({ items }: Ticket, tickets: ServiceState['tickets']): boolean {
  const lines = new Set(items.map(({ lineId }) => lineId))
  return Object.values(tickets).some(
    (ticket) => ticket.kind !== 'order' && ticket.items.some(({ lineId }) => lines.has(lineId)),
  )
}
