import { businessDayOf } from '@comanda/domain'
import { expect, test } from 'vitest'
import { dayAfter, momentOf, nextHalfHour, timeOf } from './when.ts'

const madrid = { timeZone: 'Europe/Madrid', dayStartsAtHour: 4 }

test('[F2.6] a time of the restaurant’s clock, and back', () => {
  const at = momentOf('2031-07-17', '19:30', madrid)
  expect(at).toBe(Date.parse('2031-07-17T17:30:00Z'))
  expect(timeOf(at ?? 0, madrid)).toBe('19:30')
  expect(momentOf('2031-01-17', '19:30', madrid)).toBe(Date.parse('2031-01-17T18:30:00Z'))
})

test('[F2.6] after midnight belongs to the evening before', () => {
  const at = momentOf('2031-07-17', '00:30', madrid)
  expect(at).toBe(Date.parse('2031-07-17T22:30:00Z'))
  expect(businessDayOf(at ?? 0, madrid.timeZone, 4)).toBe('2031-07-17')
})

test('[F2.6] on the days when the clocks change', () => {
  expect(momentOf('2031-03-30', '12:00', madrid)).toBe(Date.parse('2031-03-30T10:00:00Z'))
  expect(momentOf('2031-10-26', '12:00', madrid)).toBe(Date.parse('2031-10-26T11:00:00Z'))
  expect(momentOf('2031-03-29', '01:30', madrid)).toBe(Date.parse('2031-03-30T00:30:00Z'))
})

test('no time is none', () => {
  expect(momentOf('2031-03-30', '', madrid)).toBeNull()
  expect(momentOf('', '12:00', madrid)).toBeNull()
})

test('days go on over months and years', () => {
  expect([dayAfter('2031-12-31', 1), dayAfter('2031-03-01', -1)]).toEqual(['2032-01-01', '2031-02-28'])
})

test('the next half hour', () => {
  expect(nextHalfHour(Date.parse('2031-07-17T17:31:00Z'), madrid)).toBe('20:00')
})
