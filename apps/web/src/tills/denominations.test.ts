import { expect, test } from 'vitest'
import { denominationsOf } from './denominations.ts'

test('[F5.3] coins that cash is rounded to without are not counted', () => {
  expect(denominationsOf({ code: 'EUR', exponent: 2 }, 5).coins).toEqual([5, 10, 20, 50, 100, 200])
})

test.each([
  ['XTS', 0, [1, 2, 5, 10, 20, 50, 100, 200, 500], [1000, 2000, 5000, 10_000, 20_000, 50_000]],
  ['XTS', 2, [1, 2, 5, 10, 20, 50, 100, 200], [500, 1000, 2000, 5000, 10_000, 20_000]],
  ['XTS', 3, [1, 2, 5, 10, 20, 50, 100, 200, 500], [1000, 2000, 5000, 10_000, 20_000, 50_000]],
])('[F5.3] a currency that is not listed (%s) with %i decimals', (code, exponent, coins, notes) => {
  expect(denominationsOf({ code, exponent })).toEqual({ coins, notes })
})
