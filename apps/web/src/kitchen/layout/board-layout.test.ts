import { expect, test } from 'vitest'
import { BoardLayout, wouldMove } from './board-layout.ts'

const ROOM = { height: 1000, gap: 10 }
const of = (keys: string) => [...keys].map((key) => ({ key, height: 480, span: 1 }))
const keysOf = (slots: ReturnType<BoardLayout['slots']>) =>
  slots.map(({ key, isGone }) => (isGone ? '-' : key)).join('')

test('[INV9] a board holds still within a round and closes up with the next; another view is there at once', () => {
  const layout = new BoardLayout()
  const shown = ['abc', 'ac', 'acd'].map((keys) => keysOf(layout.slots(of(keys), ROOM, 'grill', 0)))
  expect(shown).toEqual(['abc', 'a-c', 'a-cd'])
  expect(keysOf(layout.slots(of('acd'), ROOM, 'grill', 1))).toBe('acd')
  expect(keysOf(layout.slots(of('xa'), ROOM, 'bar', 1))).toBe('xa')
})

test('[INV9] what would move by closing up is known before', () => {
  const layout = new BoardLayout()
  layout.slots(of('abc'), ROOM, 'grill', 0)
  const held = layout.slots(of('bc'), ROOM, 'grill', 0)
  expect([...(wouldMove(held, of('bc'), ROOM) ?? [])]).toEqual(['b', 'c'])
  expect(wouldMove(layout.slots(of('bc'), ROOM, 'grill', 1), of('bc'), ROOM)).toBeNull()
})
