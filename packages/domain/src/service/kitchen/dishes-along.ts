import type { ServiceOpOf } from '../ops.ts'
import type { Check, FiredUnits, Line, OrderedLine, ServiceState } from '../state.ts'
import { afterFire } from './after-fire.ts'
import { orderTicketsOf, toldOf } from './dishes.ts'
import { type DishAlong, lineOf, type Ticket } from './ticket.ts'
import { firedTaken } from './units.ts'

type Tickets = ServiceState['tickets']
type Moves = ServiceOpOf<'linesMoved.v1'>['moves']

/** What of the kitchen goes along with lines that go whole, and stay the lines that they are. */
export const dishesOn = (tickets: Tickets, lines: readonly Line[]): readonly DishAlong[] =>
  lines.flatMap((line) =>
    line.status === 'ordered' ? dishesAlong(tickets, line, line.quantity, line.id) : [],
  )

/** What goes along with moves of lines, or of some of their units, off a check. */
export const dishesOfMoves = (tickets: Tickets, { lines }: Pick<Check, 'lines'>, moves: Moves) =>
  withDishes(
    moves.flatMap(({ lineId, quantity, as, onto }) => {
      const line = lines.find(({ id }) => id === lineId)
      if (line?.status !== 'ordered') return []
      return dishesAlong(tickets, line, quantity, onto ?? (quantity < line.quantity ? as : null) ?? line.id)
    }),
  )

/** For an op that takes lines elsewhere. */
export const withDishes = (dishes: readonly DishAlong[]): { readonly dishes?: DishAlong[] } =>
  dishes.length === 0 ? {} : { dishes: [...dishes] }

/**
 * The dishes that `quantity` units of a line take along, to `lineId`: of the units that are fired as many as go,
 * those fired last first, at every station that makes them.
 */
function dishesAlong(
  tickets: Tickets,
  line: OrderedLine,
  quantity: number,
  lineId: string,
): readonly DishAlong[] {
  const wanted = firedTaken(line.fired, line.quantity, quantity)
  if (Object.keys(wanted).length === 0) return []
  return taken(placesOf(tickets, line), wanted).map(({ ticket, index, item, units }) => ({
    ticketId: ticket.id as DishAlong['ticketId'],
    index,
    units,
    lineId: lineId as DishAlong['lineId'],
    isMade: item.done !== null || item.served !== null,
  }))
}

interface Place {
  readonly ticket: Ticket
  readonly index: number
  readonly item: Ticket['items'][number]
  /** Without those that were taken off. */
  readonly units: number
}

/** Where the dishes of a line stand, newest first. */
function placesOf(tickets: Tickets, line: Line): readonly Place[] {
  const orders = orderTicketsOf(line, tickets)
  const after = afterFire(toldOf(line, tickets))
  return orders
    .flatMap((ticket) =>
      [...ticket.items.entries()]
        .filter(([, item]) => item.lineId === line.root && lineOf(item) === line.id)
        .map(([index, item]) => ({
          ticket,
          index,
          item,
          units: item.quantity - (after.get(item)?.voided ?? 0),
        })),
    )
    .sort((a, b) => b.ticket.issued.seq - a.ticket.issued.seq || b.index - a.index)
}

function taken(places: readonly Place[], wanted: FiredUnits): readonly Place[] {
  const left = new Map<string, number>()
  return places.flatMap((place) => {
    const { ticket, item } = place
    const key = `${ticket.stationId ?? ''} ${item.part}`
    const open = left.get(key) ?? wanted[item.part] ?? 0
    const units = Math.min(open, place.units)
    left.set(key, open - units)
    return units > 0 ? [{ ...place, units }] : []
  })
}
