import { describe, expect, test } from 'vitest'
import type { Slot } from './arrange.ts'
import { drawnOf } from './drawn.ts'

const slot = (key: string, column: number, span = 1): Slot =>
  ({ key, column, span, top: 0, height: 100, isGone: false }) as Slot

const keys = (first: number, columns: number): string =>
  drawnOf(
    Array.from({ length: 30 }, (_, column) => slot(`${column}`, column)),
    { first, columns },
  )
    .map(({ key }) => key)
    .join(' ')

describe('[F4.2] which cards of a board are drawn', () => {
  test('those in sight, the one that is half in it, and a screen on either side', () => {
    expect(keys(10, 4)).toBe('6 7 8 9 10 11 12 13 14 15 16 17 18')
  })

  test('from the edge on nothing is missing', () => {
    expect(keys(0, 3)).toBe('0 1 2 3 4 5 6')
  })

  test('a wide card is drawn as long as its end is near', () => {
    expect(drawnOf([slot('wide', 2, 4)], { first: 8, columns: 3 })).toHaveLength(1)
    expect(drawnOf([slot('wide', 0, 4)], { first: 8, columns: 3 })).toHaveLength(0)
  })
})
