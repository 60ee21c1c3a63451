import { clock } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { businessDayOf } from './business-day.ts'

const HOUR_MS = 3_600_000

test('[CHK1] a late night counts to its evening', () => {
  expect(businessDayOf(clock('03:59:59'), 'UTC', 4)).toBe('2031-05-16')
  expect(businessDayOf(clock('04:00'), 'UTC', 4)).toBe('2031-05-17')
  expect(businessDayOf(clock('23:59'), 'UTC', 4)).toBe('2031-05-17')
})

test('the restaurant lives in its own time zone', () => {
  expect(businessDayOf(clock('20:30'), 'Asia/Tokyo', 4)).toBe('2031-05-18')
  expect(businessDayOf(clock('18:30'), 'Asia/Tokyo', 4)).toBe('2031-05-17')
  expect(businessDayOf(clock('10:00'), 'America/New_York', 4)).toBe('2031-05-17')
})

test('a time zone that this runtime does not know is read as UTC', () => {
  expect(businessDayOf(clock('12:00'), 'Mars/Olympus', 4)).toBe('2031-05-17')
})

describe('[CHK1] the day begins at its hour by the clock on the wall, on nights when the clock is changed too', () => {
  // Madrid, 30 March 2031: 02:00 becomes 03:00, an hour is missing. 26 October 2031: 03:00 becomes 02:00.
  const spring = clock('00:00') - 48 * 24 * HOUR_MS
  const autumn = clock('00:00') + 162 * 24 * HOUR_MS
  test.each([
    ['spring, 03:59 summer time', spring + 2 * HOUR_MS - 60_000, '2031-03-29'],
    ['spring, 04:00 summer time', spring + 2 * HOUR_MS, '2031-03-30'],
    ['autumn, 03:59 winter time', autumn + 3 * HOUR_MS - 60_000, '2031-10-25'],
    ['autumn, 04:00 winter time', autumn + 3 * HOUR_MS, '2031-10-26'],
  ])('%s', (_when, at, day) => {
    expect(businessDayOf(at, 'Europe/Madrid', 4)).toBe(day)
  })

  test('a day that begins late in the evening', () => {
    expect(businessDayOf(clock('22:30'), 'UTC', 23)).toBe('2031-05-16')
    expect(businessDayOf(clock('23:00'), 'UTC', 23)).toBe('2031-05-17')
  })
})
