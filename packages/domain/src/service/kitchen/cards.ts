import type { Mark } from '../../mark.ts'
import type { SetupState } from '../../setup/state.ts'
import { type AfterFire, afterFire, inOrder } from './after-fire.ts'
import { fireOf } from './issue-tickets.ts'
import { type HowFar, type Sight, stationNow } from './sight.ts'
import type { Ticket } from './ticket.ts'

/** A dish on a card. */
export interface CardDish {
  readonly ticketId: string
  /** Where it is made now. */
  readonly stationId: string | null
  readonly index: number
  readonly item: Ticket['items'][number]
  readonly since: AfterFire
  /** As seen from here. */
  readonly far: HowFar
}

/** The dishes of one ticket; at an expo of all tickets of one fire. */
export interface Card {
  readonly tickets: readonly Ticket[]
  /** What was taken off and acknowledged is not among them. */
  readonly dishes: readonly CardDish[]
}

/** Tickets that a display sees, put together as it shows them, oldest first; and voids and changes that nobody has acknowledged. */
export function cardsOf(
  tickets: Readonly<Record<string, Ticket>>,
  setup: SetupState,
  sight: Sight,
): { readonly cards: readonly Card[]; readonly tellings: readonly Ticket[] } {
  const seen = inOrder(
    Object.values(tickets).filter(({ stationId }) => sight.concerns(stationNow(setup, stationId))),
  )
  const after = afterFire(seen)
  const orders = seen.filter(({ kind }) => kind === 'order')
  const groups = sight.isExpo ? [...Map.groupBy(orders, fireOf).values()] : orders.map((ticket) => [ticket])
  const cards = groups.map((group) => ({
    tickets: group,
    dishes: group.flatMap((ticket) => dishesOf(ticket, stationNow(setup, ticket.stationId), after, sight)),
  }))
  return { cards, tellings: seen.filter((ticket) => ticket.kind !== 'order' && !isAcknowledged(ticket)) }
}

const isAcknowledged = ({ items }: Ticket): boolean => items.every(({ done }) => done !== null)

function dishesOf(
  { id, items }: Ticket,
  stationId: string | null,
  after: ReturnType<typeof afterFire>,
  { howFar }: Sight,
): readonly CardDish[] {
  const dishes = items.map((item, index): CardDish => {
    const since = after.get(item) ?? { voided: 0, struck: 0 }
    return { ticketId: id, stationId, index, item, since, far: howFar(item, stationId) }
  })
  return dishes.filter(({ item, since }) => since.voided < item.quantity || since.struck > 0)
}

export const isGone = ({ dishes }: Card): boolean => dishes.every(({ far }) => far === 'gone')

/** When the last dish of a card went from here: from a station, or from the expo named. */
export const goneAt = ({ dishes }: Card, expoId: string | null): Mark | null =>
  dishes
    .map(({ item: { done, passed, served } }) => (expoId === null ? done : (passed[expoId] ?? served)))
    .reduce((last, mark) => (mark !== null && mark.seq >= (last?.seq ?? 0) ? mark : last), null)
