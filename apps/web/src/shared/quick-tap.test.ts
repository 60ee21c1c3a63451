import { describe, expect, test } from 'vitest'
import { QuickTap } from './quick-tap.ts'

const at = (ms: number, x = 100, y = 100, id = 1) => ({ id, x, y, at: ms })

describe('a finger on a tile', () => {
  test('taps when it lifts, once: the click that follows is an echo', () => {
    const tap = new QuickTap()
    tap.down(at(1_000))
    expect(tap.up(at(1_080))).toBe(true)
    expect(tap.isEcho(1_120)).toBe(true)
    expect(tap.isEcho(1_121)).toBe(false)
  })

  test('three quick taps are three', () => {
    const tap = new QuickTap()
    const taps = [1_000, 1_150, 1_300].map((ms) => {
      tap.down(at(ms))
      const isTap = tap.up(at(ms + 60))
      return [isTap, tap.isEcho(ms + 70)]
    })
    expect(taps).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ])
  })

  test.each([
    ['that moves', (tap: QuickTap) => tap.up(at(1_080, 100, 130))],
    ['that stays', (tap: QuickTap) => tap.up(at(1_600))],
    [
      'that the browser takes for scrolling',
      (tap: QuickTap) => {
        tap.cancelled()
        return tap.up(at(1_080))
      },
    ],
    [
      'under which the list moves',
      (tap: QuickTap) => {
        tap.scrolled(1_040)
        return tap.up(at(1_080))
      },
    ],
    ['that is another one', (tap: QuickTap) => tap.up(at(1_080, 100, 100, 2))],
  ])('one %s does not tap: the click decides', (_how, lift) => {
    const tap = new QuickTap()
    tap.down(at(1_000))
    expect(lift(tap)).toBe(false)
    expect(tap.isEcho(1_100)).toBe(false)
  })

  test('one that stops a moving list does not tap', () => {
    const tap = new QuickTap()
    tap.scrolled(950)
    tap.down(at(1_000))
    expect(tap.up(at(1_080))).toBe(false)
  })
})
