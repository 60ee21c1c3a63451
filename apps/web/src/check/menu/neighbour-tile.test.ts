import { expect, test } from 'vitest'
import { type Arrow, neighbourTile } from './neighbour-tile.ts'

/** Two rows of three, then a category with two. */
const boxes = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({
  left: (at % 3) * 100,
  top: Math.floor(at / 3) * 90 + (at > 5 ? 40 : 0),
  width: 92,
}))
const from = (at: number, arrow: Arrow, isRtl = false) => neighbourTile(boxes, at, arrow, isRtl)

test('[F3.1] left and right go on from row to row, and turn around with the language', () => {
  expect([from(0, 'ArrowRight'), from(2, 'ArrowRight'), from(3, 'ArrowLeft')]).toEqual([1, 3, 2])
  expect([from(0, 'ArrowRight', true), from(0, 'ArrowLeft', true)]).toEqual([null, 1])
  expect([from(0, 'ArrowLeft'), from(7, 'ArrowRight')]).toEqual([null, null])
})

test('[F3.1] up and down keep to the column as far as there is one', () => {
  expect([from(1, 'ArrowDown'), from(4, 'ArrowUp')]).toEqual([4, 1])
  expect([from(5, 'ArrowDown'), from(7, 'ArrowUp')]).toEqual([7, 4])
  expect([from(1, 'ArrowUp'), from(6, 'ArrowDown')]).toEqual([null, null])
})
