import type { FiredDish, ServiceIntent, TicketId } from '@comanda/domain'

type Serve = Extract<ServiceIntent, { type: 'serveTicket' }>

/** What hands dishes out, said by a waiter: one command for each ticket that they are on (F4.2). */
export function servingOf(dishes: readonly Pick<FiredDish, 'items'>[]): readonly Serve[] {
  const byTicket = Map.groupBy(
    dishes.flatMap(({ items }) => items),
    ({ ticketId }) => ticketId,
  )
  return [...byTicket].map(([ticketId, items]) => ({
    type: 'serveTicket',
    ticketId: ticketId as TicketId,
    items: [...new Set(items.map(({ index }) => index))].sort((a, b) => a - b),
    expoId: null,
  }))
}
