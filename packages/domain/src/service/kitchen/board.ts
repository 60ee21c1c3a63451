import type { Mark } from '../../mark.ts'
import type { SetupState } from '../../setup/state.ts'
import { checkIdOf } from '../find.ts'
import type { Handover, ServiceState } from '../state.ts'
import { type BoardItem, boardItem } from './board-item.ts'
import { type Card, type CardDish, cardsOf, goneAt, isGone } from './cards.ts'
import { type BoardNotice, noticesOn } from './notices.ts'
import { type BoardView, type Sight, sightOf, stationNow } from './sight.ts'
import type { Ticket, TicketHead } from './ticket.ts'
import { type BoardWaiting, waitingOn } from './waiting.ts'
import { type Whereabouts, whereabouts } from './whereabouts.ts'

/** One ticket on a kitchen display. */
export interface BoardTicket {
  /** Unique on the board: of the (first) ticket with the dishes; of a void or change whose dishes left long ago: its own. */
  readonly ticketId: string
  /** Where it is made; `null`: nobody's, or, at an expo, of all stations of the fire. */
  readonly stationId: string | null
  readonly checkId: string
  /** As it is now: the check may have moved to another table or joined another check. */
  readonly head: TicketHead
  /** The table that was fired for, where it is another one by now. */
  readonly movedFrom: string | null
  /** Person who serves the check. */
  readonly waiterId: string
  readonly handover: Handover | null
  readonly issued: Mark
  /** At a station also those that are done, until the last one is; what was taken off and acknowledged is not here. */
  readonly items: readonly BoardItem[]
  /** At an expo: dishes of the same fire that have left there. */
  readonly gone: readonly BoardItem[]
  readonly notices: readonly BoardNotice[]
  /** On the newest ticket of its check. */
  readonly waiting: readonly BoardWaiting[]
}

export type DoneTicket = BoardTicket & { readonly doneAt: Mark }

/**
 * Tickets with something left to do for a station or expo, oldest first (F4.2). A station sees its own and
 * those of nobody; an expo one ticket for each fire, of all stations that it gathers.
 */
export function boardOf(state: ServiceState, setup: SetupState, view: BoardView): readonly BoardTicket[] {
  const sight = sightOf(setup, view)
  const { cards, tellings } = cardsOf(state.tickets, setup, sight)
  const open = cards.filter((card) => !isGone(card))
  const notices = noticesOn(open, tellings)
  const places = whereabouts(state, setup)
  const tickets = [
    ...open.map((card) => shown(card, sight, state, setup, places, notices.of.get(card))),
    ...notices.alone.map(({ ticket, notice }) =>
      shown({ tickets: [ticket], dishes: [] }, sight, state, setup, places, [notice]),
    ),
  ].sort((a, b) => a.issued.seq - b.issued.seq)
  return withWaiting(tickets, state, setup, sight)
}

/** Tickets that are done there, newest first, so many at the most: what a recall chooses from. */
export function doneOn(
  state: ServiceState,
  setup: SetupState,
  view: BoardView,
  most = 100,
): readonly DoneTicket[] {
  const sight = sightOf(setup, view)
  const places = whereabouts(state, setup)
  return cardsOf(state.tickets, setup, sight)
    .cards.filter(isGone)
    .flatMap((card) => {
      const doneAt = goneAt(card, sight.isExpo ? view.stationId : null)
      return doneAt === null ? [] : [{ card, doneAt }]
    })
    .sort((a, b) => b.doneAt.seq - a.doneAt.seq)
    .slice(0, most)
    .map(({ card, doneAt }) => ({ ...shown(card, sight, state, setup, places), doneAt }))
}

function shown(
  { tickets, dishes }: Card,
  { isExpo }: Sight,
  state: ServiceState,
  setup: SetupState,
  places: Whereabouts,
  notices: readonly BoardNotice[] = [],
): BoardTicket {
  const [first] = tickets as readonly [Ticket]
  const check = places.checkOf(tickets)
  const head = places.headOf(check, first)
  const leavesOneByOne = isExpo && dishes.some(({ far }) => far !== 'gone')
  const isHere = ({ far }: CardDish) => !leavesOneByOne || far !== 'gone'
  const itemOf = (dish: CardDish) => boardItem(dish, places.goesTo(check, dish.item.lineId))
  return {
    ticketId: first.id,
    stationId: isExpo ? null : stationNow(setup, first.stationId),
    checkId: check?.id ?? checkIdOf(state, first.checkId),
    head,
    movedFrom: first.head.table === head.table ? null : first.head.table,
    waiterId: check?.waiterId ?? first.issued.by,
    handover: check?.handover ?? null,
    issued: first.issued,
    items: dishes.filter(isHere).map(itemOf),
    gone: dishes.filter((dish) => !isHere(dish)).map(itemOf),
    notices,
    waiting: [],
  }
}

function withWaiting(
  tickets: readonly BoardTicket[],
  state: ServiceState,
  setup: SetupState,
  sight: Sight,
): readonly BoardTicket[] {
  const newest = new Map(tickets.filter(({ items }) => items.length > 0).map((each) => [each.checkId, each]))
  return tickets.map((ticket) => {
    const check = newest.get(ticket.checkId) === ticket ? state.checks[ticket.checkId] : undefined
    return check === undefined ? ticket : { ...ticket, waiting: waitingOn(check, setup, sight) }
  })
}
