import { isLastExpo, type ServiceIntent, type ServiceState, type SetupState } from '@comanda/domain'
import { seeded } from './party.ts'
import { CHECK_PREFIX } from './scene.ts'

const DRINK_MS = { least: 6_000, most: 18_000 }
const DISH_MS = { least: 18_000, most: 50_000 }
/** From ready to being taken along. */
const PASS_MS = { least: 5_000, most: 14_000 }
/** Until somebody has read that something is not wanted any more, or has changed. */
const READ_MS = 4_000
/** Share of the time after which a cook has a dish in hand. */
const BEGUN = 0.3
/** Cooks have two hands. */
const AT_ONCE = 3
/** While somebody stands at a display of the kitchen everything takes longer, so that there is something to bump. */
const LEISURE = 1.6

type Ticket = ServiceState['tickets'][string]

/** What the kitchen sees when it decides what to do next. */
export interface KitchenScene {
  readonly service: ServiceState
  readonly setup: SetupState
  /** Checks at which somebody outside the crew is now. */
  readonly watched: ReadonlySet<string>
  /** Somebody outside the crew is at a display of the kitchen. */
  readonly isHelped: boolean
  readonly now: number
}

/** What the kitchen begins, makes ready and hands out by now, of checks of the rush at which nobody else is. */
export function cooking(scene: KitchenScene): readonly ServiceIntent[] {
  const { service, watched, isHelped, now } = scene
  const pace = isHelped ? LEISURE : 1
  const tickets = Object.values(service.tickets).filter(
    ({ checkId }) => checkId.startsWith(CHECK_PREFIX) && !watched.has(checkId),
  )
  const waitedFor = ({ issued }: Ticket) => now - issued.at
  const open = tickets.filter(({ items }) => items.some(({ done }) => done === null))
  const ready = open.filter((ticket) => waitedFor(ticket) > cookingMs(ticket) * pace)
  const begun = open.filter(
    (ticket) => isToBegin(ticket) && waitedFor(ticket) > cookingMs(ticket) * pace * BEGUN,
  )
  return [
    ...named('bumpTicket', ready),
    ...named(
      'startTicket',
      begun.filter((ticket) => !ready.includes(ticket)),
    ),
    ...named(
      'serveTicket',
      tickets.filter((ticket) => isWaitingAtThePass(ticket, now, pace)),
      { expoId: passOf(scene.setup) },
    ),
  ]
}

const named = (
  type: 'bumpTicket' | 'startTicket' | 'serveTicket',
  tickets: readonly Ticket[],
  more: { readonly expoId?: string | null } = {},
): readonly ServiceIntent[] =>
  tickets.slice(0, AT_ONCE).map(({ id }) => ({ type, ticketId: id, ...more }) as ServiceIntent)

/** Nobody writes down that a beer is being poured. */
const isToBegin = ({ kind, stationId, items }: Ticket): boolean =>
  kind === 'order' &&
  stationId !== 'bar' &&
  items.some(({ started, done }) => started === null && done === null)

function isWaitingAtThePass(ticket: Ticket, now: number, pace: number): boolean {
  const { kind, items } = ticket
  if (kind !== 'order' || items.every(({ served }) => served !== null)) return false
  if (items.some(({ done }) => done === null)) return false
  const readyAt = Math.max(...items.map(({ done }) => done?.at ?? 0))
  return now - readyAt > between(PASS_MS, `${ticket.id} pass`) * pace
}

/** The last expo hands out; where there is none, waiters take it along. */
const passOf = (setup: SetupState): string | null =>
  Object.values(setup.stations).find(({ id, kind }) => kind === 'expo' && isLastExpo(setup, id))?.id ?? null

const cookingMs = ({ id, kind, stationId }: Ticket): number =>
  kind === 'order' ? between(stationId === 'bar' ? DRINK_MS : DISH_MS, id) : READ_MS

/** Always the same for the same ticket, so nothing has to be remembered. */
const between = ({ least, most }: { readonly least: number; readonly most: number }, id: string): number =>
  least + seeded(id)() * (most - least)
