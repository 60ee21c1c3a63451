import { ana, given, order, type ServiceStep, say, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { unsentOn } from '../floor-view.ts'
import { type FireWhat, stageOf, unitsToFire, waitingCourses } from './stage.ts'
import { firedUnits, unsentUnits } from './units.ts'

const { dish, fire } = say

const story = (...steps: readonly ServiceStep[]) => given(ana.does(seat()), ...steps)
const linesOf = (...steps: readonly ServiceStep[]) => findCheck(story(...steps).state, 'c1')?.lines ?? []
const hold = (lineId: string, held: boolean): ServiceStep =>
  ana.does({ type: 'holdLine', checkId: 'c1', lineId, held, seen: { held: !held } })
const bump = (ticketId: string, ...items: number[]): ServiceStep =>
  ana.does({ type: 'bumpTicket', ticketId, items })

const dinner = [
  ana.does(order('l1', 'beer', 2)),
  ana.does(dish('l2', 'soup')),
  ana.does(dish('l3', 'fish', {}, { quantity: 2 })),
  ana.does(dish('l4', 'flan', {}, { held: true })),
] as const

describe('[F3.5] what a fire sends', () => {
  const fired = (what: FireWhat, ...more: readonly ServiceStep[]) =>
    unitsToFire(linesOf(...dinner, ...more), what).map(({ lineId, upTo }) => `${lineId} ${upTo}`)

  test('all but what is held', () => {
    expect(fired({ kind: 'all' })).toEqual(['l1 2', 'l2 1', 'l3 2'])
    expect(fired({ kind: 'all' }, hold('l4', false), hold('l1', true))).toEqual(['l2 1', 'l3 2', 'l4 1'])
  })

  test('the next course, the one without a number first', () => {
    expect(fired({ kind: 'next' })).toEqual(['l1 2'])
    expect(fired({ kind: 'next' }, ana.does(fire('f1', { l1: 2 })))).toEqual(['l2 1'])
    expect(fired({ kind: 'next' }, ana.does(fire('f1', { l1: 2, l2: 1, l3: 2 })))).toEqual(['l4 1'])
  })

  test('a course, or lines, by name: held or not', () => {
    expect(fired({ kind: 'course', course: 3 })).toEqual(['l4 1'])
    expect(fired({ kind: 'lines', lineIds: ['l4', 'l1'] })).toEqual(['l1 2', 'l4 1'])
    expect(fired({ kind: 'course', course: 7 })).toEqual([])
  })

  test('units that the kitchen has not', () => {
    const lines = linesOf(...dinner, ana.does(fire('f1', { l3: 1 })))
    expect(unitsToFire(lines, { kind: 'course', course: 2 })).toEqual([{ lineId: 'l3', part: '', upTo: 2 }])
    expect(waitingCourses(lines)).toEqual([
      { course: 0, units: 2 },
      { course: 1, units: 1 },
      { course: 2, units: 1 },
      { course: 3, units: 1 },
    ])
  })

  test('nothing waits when all is there', () => {
    const lines = linesOf(...dinner, ana.does(fire('f1', { l1: 2, l2: 1, l3: 2, l4: 1 })))
    expect([unitsToFire(lines, { kind: 'next' }), waitingCourses(lines)]).toEqual([[], []])
  })
})

describe('[F3.3] how far a line is', () => {
  const stage = (...steps: readonly ServiceStep[]) => {
    const { state } = story(...steps)
    const line = findCheck(state, 'c1')?.lines[0]
    return line && stageOf(line, state.tickets)
  }
  const fish = ana.does(dish('l1', 'fish', {}, { quantity: 2 }))

  test('new, held, sent in part, sent, ready', () => {
    expect(stage(fish)).toBe('new')
    expect(stage(fish, hold('l1', true))).toBe('held')
    expect(stage(fish, ana.does(fire('f1', { l1: 1 })))).toBe('partly')
    expect(stage(fish, ana.does(fire('f1', { l1: 2 })))).toBe('fired')
    expect(stage(fish, ana.does(fire('f1', { l1: 2 })), bump('f1:grill'))).toBe('fired')
    expect(stage(fish, ana.does(fire('f1', { l1: 2 })), bump('f1:grill'), bump('f1:cold'))).toBe('ready')
  })

  test('firing a held line lets it go', () => {
    expect(stage(fish, hold('l1', true), ana.does(fire('f1', { l1: 2 })))).toBe('fired')
  })

  test('units are counted', () => {
    const { state } = story(fish, ana.does(fire('f1', { l1: 1 })))
    const check = findCheck(state, 'c1')
    const line = check?.lines[0]
    if (check === undefined || line === undefined) throw new Error('there is a line')
    expect([firedUnits(line), unsentUnits(line), unsentOn(check)]).toEqual([1, 1, 1])
  })
})
