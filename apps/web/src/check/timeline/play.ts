import {
  applyService,
  type Check,
  emptyService,
  findCheck,
  type Line,
  type ServiceOp,
  type ServiceState,
} from '@comanda/domain'
import type { Stamp } from '@comanda/sync'

/** One record of a check's history, as the server tells it. */
export interface TimelineRecord {
  readonly seq: number
  readonly op: ServiceOp
  readonly stamp: Stamp
  /** Kept apart from the record, so that it can be erased. */
  readonly personal?: unknown
}

/** One step of a history: what happened, and the check right after it. */
export interface Step {
  readonly record: TimelineRecord
  /** `undefined`: not opened yet. */
  readonly check: Check | undefined
  /** What the kitchen had been told by then. */
  readonly tickets: ServiceState['tickets']
}

/**
 * Plays a history from the beginning (F3.8). Lines that came from another check, whose own history is not
 * here, appear as they are on the check now.
 */
export function play(checkId: string, records: readonly TimelineRecord[], last: Check): readonly Step[] {
  let state = emptyService
  return records.map((record) => {
    const op =
      record.personal === undefined
        ? record.op
        : ({ ...record.op, personal: record.personal } as unknown as ServiceOp)
    const before = state
    state = applyService(state, op, { seq: record.seq, stamp: record.stamp })
    if (state === before) state = broughtHere(state, checkId, op, last)
    return { record, check: findCheck(state, checkId), tickets: state.tickets }
  })
}

/** What a move or a merge brought from a check that is not known here. */
function broughtHere(state: ServiceState, checkId: string, op: ServiceOp, last: Check): ServiceState {
  const ids = comingIds(op, checkId)
  const check = findCheck(state, checkId)
  if (ids.length === 0 || check === undefined) return state
  const isThere = (line: Line) => check.lines.some(({ id }) => id === line.id)
  const lines = last.lines.filter((line) => ids.includes(line.id) && !isThere(line))
  const next = { ...check, lines: [...check.lines, ...lines] } as Check
  return next.status === 'open'
    ? { ...state, checks: { ...state.checks, [check.id]: next } }
    : { ...state, closed: { ...state.closed, [check.id]: next } }
}

function comingIds(op: ServiceOp, checkId: string): readonly string[] {
  if (op.type === 'linesMoved.v1' && op.to === checkId)
    return op.moves.map(({ lineId, as, onto }) => onto ?? as ?? lineId)
  if (op.type === 'checkMerged.v1' && op.into === checkId) return op.lineIds
  return []
}
