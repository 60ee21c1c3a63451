import type { DishAlong, Ticket } from '../kitchen/ticket.ts'
import { lineOf } from '../kitchen/ticket.ts'
import type { ServiceState } from '../state.ts'

/** Dishes belong to the line that their units are on now; what goes in part becomes a dish of its own, as far as it was. */
export const dishesWent = (state: ServiceState, dishes: readonly DishAlong[]): ServiceState =>
  dishes.reduce((next, dish) => dishWent(next, dish), state)

function dishWent(state: ServiceState, { ticketId, index, units, lineId }: DishAlong): ServiceState {
  const ticket = state.tickets[ticketId]
  const item = ticket?.items[index]
  if (ticket === undefined || item === undefined || lineOf(item) === lineId || units > item.quantity)
    return state
  const goes = { ...item, quantity: units, onLine: lineId }
  const items =
    units === item.quantity
      ? ticket.items.with(index, goes)
      : [...ticket.items.with(index, { ...item, quantity: item.quantity - units }), goes]
  const next: Ticket = { ...ticket, items }
  return { ...state, tickets: { ...state.tickets, [ticketId]: next } }
}
