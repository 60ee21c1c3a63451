import type { Mark } from '../../mark.ts'
import { checkIdOf, isBlank } from '../find.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { OpenCheck, ServiceState } from '../state.ts'
import { checkAt, putCheck, without } from './change.ts'

export function opened(state: ServiceState, op: ServiceOpOf<'checkOpened.v1'>, mark: Mark): ServiceState {
  if (checkAt(state, op.checkId) !== undefined) return state
  const former = op.followUpOf === undefined ? undefined : checkAt(state, op.followUpOf)
  const check: OpenCheck = {
    id: op.checkId,
    status: 'open',
    number: null,
    day: null,
    provisional: op.provisional,
    alsoKnownAs: [],
    tableId: op.tableId,
    alsoAt: [],
    waiterId: former?.waiterId ?? mark.by,
    orderTypeId: op.orderTypeId ?? null,
    handover: former?.handover ?? null,
    guests: null,
    customer: former?.customer ?? null,
    orderNote: '',
    allergy: former?.allergy ?? '',
    discount: null,
    division: null,
    billed: null,
    followUpOf: op.followUpOf ?? null,
    lines: [],
    payments: [],
    opened: mark,
    edited: mark,
    marks: {},
  }
  return {
    ...state,
    checks: { ...state.checks, [op.checkId]: check },
    ...(op.followUpOf === undefined && { provisional: provisionalUsed(state, mark.terminal, op) }),
  }
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
    refundTasks: keep(state.refundTasks, (_id, { checkId }) => !gone.has(checkId)),
  }
  const named = new Set(Object.values(left.checks).flatMap(ticketIdsOf))
  const tickets = keep(
    state.tickets,
    (id, { checkId }) => checkAt(left, checkIdOf(state, checkId)) !== undefined || named.has(id),
  )
  return { ...left, tickets }
}

/** A dish that went to another check stays on its ticket, which stays as long as that check (INV4). */
const ticketIdsOf = ({ lines }: OpenCheck): readonly string[] => lines.flatMap(({ ticketIds }) => ticketIds)
