import { describe, expect, test } from 'vitest'
import { betterClock } from './clock-sample.ts'

const HOUR = 3_600_000

describe('[C23] how wrong the clock of this device is', () => {
  test('is measured by one question and answer', () => {
    expect(betterClock(null, 1000, HOUR + 1010, 1020)).toEqual({ offsetMs: HOUR, errorMs: 10, at: 1020 })
  })

  const known = { offsetMs: HOUR, errorMs: 10, at: 1020 }

  test('a quicker answer is better, a slower one is not', () => {
    expect(betterClock(known, 2000, HOUR + 2012, 2010)).toEqual({ offsetMs: HOUR + 7, errorMs: 5, at: 2010 })
    expect(betterClock(known, 2000, HOUR + 2500, 2800)).toBe(known)
  })

  test('a slower one is when the quick one is long ago: clocks drift', () => {
    expect(betterClock(known, HOUR, HOUR + HOUR + 100, HOUR + 200)?.at).toBe(HOUR + 200)
  })

  test('a slow one is when it contradicts: somebody has set the clock', () => {
    expect(betterClock(known, 2000, 2500, 3000)).toEqual({ offsetMs: 0, errorMs: 500, at: 3000 })
  })

  test('an answer from before its question says nothing', () => {
    expect(betterClock(known, 2000, 2000, 1999)).toBe(known)
    expect(betterClock(null, 2000, 2000, 1999)).toBeNull()
    expect(betterClock(null, Number.NaN, 1, 1)).toBeNull()
  })
})
