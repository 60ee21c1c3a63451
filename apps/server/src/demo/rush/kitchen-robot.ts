import type { ServiceIntent, ServiceState } from '@comanda/domain'
import { seeded } from './party.ts'
import { CHECK_PREFIX } from './scene.ts'

const DRINK_MS = { least: 6_000, most: 18_000 }
const DISH_MS = { least: 18_000, most: 50_000 }
/** Until somebody has read that something is not wanted any more, or has changed. */
const READ_MS = 4_000
/** Cooks have two hands. */
const AT_ONCE = 3

/** What the kitchen has got ready by now, of checks of the rush at which nobody else is. */
export function readyNow(
  { tickets }: ServiceState,
  watched: ReadonlySet<string>,
  now: number,
): readonly ServiceIntent[] {
  return Object.values(tickets)
    .filter(
      ({ items, checkId }) => checkId.startsWith(CHECK_PREFIX) && items.some(({ done }) => done === null),
    )
    .filter((ticket) => !watched.has(ticket.checkId) && now - ticket.issued.at > cookingMs(ticket))
    .slice(0, AT_ONCE)
    .map(({ id }) => ({ type: 'bumpTicket', ticketId: id }))
}

/** Always the same for the same ticket, so nothing has to be remembered. */
function cookingMs({ id, kind, stationId }: ServiceState['tickets'][string]): number {
  if (kind !== 'order') return READ_MS
  const { least, most } = stationId === 'bar' ? DRINK_MS : DISH_MS
  return least + seeded(id)() * (most - least)
}
