import { describe, expect, test } from 'vitest'
import type { Slot } from './arrange.ts'
import { oneStep } from './drawn.ts'

const slot = (column: number, span = 1): Slot => ({
  key: `${column}`,
  column,
  span,
  top: 0,
  height: 100,
  isGone: false,
})
const board = Array.from({ length: 200 }, (_, column) => slot(column))
const at = (first: number) => ({ first, columns: 4 })
const from = (first: number, to: number) =>
  new Set(board.slice(first, to).map(({ key }) => key)) as ReadonlySet<string>

function inTheEnd(drawn: ReadonlySet<string>, first: number): ReadonlySet<string> {
  const next = oneStep(board, drawn, at(first))
  return next === drawn ? drawn : inTheEnd(next, first)
}
const columns = (drawn: ReadonlySet<string>) => [...drawn].map(Number).sort((a, b) => a - b)

describe('[F4.2] what is drawn of a long board', () => {
  test('is in the end what is in sight, and half a screen on both sides', () => {
    expect(columns(inTheEnd(new Set(), 20))).toEqual(columns(from(18, 27)))
  })

  test('comes card by card, the nearest first', () => {
    const one = oneStep(board, from(26, 31), at(30))
    expect(columns(one)).toEqual(columns(from(26, 32)))
  })

  test('stays for a while beside it, and goes card by card when it is far away, the furthest first', () => {
    expect(inTheEnd(from(26, 39), 30)).toEqual(from(26, 39))
    expect(columns(oneStep(board, from(22, 39), at(30)))).toEqual(columns(from(23, 39)))
    expect(columns(inTheEnd(from(0, 9), 30))).toEqual(columns(from(28, 37)))
  })

  test('a wide card is in sight with any of its columns', () => {
    const wide = [slot(0, 6), slot(6)]
    expect(oneStep(wide, new Set(), at(5))).toEqual(new Set(['0']))
  })
})
