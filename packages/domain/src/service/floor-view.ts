import { type Totals, totalsOf } from '../money/totals.ts'
import type { SetupState, TableRecord } from '../setup/state.ts'
import { firedDishes } from './kitchen/dishes.ts'
import { Remembered } from './kitchen/remembered.ts'
import { readyLines, stageOf } from './kitchen/stage.ts'
import { unsentUnits } from './kitchen/units.ts'
import { orderedLines } from './ordered-lines.ts'
import { chargeFor } from './paying/service-charge.ts'
import type { Check, OpenCheck, ServiceState, SettledCheck } from './state.ts'

/** What the guests owe, and of what. Of a settled check: as it was at that moment (INV5). */
export const checkTotals = (check: Check, setup: SetupState): Totals =>
  check.status === 'settled' ? check.totals : totals.of(check, [setup], () => totalsNow(check, setup))

/** Several parts of a screen ask for the same, at every tap. */
const totals = new Remembered<Check, Totals>()

const totalsNow = (check: Exclude<Check, SettledCheck>, setup: SetupState): Totals =>
  totalsOf(
    orderedLines(check),
    check.held?.taxRounding ?? setup.restaurant?.taxRounding ?? 'check',
    check.discount,
    chargeFor(check, setup),
  )

export const checkLabel = (check: Check): string =>
  check.number === null ? check.provisional : `${check.number}`

export const isOpen = (check: Check): check is OpenCheck => check.status === 'open'

/** Units of a check that the kitchen has not been sent. */
export const unsentOn = (check: Check): number =>
  orderedLines(check).reduce((sum, line) => sum + unsentUnits(line), 0)

/** How far a party is, `paid` where its guests may still sit there; of several checks on one table the one that needs somebody most. */
export type TableStage = 'free' | 'paid' | 'seated' | 'ordered' | 'fired' | 'ready' | 'served' | 'billed'

/** What a table tells at one glance (F2.2). */
export interface TableGlance {
  readonly table: TableRecord
  readonly state: TableStage
  /** Oldest first. */
  readonly checks: readonly OpenCheck[]
  readonly guests: number
  readonly totalMinor: number
  /** Units not sent to the kitchen. */
  readonly unsent: number
  /** The check that was paid there last, while nobody has freed the table, nor opened another one. */
  readonly paidCheckId: string | null
  /** Of the oldest check, or since it was paid. Milliseconds since the epoch; null when free. */
  readonly since: number | null
  /** The last change of any check there. */
  readonly lastChange: number | null
  /** When the oldest dish that is not ready was fired. */
  readonly cookingSince: number | null
  /** Person ids who serve the checks. */
  readonly waiters: readonly string[]
  /** Further tables of the same parties. */
  readonly linkedTo: readonly string[]
}

/**
 * Open checks by table id, at every table where the party sits; those whose table is deleted, unknown or
 * on a floor that is not served here, or that have none, are under `unplaced` (C20).
 */
export interface FloorChecks {
  readonly byTable: ReadonlyMap<string, readonly OpenCheck[]>
  readonly unplaced: readonly OpenCheck[]
}

export function floorChecks(
  state: ServiceState,
  setup: SetupState,
  isServed: (floorId: string) => boolean = () => true,
): FloorChecks {
  const byTable = new Map<string, OpenCheck[]>()
  const unplaced: OpenCheck[] = []
  const open = Object.values(state.checks).sort((a, b) => a.opened.seq - b.opened.seq)
  for (const check of open) {
    const places = [...(check.tableId === null ? [] : [check.tableId]), ...check.alsoAt].filter((id) =>
      isPlace(setup, id, isServed),
    )
    if (places.length === 0) unplaced.push(check)
    for (const id of places) {
      const there = byTable.get(id)
      if (there === undefined) byTable.set(id, [check])
      else there.push(check)
    }
  }
  return { byTable, unplaced }
}

function isPlace(setup: SetupState, tableId: string, isServed: (floorId: string) => boolean): boolean {
  const table = setup.tables[tableId]
  return table !== undefined && table.deleted === undefined && isServed(table.floorId)
}

