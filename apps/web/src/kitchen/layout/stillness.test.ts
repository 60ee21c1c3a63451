import { describe, expect, test } from 'vitest'
import { SETTLED_AFTER_MS, Stillness, TOO_SOON_MS } from './stillness.ts'

describe('[INV9] stillness', () => {
  test('the board may close up when nobody has touched it for a moment, never under a finger', () => {
    let now = 10_000
    const still = new Stillness(() => now)
    const waits = [still.waitMs]
    still.press(true)
    waits.push(still.waitMs)
    still.press(false)
    waits.push(still.waitMs)
    now += SETTLED_AFTER_MS
    waits.push(still.waitMs)
    expect(waits).toEqual([0, null, SETTLED_AFTER_MS, 0])
  })

  test('a tap on what has just moved does not count, on what has stayed it does', () => {
    let now = 0
    const still = new Stillness(() => now)
    still.moved(new Set(['b']))
    expect([still.isTooSoon('a'), still.isTooSoon('b')]).toEqual([false, true])
    now += TOO_SOON_MS
    expect(still.isTooSoon('b')).toBe(false)
  })
})
