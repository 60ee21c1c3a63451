import { expect, test } from 'vitest'
import { formatMinutes, sayMinutes } from './time.ts'

test('on a table a span is short', () => {
  expect([0, 7, 59, 60, 65, 605].map((minutes) => formatMinutes(minutes, 'en'))).toEqual([
    '0′',
    '7′',
    '59′',
    '1h 00′',
    '1h 05′',
    '10h 05′',
  ])
  expect(formatMinutes(65, 'es')).toMatch(/^1\s?h 05′$/)
})

test('to a listener it is said in words', () => {
  expect([1, 32, 60, 65].map((minutes) => sayMinutes(minutes, 'en'))).toEqual([
    '1 minute',
    '32 minutes',
    '1 hour',
    '1 hour 5 minutes',
  ])
})
