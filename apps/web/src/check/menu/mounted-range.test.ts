import { expect, test } from 'vitest'
import { onlyAt, reaching, sectionAt, widened } from './mounted-range.ts'

test('what follows is drawn before what comes above, one category at a time', () => {
  let range = onlyAt(2)
  const steps = Array.from({ length: 5 }, () => {
    range = widened(range, 4)
    return [range.from, range.to]
  })
  expect(steps).toEqual([
    [2, 4],
    [1, 4],
    [0, 4],
    [0, 4],
    [0, 4],
  ])
  expect(widened(range, 4)).toBe(range)
})

test('a jump draws all up to where it goes', () => {
  expect(reaching({ from: 2, to: 3 }, 5)).toEqual({ from: 2, to: 6 })
  expect(reaching({ from: 2, to: 3 }, 0)).toEqual({ from: 0, to: 3 })
})

test('the category in sight is the one whose heading has passed the upper edge', () => {
  expect(sectionAt([0, 400, 900], 0)).toBe(0)
  expect(sectionAt([0, 400, 900], 399)).toBe(0)
  expect(sectionAt([0, 400, 900], 400)).toBe(1)
  expect(sectionAt([0, 400, 900], 5000)).toBe(2)
})
