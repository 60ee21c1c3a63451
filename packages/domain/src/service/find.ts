import { type Refusal, refuse } from '@comanda/sync'
import { type Author, may, type ServiceContext } from './context.ts'
import type { ServiceOp } from './ops.ts'
import type { Check, ClosedCheck, Line, OpenCheck, ServiceState, SettledCheck } from './state.ts'

/** The id behind an id, after C1 and C15. */
export const checkIdOf = (state: ServiceState, id: string): string => state.aliases[id] ?? id

export const findCheck = (state: ServiceState, id: string): Check | undefined => {
  const known = checkIdOf(state, id)
  return state.checks[known] ?? state.closed[known]
}

export const allChecks = (state: ServiceState): readonly Check[] => [
  ...Object.values(state.checks),
  ...Object.values(state.closed),
]

/** Checks that are or were shown under a label: `14`, or the provisional `T2-3` of an opening (C26). Newest first. */
export const checksLabelled = (state: ServiceState, label: string): readonly Check[] =>
  allChecks(state)
    .filter(
      (check) =>
        `${check.number}` === label || check.provisional === label || check.alsoKnownAs.includes(label),
    )
    .sort((a, b) => b.opened.seq - a.opened.seq)

/** Nothing has ever been entered. */
export const isBlank = (check: Check): boolean =>
  check.number === null && check.lines.length === 0 && hasNoDetails(check)

/** Nothing stands on it: no guests, nobody's name, no note, no dish and no void. */
export const isEmpty = (check: Check): boolean =>
  check.lines.every((line) => line.status === 'removed') && hasNoDetails(check)

const hasNoDetails = (check: Check): boolean =>
  check.guests === null &&
  check.customer === null &&
  check.orderNote === '' &&
  check.allergy === '' &&
  check.handover === null &&
  check.alsoAt.length === 0

/** A line, on the check that is named or wherever else it is: what came first elsewhere may have led it there. */
export function findLine(
  state: ServiceState,
  checkId: string,
  lineId: string,
): { readonly check: Check; readonly line: Line } | undefined {
  const named = findCheck(state, checkId)
  if (named === undefined) return undefined
  const line = lineOn(named, lineId)
  if (line !== undefined) return { check: named, line }
  for (const check of allChecks(state)) {
    const elsewhere = lineOn(check, lineId)
    if (elsewhere !== undefined) return { check, line: elsewhere }
  }
  return undefined
}

export const lineOn = (check: Check, lineId: string): Line | undefined =>
  check.lines.find(({ id }) => id === lineId) ?? check.lines.find(({ alsoIds }) => alsoIds.includes(lineId))

/** Open checks of a table, oldest first; those whose party sits there too among them. */
export function openChecksOn(state: ServiceState, tableId: string): readonly OpenCheck[] {
  return Object.values(state.checks)
    .filter((check) => check.tableId === tableId || check.alsoAt.includes(tableId))
    .sort((a, b) => a.opened.seq - b.opened.seq)
}

type Failure = { readonly ok: false; readonly refusal: Refusal }
export const fail = (code: string, details?: Readonly<Record<string, unknown>>): Failure =>
  refuse(code, details) as Failure

/** A check that can be changed, and the ops that must come first to make it so. */
export interface Reached {
  readonly check: Check
  readonly before: readonly ServiceOp[]
}

/**
 * Finds the check that a command means. One that was left empty, or cancelled after what the author
 * had seen, comes back; a blank one whose table has another open check by now leads there. What belongs
 * to another waiter is refused where the multi-session says so (F2.5).
 */
export function reachCheck(
  state: ServiceState,
  id: string,
  author: Author,
  context: ServiceContext,
): Reached | Failure {
  const check = findCheck(state, id)
  const foreign = check === undefined ? null : ofAnother(check, author, context)
  return foreign ?? reachAnybodys(state, id, author)
}

