import { totalsOf } from '../money/totals.ts'
import type { SetupState, TableRecord } from '../setup/state.ts'
import type { Check, OpenCheck, OrderedLine, ServiceState } from './state.ts'

export const orderedLines = (check: Check): readonly OrderedLine[] =>
  check.lines.filter((line): line is OrderedLine => line.status === 'ordered')

export const checkTotals = (check: Check, setup: SetupState) =>
  totalsOf(orderedLines(check), setup.restaurant?.taxRounding ?? 'check')

export const checkLabel = (check: Check): string =>
  check.number === null ? check.provisional : `${check.number}`

export const isOpen = (check: Check): check is OpenCheck => check.status === 'open'

/** What a table tells at one glance (F2.2). */
export interface TableGlance {
  readonly table: TableRecord
  readonly state: 'free' | 'seated' | 'ordered'
  /** Oldest first. */
  readonly checks: readonly OpenCheck[]
  readonly guests: number
  readonly totalMinor: number
  /** Of the oldest check. Milliseconds since the epoch; null when free. */
  readonly since: number | null
  /** The last change of any check there. */
  readonly lastChange: number | null
  /** Person ids who opened the checks. */
  readonly waiters: readonly string[]
}

/** Open checks by table id; those whose table is deleted or unknown, or that have none, are under `unplaced` (C20). */
export interface FloorChecks {
  readonly byTable: ReadonlyMap<string, readonly OpenCheck[]>
  readonly unplaced: readonly OpenCheck[]
}

export function floorChecks(state: ServiceState, setup: SetupState): FloorChecks {
  const byTable = new Map<string, OpenCheck[]>()
  const unplaced: OpenCheck[] = []
  const open = Object.values(state.checks)
    .filter(isOpen)
    .sort((a, b) => a.opened.seq - b.opened.seq)
  for (const check of open) {
    const table = check.tableId === null ? undefined : setup.tables[check.tableId]
    if (table === undefined || table.deleted !== undefined) unplaced.push(check)
    else byTable.set(table.id, [...(byTable.get(table.id) ?? []), check])
  }
  return { byTable, unplaced }
}

export function glanceAt(table: TableRecord, checks: readonly OpenCheck[], setup: SetupState): TableGlance {
  const hasLines = checks.some((check) => orderedLines(check).length > 0)
  return {
    table,
    state: checks.length === 0 ? 'free' : hasLines ? 'ordered' : 'seated',
    checks,
    guests: checks.reduce((sum, check) => sum + (check.guests ?? 0), 0),
    totalMinor: checks.reduce((sum, check) => sum + checkTotals(check, setup).totalMinor, 0),
    since: checks.length === 0 ? null : Math.min(...checks.map((check) => check.opened.at)),
    lastChange: checks.length === 0 ? null : Math.max(...checks.map((check) => check.edited.at)),
    waiters: [...new Set(checks.map((check) => check.opened.by))],
  }
}
