import { describe, expect, test, vi } from 'vitest'
import { card, dish, markAt } from '../testing.ts'
import { LiveBoard } from './live-board.ts'

const [soup, done] = [dish('Soup'), dish('Soup', { done: markAt(9) })]
const one = card({ ticketId: '1', items: [soup] })
const two = card({ ticketId: '2' })
const bumped = card({ ticketId: '1', items: [done] })

function boardOf(...cards: readonly ReturnType<typeof card>[]) {
  const later: (() => void)[] = []
  const board = new LiveBoard(cards, (act) => later.push(act))
  const told = { all: vi.fn(), one: vi.fn(), two: vi.fn() }
  board.subscribe(told.all)
  board.subscribeTo(one.key, told.one)
  board.subscribeTo(two.key, told.two)
  const paint = () => {
    for (const act of later.splice(0)) act()
  }
  return { board, told, paint, counts: () => Object.values(told).map(({ mock }) => mock.calls.length) }
}

describe('[F4.2] a bump', () => {
  test('is told to its own card at once, and to the whole board when it has been painted', () => {
    const { board, paint, counts } = boardOf(one, two)
    board.show([bumped, two])
    expect([board.card(one.key), board.cards(), counts()]).toEqual([bumped, [one, two], [0, 1, 0]])
    paint()
    expect([board.cards(), counts()]).toEqual([
      [bumped, two],
      [1, 1, 0],
    ])
  })

  test('and another before the paint are told to the whole board once', () => {
    const { board, paint, counts } = boardOf(one, two)
    board.show([bumped, two])
    board.show([one, two])
    board.show([bumped, two])
    paint()
    expect([board.cards(), counts()]).toEqual([
      [bumped, two],
      [1, 3, 0],
    ])
  })
})

describe('[F4.2] another ticket', () => {
  test('is told at once, with whatever had to wait', () => {
    const { board, paint, counts } = boardOf(one)
    board.show([bumped])
    board.show([bumped, two])
    expect([board.cards(), counts()]).toEqual([
      [bumped, two],
      [1, 1, 1],
    ])
    paint()
    expect(counts()).toEqual([1, 1, 1])
  })

  test('that has left is known as it was, for as long as it is drawn going', () => {
    const { board } = boardOf(one, two)
    board.show([two])
    expect([board.cards(), board.card(one.key)]).toEqual([[two], one])
  })
})
