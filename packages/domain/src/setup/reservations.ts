import type { ReservationRecord, SetupState, TableRecord } from './state.ts'

const MINUTE_MS = 60_000
/** A party is due from so long before its time. Milliseconds. */
export const DUE_BEFORE_MS = 15 * MINUTE_MS
/** It is late from so long after its time. Milliseconds. */
export const LATE_AFTER_MS = 15 * MINUTE_MS
/** From so long after its time it may be called a no-show. Milliseconds. */
export const OVERDUE_AFTER_MS = 45 * MINUTE_MS

export type ReservationState = 'expected' | 'due' | 'late' | 'overdue' | 'seated' | 'cancelled' | 'noShow'

/** What has become of a reservation, or how near its time is while the party is expected (F2.6). */
export function reservationState({ at, outcome }: ReservationRecord, now: number): ReservationState {
  if (outcome.status !== 'expected') return outcome.status
  if (now >= at + OVERDUE_AFTER_MS) return 'overdue'
  if (now >= at + LATE_AFTER_MS) return 'late'
  return now >= at - DUE_BEFORE_MS ? 'due' : 'expected'
}

/** All reservations from `from` until before `to` (milliseconds since the epoch), soonest first. */
export const reservationsBetween = (
  setup: SetupState,
  from: number,
  to: number,
): readonly ReservationRecord[] =>
  Object.values(setup.reservations)
    .filter(({ at }) => at >= from && at < to)
    .sort((a, b) => a.at - b.at || a.saved.seq - b.saved.seq)

/** Those of one table, whatever has become of them, soonest first. */
export const reservationsOn = (
  setup: SetupState,
  tableId: string,
  from: number,
  to: number,
): readonly ReservationRecord[] =>
  reservationsBetween(setup, from, to).filter(({ tableIds }) => tableIds.some((id) => id === tableId))

/** Parties still expected that have no table, or whose tables are all deleted, soonest first. */
export const unplacedReservations = (
  setup: SetupState,
  from: number,
  to: number,
): readonly ReservationRecord[] =>
  reservationsBetween(setup, from, to).filter(
    ({ outcome, tableIds }) =>
      outcome.status === 'expected' && !tableIds.some((id) => isStanding(setup.tables[id])),
  )

const isStanding = (table: TableRecord | undefined): boolean =>
  table !== undefined && table.deleted === undefined
