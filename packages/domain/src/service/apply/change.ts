/** How the parts of the state are changed: what is not touched keeps its identity. */
import type { Mark } from '../../mark.ts'
import type { Check, CheckField, ClosedCheck, Line, LineField, OpenCheck, ServiceState } from '../state.ts'

/** Puts a check where its status belongs. */
export function putCheck(state: ServiceState, check: Check): ServiceState {
  if (check.status === 'open') {
    const next = { ...state, checks: { ...state.checks, [check.id]: check } }
    return state.closed[check.id] === undefined ? next : { ...next, closed: without(state.closed, check.id) }
  }
  const next = { ...state, closed: { ...state.closed, [check.id]: check } }
  return state.checks[check.id] === undefined ? next : { ...next, checks: without(state.checks, check.id) }
}

export function without<T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  const { [id]: _gone, ...rest } = record
  return rest
}

export const checkAt = (state: ServiceState, id: string): Check | undefined =>
  state.checks[id] ?? state.closed[id]

export function changeCheck(state: ServiceState, id: string, next: (check: Check) => Check): ServiceState {
  const check = checkAt(state, id)
  if (check === undefined) return state
  const changed = next(check)
  return changed === check ? state : putCheck(state, changed)
}

export const close = <S extends ClosedCheck['status']>(
  state: ServiceState,
  id: string,
  mark: Mark,
  more: { readonly status: S } & Partial<Extract<ClosedCheck, { status: S }>>,
): ServiceState =>
  changeCheck(state, id, (check) => ({ ...check, ...more, closed: mark, edited: mark }) as ClosedCheck)

/** Facts that belong to one way of being closed are left behind. */
export function reopened(check: Check, mark: Mark): OpenCheck {
  if (check.status === 'open') return check
  const { closed, reason, into, movedLineIds, knownAs, gave, totals, ...facts } = check as ClosedCheck &
    Record<string, unknown>
  return { ...(facts as unknown as OpenCheck), status: 'open', edited: mark }
}

export const setField = (
  state: ServiceState,
  id: string,
  field: CheckField,
  mark: Mark,
  values: Partial<Check>,
): ServiceState =>
  changeCheck(
    state,
    id,
    (check) => ({ ...check, ...values, edited: mark, marks: { ...check.marks, [field]: mark } }) as Check,
  )

export interface LineRef {
  readonly checkId: string
  readonly lineId: string
}

export function changeLine(
  state: ServiceState,
  { checkId, lineId }: LineRef,
  mark: Mark,
  next: (line: Line) => Line,
): ServiceState {
  return changeCheck(state, checkId, (check) => {
    const line = check.lines.find(({ id }) => id === lineId)
    const changed = line && next(line)
    if (changed === line || changed === undefined) return check
    return { ...check, edited: mark, lines: check.lines.map((each) => (each === line ? changed : each)) }
  })
}

export const setLineField = (
  state: ServiceState,
  ref: LineRef,
  field: LineField,
  mark: Mark,
  values: Partial<Line>,
): ServiceState =>
  changeLine(
    state,
    ref,
    mark,
    (line) => ({ ...line, ...values, edited: mark, marks: { ...line.marks, [field]: mark } }) as Line,
  )
