import { expect, test } from 'vitest'
import { amountOf, amountOrNoneOf } from './amount.ts'

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

test.each([
  ['', 2, 0],
  ['0', 2, 0],
  ['0,00', 2, 0],
  ['5,5', 2, 550],
  ['150', 2, 15_000],
  ['150', 0, 150],
  ['12.5', 3, 12_500],
  ['12.345', 2, null],
  ['some', 2, null],
])('[F5.2] [F5.3] “%s” with %i decimals, where there may be none, is %s', (typed, exponent, minor) => {
  expect(amountOrNoneOf(typed, exponent)).toBe(minor)
})
