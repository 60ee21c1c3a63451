import type { Terminal } from '@comanda/client'
import { businessDayOf, type ReservationRecord, reservationsBetween, type SetupState } from '@comanda/domain'

const HOUR_MS = 3_600_000
/** A party is shown on its table from so long before its time. Milliseconds. */
const SHOWN_BEFORE_MS = 3 * HOUR_MS
/** A business day and the ones around it. Milliseconds. */
const AROUND_MS = 30 * HOUR_MS

interface Book {
  readonly day: string
  readonly today: readonly ReservationRecord[]
  readonly byTable: ReadonlyMap<string, readonly ReservationRecord[]>
}

const books = new WeakMap<SetupState['reservations'], Book>()
const NONE: readonly ReservationRecord[] = []

/** Parties that are still expected on this business day, soonest first. The same list while nothing changes. */
export const expectedToday = (terminal: Terminal): readonly ReservationRecord[] => bookOf(terminal).today

/** Who is expected at a table on this business day, soonest first. */
export const expectedAt = (terminal: Terminal, tableId: string): readonly ReservationRecord[] =>
  bookOf(terminal).byTable.get(tableId) ?? NONE

/** The party that a table shows: the next one, once its time is near. */
export const shownAt = (expected: readonly ReservationRecord[], now: number): ReservationRecord | undefined =>
  expected.find(({ at }) => at <= now + SHOWN_BEFORE_MS)

function bookOf(terminal: Terminal): Book {
  const { setup, businessDay } = terminal
  const known = books.get(setup.reservations)
  if (known?.day === businessDay) return known
  const { timeZone = 'UTC', dayStartsAtHour = 4 } = setup.restaurant ?? {}
  const now = terminal.now()
  const today = reservationsBetween(setup, now - AROUND_MS, now + AROUND_MS).filter(
    ({ at, outcome }) =>
      outcome.status === 'expected' && businessDayOf(at, timeZone, dayStartsAtHour) === businessDay,
  )
  const byTable = new Map<string, ReservationRecord[]>()
  for (const reservation of today)
    for (const tableId of reservation.tableIds) {
      const there = byTable.get(tableId)
      if (there === undefined) byTable.set(tableId, [reservation])
      else there.push(reservation)
    }
  const book = { day: businessDay, today, byTable }
  books.set(setup.reservations, book)
  return book
}
