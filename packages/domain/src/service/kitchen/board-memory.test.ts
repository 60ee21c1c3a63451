import {
  ana,
  ben,
  guests,
  houseWith,
  inHouse,
  move,
  order,
  type ServiceStep,
  say,
  seat,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { boardOf } from './board.ts'
import type { BoardTicket } from './display.ts'

const { dish, fire, voids, bump, recall } = say

const setup = houseWith()
/** A steak and two fish at one table, a steak and a soup at another; fired apart. */
const evening: readonly ServiceStep[] = [
  ana.does(seat()),
  ana.does(order('l1', 'steak')),
  ana.does(dish('l2', 'fish', {}, { quantity: 2 })),
  ana.does(fire('f1', { l1: 1, l2: 2 })),
  ana.does(seat('c2', 'table-9', 'T1-2')),
  ana.does(dish('m1', 'steak', {}, { checkId: 'c2' })),
  ana.does(dish('m2', 'soup', {}, { checkId: 'c2' })),
  ana.does(fire('f2', { m1: 1, m2: 1 }, 'c2')),
]

/** Boards before and after one thing more, of the same evening. */
function boards(stationId: string | null, step: ServiceStep, ...first: readonly ServiceStep[]) {
  const story = inHouse(setup).given(...evening, ...first)
  const before = boardOf(story.state, setup, { stationId })
  if (!('terminal' in step)) throw new Error('a test of the board does things')
  story.when(step)
  return { before, after: boardOf(story.state, setup, { stationId }) }
}

/** Tickets that are another object now. */
function redrawn(stationId: string | null, step: ServiceStep, ...first: readonly ServiceStep[]) {
  const { before, after } = boards(stationId, step, ...first)
  const known = new Set<BoardTicket>(before)
  return after.filter((ticket) => !known.has(ticket)).map(({ ticketId }) => ticketId)
}

describe('[F4.2] a ticket about which nothing is new is the same object', () => {
  const manager = { approvedBy: 'max' } as const
  const steps: readonly [string, ServiceStep, readonly string[]][] = [
    ['bumped', ben.does(bump('f1:grill', 0)), ['f1:grill']],
    ['fired', ana.does({ ...fire('f3', { m3: 1 }, 'c2') }), ['f3:grill']],
    ['taken off', ana.does(voids(1, 2, 'l2', manager)), ['f1:grill']],
    ['moved', ana.does(move('table-7', 'table-5')), ['f1:grill']],
    ['told of its guests', ana.does(guests(3, null)), ['f1:grill']],
  ]
  test.each(steps)('when another one is %s', (_what, step, expected) => {
    const more = ana.does(dish('m3', 'steak', {}, { checkId: 'c2' }))
    expect(redrawn('grill', step, more)).toEqual(expected)
  })

  test('at an expo and with all stations together too', () => {
    const step = ben.does(bump('f1:grill', 0))
    expect([redrawn('pass', step), redrawn(null, step)]).toEqual([['f1:cold'], ['f1:grill']])
  })

  test('and so are the other dishes of one that is bumped, and those of a fire that comes back', () => {
    const { before, after } = boards('grill', ben.does(bump('f1:grill', 0)))
    expect(after[0]?.items[0]).not.toBe(before[0]?.items[0])
    expect(after[0]?.items[1]).toBe(before[0]?.items[1])
    expect(redrawn('grill', ben.does(recall('f1:grill')), ben.does(bump('f1:grill')))).toEqual(['f1:grill'])
  })

  test('with a void that nobody has seen yet on it', () => {
    const off = ana.does(voids(1, 2, 'l2', manager))
    expect(redrawn('grill', ben.does(bump('f2:grill')), off)).toEqual([])
    expect(redrawn('cold', ben.does(bump('f2:grill')), off)).toEqual([])
  })

  test.each([
    ['is bumped', [ben.does(bump('f1:grill', 0))]],
    ['comes back', [ben.does(bump('f1:grill', 0)), ben.does(recall('f1:grill', 0))]],
    ['is bumped whole', [ben.does(bump('f1:grill')), ben.does(bump('f2:grill'))]],
    ['is bumped elsewhere', [ben.does(bump('f2:cold')), ben.does(bump('f2:grill'))]],
    ['was told of', [ana.does(voids(1, 2, 'l2', manager)), ben.does(bump('f1:grill', 0))]],
    ['has left', [ben.does(bump('f1:grill')), ben.does(recall('f1:grill'))]],
  ])('and a board that is kept says what a new one says, when a ticket %s', (_what, steps) => {
    const story = inHouse(setup).given(...evening)
    for (const step of steps) {
      story.when(step)
      for (const stationId of ['grill', 'cold', 'pass', null]) {
        const afresh = { ...setup, stations: { ...setup.stations } }
        expect(boardOf(story.state, setup, { stationId })).toEqual(
          boardOf(story.state, afresh, { stationId }),
        )
      }
    }
  })

  test('whoever else looks at it', () => {
    const { state } = inHouse(setup).given(...evening)
    const views = ['grill', 'cold', 'pass', null].map(
      (stationId) => () => boardOf(state, setup, { stationId }),
    )
    const [first, second] = [views.map((look) => look()), views.map((look) => look())]
    expect(second.flat().every((ticket, at) => ticket === first.flat()[at])).toBe(true)
  })
})
