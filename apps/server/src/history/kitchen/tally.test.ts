import { expect, test } from 'vitest'
import { hourOf } from './hour.ts'
import { type DishTimes, spanOf, Tally } from './tally.ts'

const dish = (times: Partial<DishTimes>): DishTimes => ({
  quantity: 1,
  voided: 0,
  recalled: 0,
  firedAt: 1_000,
  startedAt: null,
  doneAt: null,
  servedAt: null,
  ...times,
})

test('[F4.2] a span has the number of times, their average, median, 90th percentile and the longest', () => {
  expect(spanOf([9, 1, 2, 3, 4, 5, 6, 7, 8, 100])).toEqual({
    number: 10,
    averageMs: 15,
    medianMs: 5,
    p90Ms: 9,
    longestMs: 100,
  })
  expect(spanOf([7])).toEqual({ number: 1, averageMs: 7, medianMs: 7, p90Ms: 7, longestMs: 7 })
  expect(spanOf([])).toBeNull()
})

test('[F4.2] only what was said is measured, and nothing takes less than no time', () => {
  const tally = new Tally()
  tally.add(dish({ quantity: 3, doneAt: 61_000 }))
  tally.add(dish({ startedAt: 31_000, doneAt: 91_000, servedAt: 90_000 }))
  tally.add(dish({ recalled: 2 }))
  const once = (time: number) => spanOf([time])
  expect(tally.times).toEqual({
    fired: 5,
    ready: 4,
    voided: 0,
    recalled: 2,
    firedToStarted: once(30_000),
    startedToReady: once(60_000),
    firedToReady: spanOf([60_000, 90_000]),
    readyToServed: once(0),
  })
})

test('[F4.2] a dish that was taken off altogether is counted, and not timed', () => {
  const tally = new Tally()
  tally.add(dish({ quantity: 2, voided: 2, doneAt: 2_000 }))
  tally.add(dish({ quantity: 2, voided: 1, doneAt: 3_000 }))
  expect(tally.times).toMatchObject({ fired: 4, ready: 1, voided: 3, firedToReady: spanOf([2_000]) })
})

test('[F4.2] the hour is that of the restaurant', () => {
  const noon = Date.UTC(2031, 4, 17, 12, 30)
  expect([hourOf(noon, 'Europe/Madrid'), hourOf(noon, 'Asia/Tokyo'), hourOf(noon, 'Not/There')]).toEqual([
    14, 21, 12,
  ])
  expect(hourOf(Date.UTC(2031, 4, 17, 22, 10), 'Europe/Madrid')).toBe(0)
})
