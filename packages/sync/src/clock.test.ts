import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundAt, clockOffset, SeenTimes } from './clock.ts'

const HOUR_MS = 3_600_000

describe('[C23] a wrong clock is corrected', () => {
  test('by the offset learnt at the handshake', () => {
    // The terminal is two hours slow; question and answer take 40 ms each.
    const sentAt = 1_000_000
    const serverNow = sentAt + 2 * HOUR_MS + 40
    const offset = clockOffset(sentAt, serverNow, sentAt + 80)
    expect(offset).toBe(2 * HOUR_MS)
    expect(clockOffset(sentAt, sentAt, sentAt)).toBe(0)
  })

  test('the error is at most half the round trip, however lopsided it is', () => {
    const ms = fc.integer({ min: 0, max: 5000 })
    const drift = fc.integer({ min: -100 * HOUR_MS, max: 100 * HOUR_MS })
    fc.assert(
      fc.property(ms, ms, drift, (there, back, ahead) => {
        const offset = clockOffset(10_000, 10_000 + there - ahead, 10_000 + there + back)
        expect(Math.abs(offset - -ahead)).toBeLessThanOrEqual((there + back) / 2 + 1)
      }),
    )
  })
})

describe('[C23] at lies neither before what the author had seen nor after arrival', () => {
  test.each([
    ['honest', 50, 10, 100, 50],
    ['before what was seen', 5, 10, 100, 10],
    ['in the future', 500, 10, 100, 100],
    ['arrived, by the server clock, before what was seen', 50, 200, 100, 100],
    ['nothing seen', -5, 0, 100, 0],
  ])('%s', (_name, at, seenAt, arrivedAt, expected) => {
    expect(boundAt(at, seenAt, arrivedAt)).toBe(expected)
  })
})

describe('what was seen, and when', () => {
  test('the latest time up to a position', () => {
    const times = new SeenTimes()
    for (const at of [10, 30, 20]) times.note(at)
    expect([0, 1, 2, 3, 4].map((seq) => times.upTo(seq))).toEqual([0, 10, 30, 30, 30])
  })

  test('after a restart nothing is known of what was before', () => {
    const times = new SeenTimes(100)
    expect(times.upTo(100)).toBe(0)
    times.note(7)
    expect([99, 100, 101, 500].map((seq) => times.upTo(seq))).toEqual([0, 0, 7, 7])
  })

  test('it remembers the last ones only, at the right place', () => {
    const times = new SeenTimes(0, 4)
    for (let seq = 1; seq <= 21; seq++) {
      times.note(seq * 10)
      expect(times.upTo(seq)).toBe(seq * 10)
    }
    expect(times.upTo(21 - 4)).toBe(170)
    expect(times.upTo(1)).toBe(0)
  })
})
