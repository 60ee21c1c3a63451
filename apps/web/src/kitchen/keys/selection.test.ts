import { describe, expect, test } from 'vitest'
import { closedUp, heldStill } from '../layout/arrange.ts'
import { movedTo, nextRow, numbered, selectionAfter } from './selection.ts'

const ROOM = { height: 1000, gap: 10 }
const of = (keys: string, height = 480) => [...keys].map((key) => ({ key, height, span: 1 }))
/** Columns ab, cd, e. */
const SLOTS = closedUp(of('abcde'), ROOM)
const HELD = heldStill(SLOTS, of('acde'), ROOM)

describe('[F4.2] choosing by keyboard', () => {
  test('number keys mean the tickets in sight', () => {
    expect(numbered(SLOTS, 0).join('')).toBe('abcde')
    expect(numbered(SLOTS, 1).join('')).toBe('cde')
    expect(numbered(HELD, 0).join('')).toBe('acde')
  })

  test('arrows go to the ticket beside, above and below', () => {
    expect(movedTo(SLOTS, null, 'next')).toBe('a')
    expect(movedTo(SLOTS, 'a', 'down')).toBe('b')
    expect(movedTo(SLOTS, 'b', 'down')).toBe('b')
    expect(movedTo(SLOTS, 'b', 'next')).toBe('d')
    expect(movedTo(SLOTS, 'd', 'next')).toBe('e')
    expect(movedTo(SLOTS, 'e', 'next')).toBe('e')
    expect(movedTo(SLOTS, 'e', 'previous')).toBe('c')
  })

  test('an empty place is passed over', () => {
    expect(movedTo(HELD, 'd', 'previous')).toBe('a')
  })

  test('dishes of a ticket come one after the other, then the whole again', () => {
    expect([null, 'x', 'y'].map((from) => nextRow(['x', 'y'], from))).toEqual(['x', 'y', null])
  })

  test('when the chosen ticket has left, the next one is chosen, without a dish', () => {
    expect(selectionAfter(HELD, HELD, { card: 'b', row: 'x' })).toEqual({ card: 'c', row: null })
    expect(selectionAfter(HELD, HELD, { card: 'a', row: 'x' })).toEqual({ card: 'a', row: 'x' })
    const last = heldStill(SLOTS, of('ab'), ROOM)
    expect(selectionAfter(last, last, { card: 'e', row: null })).toEqual({ card: 'b', row: null })
    const none = heldStill(SLOTS, [], ROOM)
    expect(selectionAfter(none, none, { card: 'e', row: null })).toBeNull()
  })
})
