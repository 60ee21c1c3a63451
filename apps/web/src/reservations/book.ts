import { businessDayOf, type ReservationRecord, reservationsBetween, type SetupState } from '@comanda/domain'
import type { Clock } from './when.ts'

/** Two parties at one table nearer than this do not both sit in peace. Milliseconds. */
const SITTING_MS = 105 * 60_000

/** All reservations of a business day, soonest first, whatever has become of them. */
export const reservationsOfDay = (
  setup: SetupState,
  day: string,
  { timeZone, dayStartsAtHour }: Clock,
): readonly ReservationRecord[] =>
  reservationsBetween(setup, 0, Number.POSITIVE_INFINITY).filter(
    ({ at }) => businessDayOf(at, timeZone, dayStartsAtHour) === day,
  )

/** Another party that is expected at a table around the same time. */
export const clashAt = (
  reservations: readonly ReservationRecord[],
  tableId: string,
  at: number,
  ownId: string,
): ReservationRecord | undefined =>
  reservations.find(
    (other) =>
      other.id !== ownId &&
      other.outcome.status === 'expected' &&
      other.tableIds.some((id) => id === tableId) &&
      Math.abs(other.at - at) < SITTING_MS,
  )

/** Parties and guests that come or have come. */
export function countOf(reservations: readonly ReservationRecord[]): {
  readonly parties: number
  readonly guests: number
} {
  const coming = reservations.filter(
    ({ outcome }) => outcome.status === 'expected' || outcome.status === 'seated',
  )
  return { parties: coming.length, guests: coming.reduce((sum, { covers }) => sum + covers, 0) }
}
