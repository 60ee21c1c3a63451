import { describe, expect, test } from 'vitest'
import { type Arrangement, closedUp, columnsOf, heldStill, isClosedUp, movedKeys } from './arrange.ts'

const ROOM = { height: 1000, gap: 10 }
const cards = (...heights: readonly (readonly [key: string, height: number, span?: number])[]) =>
  heights.map(([key, height, span = 1]) => ({ key, height, span }))
const places = (slots: Arrangement) =>
  slots.map(({ key, column, top, isGone }) => `${key} ${column}/${top}${isGone ? ' gone' : ''}`)

describe('[F4.2] the board', () => {
  test('fills columns from top to bottom, oldest first', () => {
    const slots = closedUp(cards(['a', 400], ['b', 500], ['c', 300], ['d', 690]), ROOM)
    expect(places(slots)).toEqual(['a 0/0', 'b 0/410', 'c 1/0', 'd 1/310'])
  })

  test('gives a ticket that is too long several columns of its own', () => {
    const slots = closedUp(cards(['a', 200], ['long', 1900, 2], ['b', 300]), ROOM)
    expect(places(slots)).toEqual(['a 0/0', 'long 1/0', 'b 3/0'])
    expect(slots[1]).toMatchObject({ span: 2, height: 1000 })
    expect(columnsOf(slots)).toBe(4)
  })
})

describe('[INV9] while somebody is at the board', () => {
  const before = closedUp(cards(['a', 400], ['b', 500], ['c', 300]), ROOM)

  test('a ticket that leaves keeps its place empty, and the others stay', () => {
    expect(places(heldStill(before, cards(['a', 400], ['c', 300]), ROOM))).toEqual([
      'a 0/0',
      'b 0/410 gone',
      'c 1/0',
    ])
  })

  test('one that comes stands behind the last, even if it is older', () => {
    const now = cards(['old', 300], ['a', 400], ['b', 500], ['c', 300])
    expect(places(heldStill(before, now, ROOM))).toEqual(['a 0/0', 'b 0/410', 'c 1/0', 'old 1/310'])
  })

  test('one that comes back takes the place that it had', () => {
    const without = heldStill(before, cards(['a', 400], ['c', 300]), ROOM)
    expect(places(heldStill(without, cards(['a', 400], ['b', 500], ['c', 300]), ROOM))).toEqual(
      places(before),
    )
  })

  test('one that grows keeps its size until the board closes up', () => {
    const grown = cards(['a', 480], ['b', 500], ['c', 300])
    const held = heldStill(before, grown, ROOM)
    expect(held).toBe(before)
    expect(isClosedUp(held, closedUp(grown, ROOM))).toBe(false)
  })

  test('closing up names what has moved, and only that', () => {
    const held = heldStill(before, cards(['a', 400], ['c', 300]), ROOM)
    const closed = closedUp(cards(['a', 400], ['c', 300]), ROOM)
    expect(places(closed)).toEqual(['a 0/0', 'c 0/410'])
    expect([...movedKeys(held, closed)]).toEqual(['c'])
    expect(isClosedUp(held, closed)).toBe(false)
    expect(isClosedUp(closed, closed)).toBe(true)
  })
})
