import type { SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { amountsIn } from './amounts.ts'

const inCurrency = (exponent: number) =>
  ({ restaurant: { currency: { code: 'XXX', exponent } } }) as unknown as Pick<SetupState, 'restaurant'>

test.each([
  ['23.50', 2, [2350]],
  ['23,5', 2, [2350]],
  ['€23', 2, [2300]],
  ['23€', 2, [2300]],
  ['1.234', 3, [1234]],
  ['980', 0, [980]],
  ['9.80', 0, []],
  ['23.505', 2, []],
  ['-3', 2, []],
  ['t2-14', 2, []],
])('[F3.10] %s, with %i digits behind the point, means %j', (text, exponent, amounts) => {
  expect(amountsIn(text, inCurrency(exponent))).toEqual(amounts)
})
