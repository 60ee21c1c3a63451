import type { Mark } from '../../mark.ts'
import { openChecksOn } from '../find.ts'
import type { Check, ServiceState } from '../state.ts'

/** Tables whose guests have paid and may still sit there (F2.2): until somebody frees one, or opens a check there. */
type PaidTables = ServiceState['paidTables']

const tablesOf = ({ tableId, alsoAt }: Check): readonly string[] =>
  tableId === null ? alsoAt : [tableId, ...alsoAt]

/** A check was settled: its tables are paid, but for those where another check is still open. */
export function tablesPaid(state: ServiceState, check: Check, paid: Mark): ServiceState {
  const tables = tablesOf(check).filter((id) => openChecksOn(state, id).length === 0)
  if (tables.length === 0) return state
  const more = Object.fromEntries(tables.map((id) => [id, { checkId: check.id, paid }]))
  return { ...state, paidTables: { ...state.paidTables, ...more } }
}

/** Somebody else sits there now, or nobody. */
export const tableTaken = (state: ServiceState, tableId: string | null): ServiceState =>
  tableId === null || state.paidTables[tableId] === undefined
    ? state
    : { ...state, paidTables: without(state.paidTables, (id) => id === tableId) }

/** Nobody sits there any more whose check was filed. */
export const filedTables = (paidTables: PaidTables, isGone: (checkId: string) => boolean): PaidTables =>
  Object.values(paidTables).some(({ checkId }) => isGone(checkId))
    ? without(paidTables, (_id, { checkId }) => isGone(checkId))
    : paidTables

const without = (
  paidTables: PaidTables,
  goes: (tableId: string, table: PaidTables[string]) => boolean,
): PaidTables => Object.fromEntries(Object.entries(paidTables).filter(([id, table]) => !goes(id, table)))
