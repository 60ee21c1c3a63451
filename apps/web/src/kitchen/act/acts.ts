import { type BoardItem, byTicket, type ServiceIntent, type Station } from '@comanda/domain'
import { type Face, faceOf, type Place, type Row } from '../card/face.ts'
import type { KitchenCard } from '../tickets/board-book.ts'

/** What a tap or a key leads to: commands on the log of its card, and what takes them back. */
export interface Act {
  readonly log: string
  /** `seen`: it was acknowledged that something is not wanted any more, or has changed. */
  readonly kind: 'bump' | 'start' | 'serve' | 'seen' | 'recall'
  readonly commands: readonly ServiceIntent[]
  /** None: it cannot be taken back. */
  readonly undo: readonly ServiceIntent[]
}

/** Of the display: a station, an expo; `null`: all stations together. */
export type Viewed = Pick<Station, 'id' | 'kind' | 'firstTap'> | null

const isExpo = (viewed: Viewed): viewed is NonNullable<Viewed> => viewed?.kind === 'expo'

/**
 * A tap on a row. What was told about a dish must be seen before the dish can be done: the first tap says
 * that. A dish that is done is wanted again by another tap.
 */
export function actOnRow(card: KitchenCard, row: Row, viewed: Viewed, firstTap: Station['firstTap']): Act {
  if (row.kind !== 'dish') return seen(card, row.places)
  if (row.changes.length > 0) return seen(card, row.changes)
  const { item } = row
  if (isExpo(viewed)) return serve(card, [item], viewed.id)
  if (item.done !== null) return recall(card, [item], null)
  return firstTap === 'start' && item.started === null ? start(card, [item]) : bump(card, [item])
}

/** The whole ticket. An expo lets go what is ready, or, when nothing is or all of it is, everything. */
export function actOnCard(card: KitchenCard, viewed: Viewed): Act {
  const face = faceOf(card.ticket)
  if (face.unseen.length > 0) return seen(card, face.unseen)
  const items = card.ticket.items
  return isExpo(viewed)
    ? serve(card, leavingNow(items), viewed.id)
    : bump(
        card,
        items.filter(({ done }) => done === null),
      )
}

/** What leaves an expo with the whole ticket. */
function leavingNow(items: readonly BoardItem[]): readonly BoardItem[] {
  const ready = items.filter((item) => item.ready)
  return ready.length === 0 ? items : ready
}

/** What the button of a card says. */
export type Whole =
  /** `serveAnyway`: nothing on it is ready. */
  | { readonly does: 'seen' | 'done' | 'serve' | 'serveAnyway' }
  | { readonly does: 'serveReady'; readonly units: number }

export function wholeOf(face: Face, items: readonly BoardItem[], viewed: Viewed): Whole {
  if (face.unseen.length > 0) return { does: 'seen' }
  if (!isExpo(viewed)) return { does: 'done' }
  const leaving = leavingNow(items)
  if (leaving.length === items.length)
    return { does: items.some(({ ready }) => ready) ? 'serve' : 'serveAnyway' }
  return {
    does: 'serveReady',
    units: leaving.reduce((sum, { quantity, voided }) => sum + quantity - voided, 0),
  }
}

type Dish = Pick<BoardItem, 'ticketId' | 'index' | 'done'>

const bump = ({ log }: KitchenCard, dishes: readonly Dish[]): Act => ({
  log,
  kind: 'bump',
  commands: each('bumpTicket', dishes),
  undo: each('recallTicket', dishes),
})

const start = ({ log }: KitchenCard, dishes: readonly Dish[]): Act => ({
  log,
  kind: 'start',
  commands: each('startTicket', dishes),
  undo: [],
})

/** What a station had forgotten to bump is bumped with it, and taken back with it. */
const serve = ({ log }: KitchenCard, dishes: readonly Dish[], expoId: string): Act => ({
  log,
  kind: 'serve',
  commands: each('serveTicket', dishes, { expoId }),
  undo: [
    ...each(
      'recallTicket',
      dishes.filter(({ done }) => done !== null),
      { expoId },
    ),
    ...each(
      'recallTicket',
      dishes.filter(({ done }) => done === null),
    ),
  ],
})

const seen = ({ log }: KitchenCard, places: readonly Place[]): Act => {
  const told = places.map((place) => ({ ...place, done: null }))
  return { log, kind: 'seen', commands: each('bumpTicket', told), undo: each('recallTicket', told) }
}

/** Wanted again: at a station, or at an expo (`expoId`) that had let it go. */
export const recall = (
  { log }: Pick<KitchenCard, 'log'>,
  dishes: readonly Dish[],
  expoId: string | null,
): Act => ({
  log,
  kind: 'recall',
  commands: each('recallTicket', dishes, expoId === null ? {} : { expoId }),
  undo: expoId === null ? each('bumpTicket', dishes) : each('serveTicket', dishes, { expoId }),
})

const each = (
  type: 'bumpTicket' | 'recallTicket' | 'startTicket' | 'serveTicket',
  dishes: readonly Dish[],
  more: { readonly expoId?: string } = {},
): readonly ServiceIntent[] =>
  byTicket(dishes as readonly BoardItem[]).map(
    ({ ticketId, items }) => ({ type, ticketId, items: [...items], ...more }) as ServiceIntent,
  )
