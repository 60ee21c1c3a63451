import { expect, test } from 'vitest'
import { NO_TIP, tipOn } from './tips.ts'

test.each([
  [4250, 1000, 425],
  [4250, 500, 213],
  [4249, 500, 212],
  [1230, 1500, 185],
  [1, 1000, 0],
  [5, 1000, 1],
])('[F5.2] a share of what is paid, half of a unit up: %i at %i', (amount, bp, tip) => {
  expect(tipOn(amount, { kind: 'share', bp })).toBe(tip)
})

test('[F5.2] an amount of its own, or none', () => {
  expect(tipOn(4250, { kind: 'own', minor: 300 })).toBe(300)
  expect(tipOn(4250, NO_TIP)).toBe(0)
})
