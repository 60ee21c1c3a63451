import { clock, restaurantWith, type SetupFact } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import {
  reservationState,
  reservationsBetween,
  reservationsOn,
  unplacedReservations,
} from './reservations.ts'
import type { ReservationRecord } from './state.ts'

const reserved = (id: string, time: string, ...tableIds: string[]): SetupFact => ({
  type: 'reservationSaved.v1',
  value: { id, at: clock(time), covers: 2, tableIds },
})
const setup = restaurantWith(
  reserved('late', '21:00', 'table-5'),
  reserved('early', '19:00', 'table-5', 'table-7'),
  reserved('other', '20:00', 'table-7'),
  reserved('nowhere', '20:30'),
  reserved('gone', '20:15', 'table-9'),
  reserved('called', '20:45'),
  { type: 'reservationSettled.v1', reservationId: 'called', outcome: { status: 'cancelled' } },
  { type: 'tableDeleted.v1', tableId: 'table-9' },
)
const ids = (reservations: readonly ReservationRecord[]) => reservations.map(({ id }) => id as string)

describe('[F2.6] reservations on the plan', () => {
  test('of an evening, soonest first; its end is not part of it', () => {
    expect(ids(reservationsBetween(setup, clock('19:00'), clock('21:00')))).toEqual([
      'early',
      'other',
      'gone',
      'nowhere',
      'called',
    ])
  })

  test('of a table', () => {
    expect(ids(reservationsOn(setup, 'table-5', clock('18:00'), clock('23:00')))).toEqual(['early', 'late'])
    expect(ids(reservationsOn(setup, 'table-7', clock('19:30'), clock('23:00')))).toEqual(['other'])
  })

  test('that have no table any more, or yet', () => {
    expect(ids(unplacedReservations(setup, clock('18:00'), clock('23:00')))).toEqual(['gone', 'nowhere'])
  })

  test.each([
    ['18:44', 'expected'],
    ['18:45', 'due'],
    ['19:14', 'due'],
    ['19:15', 'late'],
    ['19:44', 'late'],
    ['19:45', 'overdue'],
  ] as const)('for 19:00, at %s: %s', (now, state) => {
    expect(setup.reservations.early && reservationState(setup.reservations.early, clock(now))).toBe(state)
  })

  test('once it is settled, time does not matter', () => {
    expect(setup.reservations.called && reservationState(setup.reservations.called, 0)).toBe('cancelled')
  })
})
