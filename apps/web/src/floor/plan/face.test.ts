import type { TableGlance } from '@comanda/domain'
import { expect, test } from 'vitest'
import { coversText, faceOf, fitted, writingFor } from './face.ts'

const MINUTE = 60_000
const glance = (more: Partial<TableGlance>): TableGlance => ({
  table: { number: '7', seats: 4 } as TableGlance['table'],
  state: 'ordered',
  checks: [],
  guests: 0,
  totalMinor: 0,
  since: 0,
  lastChange: 0,
  waiters: [],
  ...more,
})

test('late is a table on which nothing has changed for too long, however long its guests sit there', () => {
  expect(faceOf(glance({ lastChange: 50 * MINUTE }), 60 * MINUTE, 20)).toMatchObject({
    minutes: 60,
    lateMinutes: null,
  })
  expect(faceOf(glance({ lastChange: 40 * MINUTE }), 60 * MINUTE, 20)).toMatchObject({ lateMinutes: 20 })
  const free = glance({ state: 'free', since: null, lastChange: null })
  expect(faceOf(free, 60 * MINUTE, 20)).toEqual({ state: 'free', minutes: null, lateMinutes: null })
})

test('guests of seats once they are counted', () => {
  expect(coversText(glance({ guests: 3 }))).toBe('3/4')
  expect(coversText(glance({}))).toBe('4')
})

test('a small table drops the amount, never the number', () => {
  const face = { state: 'ordered' as const, minutes: 5, lateMinutes: null }
  expect(writingFor(60, 60, 2, face).amount).toBeNull()
  expect(writingFor(90, 90, 2, face).amount).not.toBeNull()
  expect(writingFor(40, 40, 6, face).number.size).toBeGreaterThanOrEqual(8)
})

test('a long text is written smaller, down to what can be read', () => {
  expect(fitted(30, 60, 2)).toBe(30)
  expect(fitted(30, 60, 5)).toBe(20)
  expect(fitted(30, 10, 12)).toBe(10)
})
