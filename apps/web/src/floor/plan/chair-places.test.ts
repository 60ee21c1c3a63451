import { expect, test } from 'vitest'
import { chairsAround } from './chair-places.ts'

const sides = (w: number, h: number, seats: number) => {
  const turns = chairsAround(w, h, 'rect', seats, 5).map(({ turn }) => turn)
  return [0, 90, 180, 270].map((side) => turns.filter((turn) => turn === side).length)
}

test('four at a square: one on each side, in its middle', () => {
  expect(sides(80, 80, 4)).toEqual([1, 1, 1, 1])
  for (const { x, y } of chairsAround(80, 80, 'square', 4, 5))
    expect(Math.min(Math.abs(x), Math.abs(y))).toBeCloseTo(0)
})

test('two sit opposite each other', () => {
  const [one, two] = chairsAround(80, 80, 'square', 2, 5)
  expect(one?.x).toBeCloseTo(-(two?.x ?? 0))
  expect(chairsAround(80, 80, 'round', 2, 5).map(({ x }) => Math.round(x))).toEqual([45, -45])
})

test('a long table seats its guests along the long sides', () => {
  expect(sides(160, 80, 6)).toEqual([2, 1, 2, 1])
  expect(sides(160, 80, 8)).toEqual([3, 1, 3, 1])
})

test('no chair stands at a corner', () => {
  for (const seats of [1, 3, 5, 6, 7, 8, 10, 12])
    for (const { x, y } of chairsAround(100, 100, 'square', seats, 5))
      expect(Math.min(Math.abs(x), Math.abs(y))).toBeLessThan(49)
})

test('a table without seats has no chairs', () => {
  expect(chairsAround(80, 80, 'square', 0, 5)).toEqual([])
})
