import { describe, expect, test } from 'vitest'
import { denominationsOf } from '../tills/denominations.ts'
import { quickAmounts } from './quick-cash.ts'

const notesOf = (code: string, exponent: number) => denominationsOf({ code, exponent }).notes

describe('[F5.2] quick amounts are the next sums in notes', () => {
  test.each([
    ['EUR', 2, 4250, [4500, 5000, 6000, 10_000]],
    ['EUR', 2, 320, [500, 1000, 2000, 5000]],
    ['EUR', 2, 5000, [6000, 10_000, 20_000]],
    ['USD', 2, 1899, [1900, 2000, 5000, 10_000]],
    ['JPY', 0, 1230, [2000, 5000, 10_000]],
    ['KWD', 3, 3450, [3500, 4000, 5000, 10_000]],
    ['CLP', 0, 12_300, [13_000, 14_000, 15_000, 20_000]],
    ['TND', 3, 7250, [8000, 10_000, 20_000, 50_000]],
  ])('%s with %i decimals: %i', (code, exponent, asked, offered) => {
    expect(quickAmounts(asked, notesOf(code, exponent))).toEqual(offered)
  })

  test('nothing is asked for: nothing is offered', () =>
    expect(quickAmounts(0, notesOf('EUR', 2))).toEqual([]))
})
