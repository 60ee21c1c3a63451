import { expect, test } from 'vitest'
import { amountOf } from './amount.ts'

test.each([
  ['12,50', 2, 1250],
  ['12.5', 2, 1250],
  [' 12 ', 2, 1200],
  ['12,', 2, 1200],
  ['1250', 0, 1250],
  ['1,234', 3, 1234],
  ['12,505', 2, null],
  ['12,5', 0, null],
  ['0', 2, null],
  ['-3', 2, null],
  ['', 2, null],
  ['ten', 2, null],
])('[F5.2] %s with %i decimals is %s', (typed, exponent, minor) => {
  expect(amountOf(typed, exponent)).toBe(minor)
})
