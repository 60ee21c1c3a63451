import {
  ana,
  ben,
  clock,
  houseWith,
  inHouse,
  order,
  restaurantWith,
  type ServiceStep,
  say,
  seat,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { agesOf, stationsShown } from './age.ts'
import { allDay } from './all-day.ts'
import { boardOf } from './board.ts'
import { byTicket } from './board-item.ts'
import { kitchenTimes } from './times.ts'

const { dish, fire, voids, bump, start, serve } = say
const setup = houseWith()
const story = (...steps: readonly ServiceStep[]) =>
  inHouse(setup).given(ana.at('12:00').does(seat()), ...steps).state
const medium = { modifiers: [{ groupId: 'doneness', optionId: 'medium', count: 1, under: null }] }
const rare = { modifiers: [{ groupId: 'doneness', optionId: 'rare', count: 1, under: null }] }

describe('[F4.2] all-day counts', () => {
  const cooking = [
    ana.does(dish('l1', 'entrecote', rare, { quantity: 2 })),
    ana.does(dish('l2', 'entrecote', medium, { quantity: 3 })),
    ana.does(order('l3', 'burger', 2)),
    ana.does(fire('f1', { l1: 2, l2: 3, l3: 2 })),
    ana.does(dish('l4', 'entrecote', rare)),
    ana.does(fire('f2', { l4: 1 })),
  ]
  const counts = (...more: readonly ServiceStep[]) =>
    allDay(boardOf(story(...cooking, ...more), setup, { stationId: 'grill' })).map(
      ({ name, units, kinds }) =>
        `${units} ${name}: ${kinds.map((kind) => `${kind.units} ${kind.modifiers}`)}`,
    )

  test('units left to make, by product and by what was chosen', () => {
    expect(counts()).toEqual(['6 entrecote: 3 rare,3 medium', '2 burger: 2 '])
  })

  test('without what is made and what was taken off', () => {
    expect(counts(ben.does(bump('f1:grill', 1)), ana.does(voids(2, 2, 'l3', { approvedBy: 'max' })))).toEqual(
      ['3 entrecote: 3 rare'],
    )
  })
})

describe('[F4.2] the age of a ticket', () => {
  const ticket = { issued: { at: clock('12:00') } }
  const at = (stationId: string, time: string) => agesOf(ticket, setup.stations[stationId], clock(time))

  test('is judged by its station, or by its expo', () => {
    expect([at('grill', '12:05'), at('grill', '12:06'), at('grill', '12:12')]).toEqual([
      'fresh',
      'warn',
      'late',
    ])
    expect([at('pass', '12:06'), at('pass', '12:12'), at('pass', '12:15')]).toEqual(['fresh', 'warn', 'late'])
  })

  test('of nobody’s by what a new station has', () => {
    expect([at('gone', '12:07'), agesOf(ticket, null, clock('12:08'))]).toEqual(['fresh', 'warn'])
  })
})

describe('[F4.1] which stations a display shows', () => {
  const shown = (...stationIds: string[]) =>
    stationsShown(setup, { stationIds: stationIds as never }).map(({ id }) => id)

  test('those chosen, in the order of the kitchen; none: all', () => {
    expect(shown()).toEqual(['bar', 'cold', 'grill', 'pass'])
    expect(stationsShown(setup, null).map(({ id }) => id)).toEqual(['bar', 'cold', 'grill', 'pass'])
    expect(shown('pass', 'grill')).toEqual(['grill', 'pass'])
  })

  test('those chosen are gone: all', () => {
    expect(shown('oven')).toHaveLength(4)
  })
})

test('[F4.2] dishes are named by their tickets', () => {
  const item = (ticketId: string, index: number) => ({ ticketId, index })
  expect(byTicket([item('a', 0), item('b', 1), item('a', 2)])).toEqual([
    { ticketId: 'a', items: [0, 2] },
    { ticketId: 'b', items: [1] },
  ])
})

describe('[F4.2] kitchen times', () => {
  const MINUTE = 60_000
  const steps = [
    ana.at('12:01').does(order('l1', 'steak', 2)),
    ana.at('12:02').does(order('l2', 'burger')),
    ana.at('12:03').does(order('l3', 'beer')),
    ana.at('12:10').does(fire('f1', { l1: 2, l2: 1, l3: 1 })),
    ben.at('12:12').does(start('f1:grill', 0)),
    ben.at('12:16').does(bump('f1:grill', 0)),
    ben.at('12:20').does(bump('f1:grill', 1)),
    ana.at('12:23').does(serve('f1:grill', null, 0)),
  ]
  const span = (average: number, longest = average) => ({
    averageMs: average * MINUTE,
    longestMs: longest * MINUTE,
  })

  test('fired, begun, made, handed out', () => {
    expect(kitchenTimes(story(...steps).tickets, 0)).toEqual([
      {
        stationId: 'grill',
        dishes: 3,
        firedToDone: span(8, 10),
        firedToStarted: span(2),
        startedToDone: span(4),
        doneToServed: span(7),
      },
    ])
  })

  test('of what was made since', () => {
    expect(kitchenTimes(story(...steps).tickets, clock('12:20'))).toEqual([
      {
        stationId: 'grill',
        dishes: 1,
        firedToDone: span(10),
        firedToStarted: null,
        startedToDone: null,
        doneToServed: null,
      },
    ])
    expect(kitchenTimes(story(...steps).tickets, clock('12:30'))).toEqual([])
  })
})

test('[F4.1] a product that is routed to an expo only is nobody’s', () => {
  const odd = restaurantWith(
    { type: 'stationSaved.v1', value: { id: 'pass', name: 'pass', kind: 'expo' } },
    { type: 'categorySaved.v1', value: { id: 'food', name: 'food', stationIds: ['pass'] } },
  )
  const { state } = inHouse(odd).given(
    ana.does(seat()),
    ana.does(order('l1', 'steak')),
    ana.does(fire('f1', { l1: 1 })),
  )
  expect(Object.keys(state.tickets)).toEqual(['f1:'])
})
