import { expect, test } from 'vitest'
import { afterWrong, FREE_TRIES, NO_TRIES, type Tries, waitSeconds } from './tries.ts'

const wrongTimes = (times: number, now = 1_000): Tries => {
  let tries = NO_TRIES
  for (let time = 0; time < times; time += 1) tries = afterWrong(tries, now)
  return tries
}

test('the first four wrong PINs cost nothing but themselves', () => {
  expect(waitSeconds(wrongTimes(FREE_TRIES - 1), 1_000)).toBe(0)
})

test('from the fifth on each wrong PIN costs a wait twice as long', () => {
  expect([5, 6, 7].map((times) => waitSeconds(wrongTimes(times), 1_000))).toEqual([15, 30, 60])
})

test('the wait ends, and is never longer than five minutes', () => {
  expect(waitSeconds(wrongTimes(5), 16_000)).toBe(0)
  expect(waitSeconds(wrongTimes(40), 1_000)).toBe(300)
})

test('a clock that was set back locks nobody out', () => {
  expect(waitSeconds({ wrong: 6, waitUntil: 10_000_000 }, 1_000)).toBe(0)
})
