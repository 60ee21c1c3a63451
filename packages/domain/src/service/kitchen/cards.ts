import type { Mark } from '../../mark.ts'
import type { SetupState } from '../../setup/state.ts'
import { type AfterFire, afterFire, inOrder } from './after-fire.ts'
import type { BoardMemory } from './board-memory.ts'
import type { Card, CardDish } from './display.ts'
import { fireOf } from './issue-tickets.ts'
import { Remembered } from './remembered.ts'
import { stationNow } from './sight.ts'
import type { Ticket } from './ticket.ts'

/** Tickets that a display sees, put together as it shows them, oldest first; and voids and changes that nobody has acknowledged. */
export function cardsOf(
  tickets: Readonly<Record<string, Ticket>>,
  setup: SetupState,
  memory: BoardMemory,
): { readonly cards: readonly Card[]; readonly tellings: readonly Ticket[] } {
  const { sight } = memory
  const { all, after } = issued(tickets)
  const seen = all.filter(({ stationId }) => sight.concerns(stationNow(setup, stationId)))
  const orders = seen.filter(({ kind }) => kind === 'order')
  const groups = sight.isExpo ? [...Map.groupBy(orders, fireOf).values()] : orders.map((ticket) => [ticket])
  return {
    cards: groups.map((group) => cardOf(group, after, setup, memory)),
    tellings: seen.filter((ticket) => ticket.kind !== 'order' && !isAcknowledged(ticket)),
  }
}

type After = ReturnType<typeof afterFire>

interface Issued {
  /** As they were issued. */
  readonly all: readonly Ticket[]
  readonly after: After
}

const known = new WeakMap<Readonly<Record<string, Ticket>>, Issued>()

/** The same for all displays: what is told about a dish is told at its own station. */
function issued(tickets: Readonly<Record<string, Ticket>>): Issued {
  const before = known.get(tickets)
  if (before !== undefined) return before
  const all = inOrder(Object.values(tickets))
  const fresh = { all, after: new Map([...afterFire(all)].map(keptSince)) }
  known.set(tickets, fresh)
  return fresh
}

const sinces = new Remembered<Ticket['items'][number], AfterFire>()

/** The same object for as long as it says the same. */
function keptSince([item, since]: readonly [Ticket['items'][number], AfterFire]) {
  const { voided, struck, note, allergy } = since
  return [item, sinces.of(item, [voided, struck, note, allergy], () => since)] as const
}

function cardOf(group: readonly Ticket[], after: After, setup: SetupState, memory: BoardMemory): Card {
  const [first] = group as readonly [Ticket]
  return memory.cards.of(first, [...group, ...toldAbout(group, after)], () => ({
    tickets: group,
    dishes: group.flatMap((ticket) => dishesOf(ticket, stationNow(setup, ticket.stationId), after, memory)),
  }))
}

/** The card of a ticket about which nothing was told, at a station. */
export const untoldCard = (ticket: Ticket, setup: SetupState, memory: BoardMemory): Card =>
  cardOf([ticket], NOTHING_TOLD, setup, memory)

const NOTHING_TOLD: After = new Map()

function toldAbout(group: readonly Ticket[], after: After): readonly AfterFire[] {
  const told: AfterFire[] = []
  if (after.size === 0) return told
  for (const { items } of group)
    for (const item of items) {
      const since = after.get(item)
      if (since !== undefined) told.push(since)
    }
  return told
}

const isAcknowledged = ({ items }: Ticket): boolean => items.every(({ done }) => done !== null)

const NOTHING_SINCE: AfterFire = { voided: 0, struck: 0 }

function dishesOf(
  { id, items }: Ticket,
  stationId: string | null,
  after: After,
  { dishes, sight }: BoardMemory,
): readonly CardDish[] {
  return items
    .map((item, index): CardDish => {
      const since = after.get(item) ?? NOTHING_SINCE
      const far = sight.howFar(item, stationId)
      const parts = [id, stationId, index, since, far]
      return dishes.of(item, parts, () => ({ ticketId: id, stationId, index, item, since, far }))
    })
    .filter(({ item, since }) => since.voided < item.quantity || since.struck > 0)
}

export const isGone = ({ dishes }: Card): boolean => dishes.every(({ far }) => far === 'gone')

/** When the last dish of a card went from here: from a station, or from the expo named. */
export const goneAt = ({ dishes }: Card, expoId: string | null): Mark | null =>
  dishes
    .map(({ item: { done, passed, served } }) => (expoId === null ? done : (passed[expoId] ?? served)))
    .reduce((last, mark) => (mark !== null && mark.seq >= (last?.seq ?? 0) ? mark : last), null)
