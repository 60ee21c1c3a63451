import type { ServiceState } from '../state.ts'
import { onlyOther, toldLines } from './steps.ts'
import type { Ticket } from './ticket.ts'

/**
 * The ticket on which dishes got on or came back, when nothing else of all the service is another thing than
 * before; else `null`.
 */
export function ticketThatGotOn(before: ServiceState, now: ServiceState): Ticket | null {
  for (const part in now)
    if (part !== 'tickets' && before[part as keyof ServiceState] !== now[part as keyof ServiceState])
      return null
  const id = onlyOther(before.tickets, now.tickets)
  return id === null ? null : (now.tickets[id] ?? null)
}

/** Whether the kitchen was told anything about a ticket after it was fired. */
export function isTold({ items }: Ticket, tickets: ServiceState['tickets']): boolean {
  const lines = toldLines(tickets)
  return items.some(({ lineId }) => lines.has(lineId))
}