/** The same, whoever serves it. */
export function reachAnybodys(state: ServiceState, id: string, author: Author): Reached | Failure {
  const check = findCheck(state, id)
  if (check === undefined) return fail('check-unknown')
  if (check.status === 'open') return { check, before: [] }
  if (check.status === 'settled') return fail('check-settled', settledDetails(check))
  if (
    check.status === 'merged' ||
    check.status === 'sent' ||
    (check.status === 'cancelled' && check.closed.seq <= author.basis)
  ) {
    const { by, terminal, at } = check.closed
    return fail('check-closed', { check: labelOf(check), by, terminal, at })
  }
  const current = check.tableId === null ? undefined : openChecksOn(state, check.tableId)[0]
  if (current !== undefined && isBlank(check))
    return { check: current, before: [{ type: 'checkAliased.v1', checkId: check.id, of: current.id }] }
  return { check, before: [{ type: 'checkReturned.v1', checkId: check.id }] }
}

/** Which check was paid, by whom, where and when: *Paid at Cashier 12:41*. */
export function settledDetails(check: SettledCheck): Readonly<Record<string, unknown>> {
  const { by, terminal, at } = check.closed
  return { checkId: check.id, check: labelOf(check), by, terminal, at }
}

/** The refusal for whoever wants to change a check that is no longer open. */
export const closedRefusal = (check: ClosedCheck): Failure =>
  check.status === 'settled'
    ? fail('check-settled', settledDetails(check))
    : fail('check-closed', {
        check: labelOf(check),
        by: check.closed.by,
        terminal: check.closed.terminal,
        at: check.closed.at,
      })

/** The refusal that is due where the check is served by somebody else and the multi-session keeps that apart. */
export function ofAnother(check: Check, author: Author, context: ServiceContext): Failure | null {
  if (check.waiterId === author.by) return null
  const multiSession = context.setup.multiSessions[context.multiSessionId ?? '']
  const details = { check: labelOf(check), by: check.waiterId, terminal: check.opened.terminal }
  if (multiSession?.oneWaiterPerTable && !may(context, author, 'serveAnyTable'))
    return fail('not-permitted', { permission: 'serveAnyTable', ...details })
  if (multiSession?.othersChecks === 'permitted' && !may(context, author, 'seeOthersChecks'))
    return fail('not-permitted', { permission: 'seeOthersChecks', ...details })
  return null
}

export interface ReachedLine extends Reached {
  readonly line: Line
}

export function reachLine(
  state: ServiceState,
  checkId: string,
  lineId: string,
  author: Author,
  context: ServiceContext,
): ReachedLine | Failure {
  const found = findLine(state, checkId, lineId)
  const reached = reachCheck(state, found?.check.id ?? checkId, author, context)
  if ('ok' in reached) return reached
  return found === undefined ? fail('line-unknown') : { ...reached, line: found.line }
}

/** Gives the check its number with its first change. Numbers have no holes, so only the orderer gives them (C26). */
export function numbered(state: ServiceState, check: Check, context: ServiceContext): readonly ServiceOp[] {
  return numberFor(state, check.id, check.number, context)
}

/** The number of a check that the same decision opens. */
export const numberForNew = (state: ServiceState, checkId: Check['id'], context: ServiceContext) =>
  numberFor(state, checkId, null, context)

function numberFor(
  state: ServiceState,
  checkId: Check['id'],
  number: number | null,
  context: ServiceContext,
): readonly ServiceOp[] {
  if (!context.orderer || number !== null) return []
  const { day, last } = state.numbering
  // A day that is over never comes back, whatever is done to the server's clock or the restaurant's settings.
  const today = context.businessDay > day ? context.businessDay : day
  return [{ type: 'checkNumbered.v1', checkId, number: today === day ? last + 1 : 1, day: today }]
}

export const labelOf = (check: Pick<Check, 'number' | 'provisional'>): number | string =>
  check.number ?? check.provisional
