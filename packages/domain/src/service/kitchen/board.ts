import type { SetupState } from '../../setup/state.ts'
import { checkIdOf } from '../find.ts'
import type { Check, ServiceState } from '../state.ts'
import { boardItem } from './board-item.ts'
import { type BoardMemory, memoryOf } from './board-memory.ts'
import { cardsOf, goneAt, isGone, untoldCard } from './cards.ts'
import type { BoardNotice, BoardTicket, Card, DoneTicket } from './display.ts'
import { isTold, ticketThatGotOn } from './got-on.ts'
import { noticesOn } from './notices.ts'
import { type BoardView, stationNow } from './sight.ts'
import type { Ticket } from './ticket.ts'
import { type BoardWaiting, waitingOn } from './waiting.ts'
import { type Whereabouts, whereabouts } from './whereabouts.ts'

/**
 * Tickets with something left to do for a station or expo, oldest first (F4.2). A station sees its own and
 * those of nobody; an expo one ticket for each fire, of all stations that it gathers. A ticket about which
 * nothing is new is the same object as before.
 */
export function boardOf(state: ServiceState, setup: SetupState, view: BoardView): readonly BoardTicket[] {
  const memory = memoryOf(setup, view)
  const board = afterOneTicket(state, setup, memory) ?? wholeBoard(state, setup, memory)
  memory.last.keep({ state, setup, board })
  return board
}

/** The usual tap: a dish got on, and all other tickets are as they were. `null`: there is more to look at. */
function afterOneTicket(
  state: ServiceState,
  setup: SetupState,
  memory: BoardMemory,
): readonly BoardTicket[] | null {
  const last = memory.last.before(state)
  if (last === undefined || last.setup !== setup || memory.sight.isExpo) return null
  if (last.state === state) return last.board
  const ticket = ticketThatGotOn(last.state, state)
  if (ticket?.kind !== 'order' || isTold(ticket, state.tickets)) return null
  if (!memory.sight.concerns(stationNow(setup, ticket.stationId))) return last.board
  const at = last.board.findIndex(({ ticketId }) => ticketId === ticket.id)
  const before = last.board[at]
  const card = untoldCard(ticket, setup, memory)
  if (before === undefined || isGone(card)) return null
  const places = whereabouts(state, setup)
  const about = { memory, state, setup, places }
  return last.board.with(at, shown(card, about, places.checkOf(card.tickets), NONE, before.waiting))
}

function wholeBoard(state: ServiceState, setup: SetupState, memory: BoardMemory): readonly BoardTicket[] {
  const { cards, tellings } = cardsOf(state.tickets, setup, memory)
  const open = cards.filter((card) => !isGone(card))
  const notices = noticesOn(open, tellings, memory)
  const places = whereabouts(state, setup)
  const about = { memory, state, setup, places }
  const checks = open.map(({ tickets }) => places.checkOf(tickets))
  const newest = new Map(checks.map((check, at) => [check, open[at]]))
  const waitingOf = (check: Check | undefined, card: Card) =>
    check !== undefined && newest.get(check) === card ? waitingNow(check, about) : NONE
  return [
    ...open.map((card, at) => {
      const check = checks[at]
      return shown(card, about, check, notices.of.get(card), waitingOf(check, card))
    }),
    ...notices.alone.map(({ ticket, notice }) => {
      const card = memory.alone.of(ticket, [], () => ({ tickets: [ticket], dishes: [] }))
      return shown(card, about, places.checkOf(card.tickets), [notice])
    }),
  ].sort((a, b) => a.issued.seq - b.issued.seq)
}

const waitingNow = (check: Check, { memory, state, setup }: About): readonly BoardWaiting[] =>
  state.checks[check.id] === undefined
    ? NONE
    : memory.waiting.of(check, [setup.products, setup.categories], () =>
        waitingOn(check, setup, memory.sight),
      )

const NONE: readonly never[] = []

/** Tickets that are done there, newest first, so many at the most: what a recall chooses from. */
export function doneOn(
  state: ServiceState,
  setup: SetupState,
  view: BoardView,
  most = 100,
): readonly DoneTicket[] {
  const memory = memoryOf(setup, view)
  const places = whereabouts(state, setup)
  const about = { memory, state, setup, places }
  return cardsOf(state.tickets, setup, memory)
    .cards.filter(isGone)
    .flatMap((card) => {
      const doneAt = goneAt(card, memory.sight.isExpo ? view.stationId : null)
      return doneAt === null ? [] : [{ card, doneAt }]
    })
    .sort((a, b) => b.doneAt.seq - a.doneAt.seq)
    .slice(0, most)
    .map(({ card, doneAt }) => ({ ...shown(card, about, places.checkOf(card.tickets)), doneAt }))
}

interface About {
  readonly memory: BoardMemory
  readonly state: ServiceState
  readonly setup: SetupState
  readonly places: Whereabouts
}

/** Looks closer only where the check, or what else it says, is another object than before. */
function shown(
  card: Card,
  about: About,
  check: Check | undefined,
  notices: readonly BoardNotice[] = NONE,
  waiting: readonly BoardWaiting[] = NONE,
): BoardTicket {
  const { memory, setup, places } = about
  const make = () => lookedAt(card, about, check, notices, waiting)
  if (check === undefined || !places.isAllOn(check, card.tickets)) return make()
  return memory.shown.of(
    card,
    [check, setup.tables, setup.orderTypes, setup.multiSessions, waiting, ...notices],
    make,
  )
}

function lookedAt(
  card: Card,
  { memory, state, setup, places }: About,
  check: Check | undefined,
  notices: readonly BoardNotice[],
  waiting: readonly BoardWaiting[],
): BoardTicket {
  const { tickets, dishes } = card
  const [first] = tickets as readonly [Ticket]
  const head = places.headOf(check, first)
  const checkId = check?.id ?? checkIdOf(state, first.checkId)
  const waiterId = check?.waiterId ?? first.issued.by
  const handover = check?.handover ?? null
  const goesTo = dishes.map(({ item }) => places.goesTo(check, item))
  const said = [...Object.values(head), ...waiting.flatMap((each) => Object.values(each))]
  return memory.tickets.of(card, [checkId, waiterId, handover, ...said, ...notices, ...goesTo], () => ({
    ticketId: first.id,
    stationId: memory.sight.isExpo ? null : stationNow(setup, first.stationId),
    checkId,
    head,
    movedFrom: first.head.table === head.table ? null : first.head.table,
    waiterId,
    handover,
    issued: first.issued,
    ...itemsOf(card, goesTo, memory),
    notices,
    waiting,
  }))
}

/** At a station what is done stays until the last one is; at an expo it leaves one by one. */
function itemsOf(
  { dishes }: Card,
  goesTo: readonly (string | null)[],
  { items, sight }: BoardMemory,
): Pick<BoardTicket, 'items' | 'gone'> {
  const leavesOneByOne = sight.isExpo && dishes.some(({ far }) => far !== 'gone')
  const all = dishes.map((dish, at) => {
    const elsewhere = goesTo[at] ?? null
    const item = items.of(dish, [elsewhere], () => boardItem(dish, elsewhere))
    return { item, isHere: !leavesOneByOne || dish.far !== 'gone' }
  })
  return {
    items: all.filter(({ isHere }) => isHere).map(({ item }) => item),
    gone: all.filter(({ isHere }) => !isHere).map(({ item }) => item),
  }
}