export function glanceAt(
  table: TableRecord,
  checks: readonly OpenCheck[],
  setup: SetupState,
  { tickets = {}, paidTables = {} }: Partial<Pick<ServiceState, 'tickets' | 'paidTables'>> = {},
): TableGlance {
  const paid = checks.length === 0 ? paidTables[table.id] : undefined
  const linkedTo = checks.flatMap((check) => [check.tableId, ...check.alsoAt])
  return {
    table,
    state: paid === undefined ? stageAt(checks, setup, tickets) : 'paid',
    paidCheckId: paid?.checkId ?? null,
    checks,
    guests: checks.reduce((sum, check) => sum + (check.guests ?? 0), 0),
    totalMinor: checks.reduce((sum, check) => sum + checkTotals(check, setup).totalMinor, 0),
    unsent: checks.reduce((sum, check) => sum + unsentOn(check), 0),
    since: paid?.paid.at ?? least(checks.map((check) => check.opened.at)),
    lastChange: checks.length === 0 ? null : Math.max(...checks.map((check) => check.edited.at)),
    cookingSince: least(checks.flatMap((check) => cooking(check, tickets))),
    waiters: [...new Set(checks.map((check) => check.waiterId))],
    linkedTo: [...new Set(linkedTo)].filter((id): id is string => id !== null && id !== table.id),
  }
}

const least = (times: readonly number[]): number | null => (times.length === 0 ? null : Math.min(...times))

const cooking = (check: OpenCheck, tickets: ServiceState['tickets']): readonly number[] =>
  orderedLines(check)
    .flatMap((line) => firedDishes(line, tickets))
    .filter(({ done }) => done === null)
    .map(({ fired }) => fired.at)

const URGENCY: readonly TableStage[] = ['ready', 'ordered', 'fired', 'billed', 'served', 'seated', 'free']

function stageAt(
  checks: readonly OpenCheck[],
  setup: SetupState,
  tickets: ServiceState['tickets'],
): TableStage {
  const stages: readonly TableStage[] = checks.map((check) => stageOfCheck(check, setup, tickets))
  return URGENCY.find((stage) => stages.includes(stage)) ?? 'free'
}

/** How far one check is (F2.2). */
export function stageOfCheck(
  check: OpenCheck,
  setup: SetupState,
  tickets: ServiceState['tickets'],
): Exclude<TableStage, 'free' | 'paid'> {
  const lines = orderedLines(check)
  if (lines.length === 0) return 'seated'
  const ready = readyLines(check, tickets)
  const { billed } = check
  // What was ready before the bill came was eaten, whether anybody said so or not.
  if (billed !== null && billed.totalMinor === checkTotals(check, setup).totalMinor)
    return ready.some(({ done }) => done !== null && done.seq > billed.mark.seq) ? 'ready' : 'billed'
  if (ready.length > 0) return 'ready'
  const stages = new Set(lines.map((line) => stageOf(line, tickets)))
  if (stages.has('new') || stages.has('partly')) return 'ordered'
  if (stages.has('fired')) return 'fired'
  return stages.has('held') ? 'ordered' : 'served'
}

const MINUTE_MS = 60_000

/** Why a table is late: nobody has ordered, food does not come, or nothing has happened at all (F2.2). */
export type Lateness = 'order' | 'food' | 'idle'

/** A paid table is shown as paid only so long, in minutes, unless somebody frees it before; by then its guests have gone (F2.2). */
export const isStillPaid = (since: number, setup: Pick<SetupState, 'restaurant'>, now: number): boolean =>
  now - since < (setup.restaurant?.paidTableMinutes ?? 0) * MINUTE_MS

export function latenessOf(glance: TableGlance, setup: SetupState, now: number): Lateness | null {
  const { restaurant } = setup
  if (restaurant === null || glance.since === null || glance.lastChange === null) return null
  const isPast = (since: number, minutes: number) => now - since >= minutes * MINUTE_MS
  if (glance.state === 'seated') return isPast(glance.since, restaurant.orderLateMinutes) ? 'order' : null
  if (glance.cookingSince !== null && isPast(glance.cookingSince, restaurant.foodLateMinutes)) return 'food'
  return isPast(glance.lastChange, restaurant.lateAfterMinutes) ? 'idle' : null
}
