import type { ReservationRecord } from '@comanda/domain'
import { clock, restaurantWith } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { shownAt } from '../floor/reserved.ts'
import { clashAt, countOf, reservationsOfDay } from './book.ts'
import { seatingOf, standingTables } from './seating.ts'

const party = (id: string, at: string, more: object = {}) => ({
  type: 'reservationSaved.v1' as const,
  value: { id, at: clock(at), covers: 4, tableIds: ['table-5'], ...more },
  personal: { name: id, phone: '', note: '' },
})
const setup = restaurantWith(
  party('late', '21:30', { covers: 6 }),
  party('early', '20:00'),
  party('gone', '20:30'),
  { type: 'reservationSettled.v1', reservationId: 'gone', outcome: { status: 'cancelled' } },
)
const UTC = { timeZone: 'UTC', dayStartsAtHour: 4 }
const all = Object.values(setup.reservations)
const reservation = (id: string): ReservationRecord => {
  const found = setup.reservations[id]
  if (found === undefined) throw new Error(id)
  return found
}

test('[F2.6] the book of a day in the order in which they come; who does not come is not counted', () => {
  const today = new Date(clock('12:00')).toISOString().slice(0, 10)
  const book = reservationsOfDay(setup, today, UTC)
  expect(book.map(({ id }) => id)).toEqual(['early', 'gone', 'late'])
  expect(countOf(book)).toEqual({ parties: 2, guests: 10 })
  expect(reservationsOfDay(setup, '1999-01-01', UTC)).toEqual([])
})

test('[F2.6] two parties at one table around the same time are said', () => {
  expect(clashAt(all, 'table-5', clock('20:45'), 'new')?.id).toBe('late')
  expect(clashAt(all, 'table-5', clock('20:00'), 'early')?.id).toBe('late')
  expect(clashAt(all, 'table-7', clock('20:00'), 'new')).toBeUndefined()
  expect(clashAt(all, 'table-5', clock('17:00'), 'new')).toBeUndefined()
})

test('[F2.6] a table shows its next party once its time is near', () => {
  const expected = [reservation('early'), reservation('late')]
  expect(shownAt(expected, clock('16:00'))).toBeUndefined()
  expect(shownAt(expected, clock('18:00'))?.id).toBe('early')
})

test('[F2.6] seating opens the check with guests, customer, note and further tables', () => {
  const known = restaurantWith(
    {
      type: 'customerCreated.v1',
      duplicates: [],
      customerId: 'kim',
      personal: { name: 'Kim', phone: '', email: '', note: '' },
    },
    {
      ...party('kims', '20:00', { tableIds: ['table-5', 'table-7', 'table-gone'], customerId: 'kim' }),
      personal: { name: 'Kim', phone: '', note: 'Window' },
    },
  )
  const kims = known.reservations.kims
  if (kims === undefined) throw new Error('no reservation')
  expect(standingTables(known, kims)).toEqual(['table-5', 'table-7'])
  expect(seatingOf(known, kims, 'table-5', { checkId: 'c1', provisional: 'T1-1' })).toEqual([
    { type: 'openCheck', checkId: 'c1', tableId: 'table-5', provisional: 'T1-1' },
    { type: 'setGuests', checkId: 'c1', guests: 4, seen: { guests: null } },
    {
      type: 'attachCustomer',
      checkId: 'c1',
      customer: { id: 'kim', name: 'Kim' },
      seen: { customerId: null },
    },
    { type: 'setOrderNote', checkId: 'c1', text: 'Window', seen: { text: '' } },
    { type: 'linkTable', checkId: 'c1', tableId: 'table-7' },
  ])
})
