import type { Mark } from '../mark.ts'
import type { Reservation, ReservationData } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { change, put } from './records.ts'
import type { SetupState } from './state.ts'

type AvailabilitySet = Extract<SetupOp, { type: 'availabilitySet.v1' }>
type ReservationSettled = Extract<SetupOp, { type: 'reservationSettled.v1' }>

/** What is left of personal data that was erased. */
const ERASED: ReservationData = { name: '—', phone: '', note: '' }

export const availabilitySet = (
  state: SetupState,
  { itemId, soldOut, remaining }: AvailabilitySet,
  mark: Mark,
): SetupState => put(state, 'availability', itemId, { itemId, soldOut, remaining, set: mark })

/**
 * Fewer portions are left; negative `units` come back. What was sold apart beyond the last one is owed, so that it comes
 * back as nothing when it is taken off again. Nothing happens where none are counted.
 */
export function portionsTaken(state: SetupState, itemId: string, units: number): SetupState {
  const remaining = state.availability[itemId]?.remaining ?? null
  if (remaining === null) return state
  const left = remaining - units
  return change(state, 'availability', itemId, (record) => ({ ...record, remaining: left }))
}

/** Saving a reservation never takes back what has become of it. */
export function reservationSaved(
  state: SetupState,
  value: Reservation,
  data: ReservationData | undefined,
  mark: Mark,
): SetupState {
  const old = state.reservations[value.id]
  return put(state, 'reservations', value.id, {
    ...value,
    ...(data ?? ERASED),
    saved: mark,
    outcome: old?.outcome ?? { status: 'expected' },
    ...(old?.settled && { settled: old.settled }),
  })
}

export const reservationSettled = (
  state: SetupState,
  { reservationId, outcome }: ReservationSettled,
  mark: Mark,
): SetupState =>
  change(state, 'reservations', reservationId, (record) => ({ ...record, outcome, settled: mark }))
