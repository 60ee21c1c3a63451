import {
  type Check,
  findCheck,
  labelOf,
  lineOf,
  type ServiceOp,
  type ServiceState,
  type SetupState,
  type Ticket,
  type TicketItem,
} from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import type { ReadyDish, ReadyNotice } from './notices.ts'

/** Whom it is for, and what the names come from. */
export interface ReadyContext {
  /** Behind the records: what was recalled or handed out with them is not ready. */
  readonly state: ServiceState
  readonly setup: SetupState
  readonly personId: string | null
  readonly terminalId: string
}

export interface ReadyChanges {
  readonly fresh: readonly ReadyNotice[]
  /** Ids of those that are over. */
  readonly gone: readonly string[]
}

const NOTHING_READY: ReadyChanges = { fresh: [], gone: [] }

/**
 * What records say to the person who serves: dishes of theirs are ready, or are so no more (recalled,
 * handed out, the check is closed). `book`: what nobody has read yet. What comes of a ticket goes on in the notice that it has.
 */
export function readyChanges(
  records: readonly OpRecord<ServiceOp>[],
  book: { readonly ready: readonly ReadyNotice[] },
  context: ReadyContext,
): ReadyChanges {
  const former = book.ready
  const notices = new Map(former.map((notice) => [notice.id, notice]))
  for (const record of records)
    for (const notice of changedBy(record, notices, context)) notices.set(notice.id, notice)
  const isOver = ({ dishes, checkId }: ReadyNotice): boolean =>
    dishes.length === 0 || findCheck(context.state, checkId)?.status !== 'open'
  const fresh = [...notices.values()].filter((notice) => !isOver(notice) && !former.includes(notice))
  const gone = former.map(({ id }) => id).filter((id) => isOver(notices.get(id) as ReadyNotice))
  return fresh.length === 0 && gone.length === 0 ? NOTHING_READY : { fresh, gone }
}

function changedBy(
  record: OpRecord<ServiceOp>,
  notices: ReadonlyMap<string, ReadyNotice>,
  context: ReadyContext,
): readonly ReadyNotice[] {
  const { op, seq } = record
  switch (op.type) {
    case 'ticketBumped.v1':
      return record.stamp.terminal === context.terminalId
        ? []
        : bumped(record, op.ticketId, op.items, notices, context)
    case 'ticketRecalled.v1':
      return op.expoId === undefined ? without(notices, op.ticketId, op.items, seq) : []
    case 'ticketServed.v1':
      return without(notices, op.ticketId, op.items, seq)
    default:
      return []
  }
}

function bumped(
  { seq, stamp: { by, terminal, at } }: OpRecord<ServiceOp>,
  ticketId: string,
  places: readonly number[],
  notices: ReadonlyMap<string, ReadyNotice>,
  { state, setup, personId }: ReadyContext,
): readonly ReadyNotice[] {
  const ticket = state.tickets[ticketId]
  if (ticket?.kind !== 'order' || personId === null) return []
  return dishesByCheck(state, ticket, places, personId).map(([check, dishes]) => {
    const id = `ready/${ticketId}/${check.id}/${personId}`
    const known = notices.get(id)?.dishes.filter(({ index }) => !places.includes(index)) ?? []
    return {
      id,
      at,
      kind: 'ready',
      personId,
      by,
      terminal,
      ticketId,
      checkId: check.id,
      check: `${labelOf(check)}`,
      table: setup.tables[check.tableId ?? '']?.number ?? null,
      station: setup.stations[ticket.stationId ?? '']?.name ?? null,
      dishes: [...known, ...dishes],
      seq,
    }
  })
}

/** Those of the named dishes that are still ready and concern this person, by the check that they are on now. */
function dishesByCheck(
  state: ServiceState,
  ticket: Ticket,
  places: readonly number[],
  personId: string,
): readonly (readonly [Check, readonly ReadyDish[]])[] {
  const dishes = new Map<Check, ReadyDish[]>()
  for (const index of places) {
    const item = ticket.items[index]
    if (item === undefined || item.done === null || item.served !== null) continue
    const check = checkOf(state, ticket, item, personId)
    if (check === undefined) continue
    const { name, quantity } = item
    dishes.set(check, [...(dishes.get(check) ?? []), { index, name, quantity }])
  }
  return [...dishes]
}

/** The open check that has a dish, where this person serves it or has entered the dish. */
function checkOf(state: ServiceState, ticket: Ticket, dish: TicketItem, personId: string): Check | undefined {
  const fired = findCheck(state, ticket.checkId)
  const id = lineOf(dish)
  const isHere = (check: Check): boolean =>
    check.lines.some(
      (line) =>
        line.id === id &&
        line.status === 'ordered' &&
        (check.waiterId === personId || line.added.by === personId),
    )
  if (fired?.status === 'open' && isHere(fired)) return fired
  return Object.values(state.checks).find(isHere)
}

/** Dishes of a ticket that are ready no more leave its notices. */
const without = (
  notices: ReadonlyMap<string, ReadyNotice>,
  ticketId: string,
  places: readonly number[],
  seq: number,
): readonly ReadyNotice[] =>
  [...notices.values()]
    .filter(
      (notice) => notice.ticketId === ticketId && notice.dishes.some(({ index }) => places.includes(index)),
    )
    .map((notice) => ({
      ...notice,
      dishes: notice.dishes.filter(({ index }) => !places.includes(index)),
      seq,
    }))
