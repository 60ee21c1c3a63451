import type { Mark } from '../../mark.ts'
import { checkIdOf, isBlank } from '../find.ts'
import type { Ticket } from '../kitchen/ticket.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { Check, OpenCheck, ServiceState } from '../state.ts'
import { checkAt, putCheck, without } from './change.ts'
import { sizeOf } from './charges.ts'
import { filedTables, tableTaken } from './paid-tables.ts'

export function opened(state: ServiceState, op: ServiceOpOf<'checkOpened.v1'>, mark: Mark): ServiceState {
  if (checkAt(state, op.checkId) !== undefined) return state
  const former = op.followUpOf === undefined ? undefined : checkAt(state, op.followUpOf)
  const party = op.splitFrom === undefined ? undefined : checkAt(state, op.splitFrom)
  const check: OpenCheck = {
    id: op.checkId,
    status: 'open',
    number: null,
    day: null,
    provisional: op.provisional,
    alsoKnownAs: [],
    tableId: op.tableId,
    alsoAt: [],
    waiterId: (party ?? former)?.waiterId ?? mark.by,
    orderTypeId: op.orderTypeId ?? null,
    ...(op.multiSessionId !== undefined && { multiSessionId: op.multiSessionId }),
    handover: (party ?? former)?.handover ?? null,
    guests: null,
    customer: former?.customer ?? null,
    orderNote: party?.orderNote ?? '',
    allergy: (party ?? former)?.allergy ?? '',
    discount: null,
    division: null,
    billed: null,
    followUpOf: op.followUpOf ?? null,
    ...(party !== undefined && chargedAs(party)),
    lines: [],
    payments: [],
    opened: mark,
    edited: mark,
    marks: {},
  }
  const free = tableTaken(state, op.tableId)
  const known = party === undefined ? free : sizeKept(free, party)
  return {
    ...known,
    checks: { ...known.checks, [op.checkId]: check },
    ...(op.followUpOf === undefined && { provisional: provisionalUsed(state, mark.terminal, op) }),
  }
}

/** A part of a party is charged as the whole: by its size, or not where that was waived (INV6). */
function chargedAs(of: Check): Pick<Check, 'party' | 'chargeWaived'> {
  const party = sizeOf(of)
  return {
    ...(party !== undefined && { party }),
    ...(of.chargeWaived !== undefined && { chargeWaived: of.chargeWaived }),
  }
}

/** Whoever stays counts as large a party as before, however many are said to sit there afterwards. */
function sizeKept(state: ServiceState, { id }: Check): ServiceState {
  const open = state.checks[id]
  const party = open && sizeOf(open)
  if (open === undefined || party === undefined || party === open.party) return state
  return { ...state, checks: { ...state.checks, [id]: { ...open, party } } }
}

/** An opening that was refused has used its number up too: the count goes on behind the number itself. */
function provisionalUsed(
  state: ServiceState,
  terminal: string,
  { provisional, day }: { readonly provisional: string; readonly day: string },
): ServiceState['provisional'] {
  const used = state.provisional[terminal]
  const next = used?.day === day ? used.count + 1 : 1
  const shown = Number(/-(\d{1,6})$/.exec(provisional)?.[1] ?? 0)
  return { ...state.provisional, [terminal]: { day, count: Math.max(next, shown) } }
}

/** A check that turns out to be another one: a blank one gives way, its ids and numbers lead on. */
export function aliased(state: ServiceState, op: ServiceOpOf<'checkAliased.v1'>, mark: Mark): ServiceState {
  const gone = checkAt(state, op.checkId)
  const checkId = checkIdOf(state, op.of)
  const check = checkId === op.checkId ? undefined : checkAt(state, checkId)
  if (check === undefined || (gone !== undefined && !isBlank(gone))) return state
  const labels = gone === undefined ? [] : [gone.provisional, ...gone.alsoKnownAs]
  if (op.opening !== undefined) labels.push(op.opening.provisional)
  const rest =
    gone === undefined
      ? state
      : { ...state, checks: without(state.checks, gone.id), closed: without(state.closed, gone.id) }
  return {
    ...putCheck(rest, { ...check, alsoKnownAs: [...new Set([...check.alsoKnownAs, ...labels])] }),
    aliases: { ...state.aliases, ...pointing([op.checkId, ...idsMeaning(state, op.checkId)], check.id) },
    ...(op.opening !== undefined && { provisional: provisionalUsed(state, mark.terminal, op.opening) }),
  }
}

/** Other ids that mean a check. */
export const idsMeaning = (state: ServiceState, id: string): readonly string[] =>
  Object.keys(state.aliases).filter((alias) => state.aliases[alias] === id)

export const pointing = (ids: readonly string[], to: string): Readonly<Record<string, string>> =>
  Object.fromEntries(ids.map((id) => [id, to]))

export function filed(state: ServiceState, ids: readonly string[]): ServiceState {
  const gone = new Set(ids.filter((id) => state.closed[id] !== undefined))
  const keep = <T>(record: Readonly<Record<string, T>>, stays: (key: string, value: T) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([key, value]) => stays(key, value)))
  const left = {
    ...state,
    closed: keep(state.closed, (id) => !gone.has(id)),
    aliases: keep(state.aliases, (_id, of) => !gone.has(of)),
    refunds: keep(state.refunds, (_id, { checkId }) => !gone.has(checkId)),
    broughtBack: keep(state.broughtBack, (id) => !gone.has(id)),
    refundTasks: keep(state.refundTasks, (_id, { checkId }) => !gone.has(checkId)),
    paidTables: filedTables(state.paidTables, (id) => gone.has(id)),
  }
  const named = new Set(Object.values(left.checks).flatMap(ticketIdsOf))
  const tickets = keep(
    state.tickets,
    (id, { checkId }) => checkAt(left, checkIdOf(state, checkId)) !== undefined || named.has(id),
  )
  return { ...left, tickets: { ...tickets, ...tellingOf(tickets, state.tickets) } }
}

/** What stations were told of dishes since stays as long as the dishes do, whatever check it was about: a void is not forgotten (INV4). */
function tellingOf(
  kept: ServiceState['tickets'],
  all: ServiceState['tickets'],
): Readonly<Record<string, Ticket>> {
  const dishes = new Set(
    Object.values(kept).flatMap((ticket) => (ticket.kind === 'order' ? dishesOf(ticket) : [])),
  )
  const telling = Object.entries(all).filter(
    ([, ticket]) => ticket.kind !== 'order' && dishesOf(ticket).some((dish) => dishes.has(dish)),
  )
  return Object.fromEntries(telling)
}

const dishesOf = ({ stationId, items }: Ticket): readonly string[] =>
  items.map(({ lineId, part }) => `${stationId} ${lineId} ${part}`)

/** A dish that went to another check stays on its ticket, which stays as long as that check (INV4). */
const ticketIdsOf = ({ lines }: OpenCheck): readonly string[] => lines.flatMap(({ ticketIds }) => ticketIds)
