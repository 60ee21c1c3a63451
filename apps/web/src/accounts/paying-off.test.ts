import { expect, test } from 'vitest'
import { overLimit } from './over-limit.ts'
import { askedMinor, type PayOffWish, payOffProblem, receivedOf } from './paying-off.ts'

const cash = { kind: 'cash', allowsChange: true, needsReference: false } as const
const wish = (more: Partial<PayOffWish> = {}): PayOffWish => ({
  amountMinor: 1_002,
  receivedMinor: null,
  reference: '',
  owedMinor: 5_000,
  method: cash,
  hasTill: true,
  rounded: (minor) => Math.round(minor / 5) * 5,
  ...more,
})

test('[F5.2] cash is asked for as it is rounded, a card to the cent', () => {
  expect(askedMinor(wish())).toBe(1_000)
  expect(askedMinor(wish({ method: { ...cash, kind: 'card' } }))).toBe(1_002)
})

test('[F5.2] what is in the way of a pay-off is said', () => {
  expect(payOffProblem(wish())).toBeNull()
  expect(payOffProblem(wish({ method: undefined }))).toBe('noWays')
  expect(payOffProblem(wish({ amountMinor: null }))).toBe('noAmount')
  expect(payOffProblem(wish({ amountMinor: 5_001 }))).toBe('tooMuch')
  expect(payOffProblem(wish({ receivedMinor: 999 }))).toBe('tooLittle')
  expect(payOffProblem(wish({ receivedMinor: 1_000 }))).toBeNull()
  expect(payOffProblem(wish({ method: { ...cash, needsReference: true } }))).toBe('noReference')
  expect(payOffProblem(wish({ hasTill: false }))).toBe('noTill')
})

test('[F5.2] what was handed over and cannot be read is not taken as enough', () => {
  expect([receivedOf(' ', 2), receivedOf('50', 2), receivedOf('5o', 2)]).toEqual([null, 5_000, 0])
  expect(payOffProblem(wish({ receivedMinor: receivedOf('5o', 2) }))).toBe('tooLittle')
})

test('[F5.2] an account is over its limit by what is beyond it, and never without one', () => {
  expect(overLimit({ limitMinor: 1_000 }, 600, 400)).toBe(0)
  expect(overLimit({ limitMinor: 1_000 }, 600, 401)).toBe(1)
  expect(overLimit({ limitMinor: null }, 600, 9_999)).toBe(0)
})
