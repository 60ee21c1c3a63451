import { expect, test } from 'vitest'
import { wayTo } from './bring-into-view.ts'

test('just far enough, and not at all where it is in sight', () => {
  expect(wayTo([100, 500], [120, 180])).toBe(0)
  expect(wayTo([100, 500], [480, 540])).toBe(40)
  expect(wayTo([100, 500], [60, 120])).toBe(-40)
})

test('what is longer than the room begins at its edge', () => {
  expect(wayTo([100, 500], [300, 900])).toBe(200)
})
