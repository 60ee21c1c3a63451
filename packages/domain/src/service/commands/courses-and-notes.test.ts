import { ana, ben, clock, given, note, order, say, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'

const { dish, fire } = say
const on = { checkId: 'c1', lineId: 'l1' } as const
const course = (to: number, seen: number) =>
  ({ type: 'setCourse', ...on, course: to, seen: { course: seen } }) as const
const seatNo = (to: number | null, seen: number | null) =>
  ({ type: 'setSeat', ...on, seat: to, seen: { seat: seen } }) as const
const hold = (to: boolean, seen: boolean) =>
  ({ type: 'holdLine', ...on, held: to, seen: { held: seen } }) as const
const soup = [ana.does(seat()), ana.does(dish('l1', 'soup'))] as const

describe('[F3.5] course, seat, hold', () => {
  test('a line has the course of its category, or of its own', () => {
    const { state } = given(...soup, ana.does(dish('l2', 'soup', {}, { course: 4, seat: 2, held: true })))
    expect(findCheck(state, 'c1')?.lines.map((line) => [line.course, line.seat, line.held])).toEqual([
      [1, null, false],
      [4, 2, true],
    ])
  })

  test('each can be changed, by itself', () => {
    const story = given(...soup)
    story.when(ana.does(course(3, 1))).gives({ type: 'lineCourseChanged.v1', ...on, course: 3 })
    story.when(ana.does(seatNo(2, null))).gives({ type: 'lineSeatChanged.v1', ...on, seat: 2 })
    const { state } = story
      .when(ana.does(hold(true, false)))
      .gives({ type: 'lineHeldChanged.v1', ...on, held: true })
    expect(findCheck(state, 'c1')?.lines[0]).toMatchObject({ course: 3, seat: 2, held: true })
    story.when(ana.does(hold(true, true))).gives()
    story.when(ana.does(seatNo(null, 2))).gives({ type: 'lineSeatChanged.v1', ...on, seat: null })
  })

  test.each([
    [course(3, 1), course(2, 1), { field: 'course', yours: 3, theirs: 2 }, 2],
    [seatNo(3, null), seatNo(2, null), { field: 'seat', yours: 3, theirs: 2 }, 2],
  ] as const)('[C3] [C4] $type: the later typed stands', (mine, theirs, details, value) => {
    given(...soup, ben.at('12:40').does(theirs))
      .when(ana.saw(3).at('12:30').does(mine))
      .refused('superseded', { ...details, by: 'ben', at: clock('12:40') })
    const { ops } = given(...soup, ben.at('12:40').does(theirs)).when(ana.saw(3).at('12:50').does(mine))
    expect(ops[0]).toMatchObject({ over: { by: 'ben', value } })
  })
})

describe('[F3.4] a note changes after the kitchen has the dish', () => {
  const told = { ticketId: 'T2-1-4:cold', stationId: 'cold' } as const
  const head = { check: '1', table: '5', guests: null, orderType: null, note: '', allergy: '' } as const
  const soupNoting = (more: { note?: string; allergy?: string }) => ({
    lineId: 'l1',
    part: '',
    name: 'soup',
    quantity: 1,
    modifiers: [],
    note: '',
    allergy: '',
    course: 1,
    seat: null,
    ...more,
  })

  test.each(['kitchenNote', 'allergy'] as const)('%s: its station is told', (which) => {
    given(...soup, ana.does(fire('f1', { l1: 1 })))
      .when(ben.does({ type: 'setLineNote', ...on, which, text: 'hot', seen: { text: '' } }))
      .gives(
        { type: 'lineNoteChanged.v1', ...on, which, text: 'hot' },
        {
          type: 'kitchenTold.v1',
          checkId: 'c1',
          head,
          tickets: [
            { ...told, items: [soupNoting(which === 'allergy' ? { allergy: 'hot' } : { note: 'hot' })] },
          ],
        },
      )
  })

  test('a note for the guest is nothing to the kitchen, nor is one on what it has not got', () => {
    const fired = given(...soup, ana.does(fire('f1', { l1: 1 })))
    expect(fired.when(ben.does(note('thanks', '', 'customerNote'))).ops).toHaveLength(1)
    expect(given(...soup).when(ben.does(note('hot', ''))).ops).toHaveLength(1)
  })

  test('only units that the kitchen has are on the ticket', () => {
    const { ops } = given(
      ana.does(seat()),
      ana.does(order('l1', 'steak', 5)),
      ana.does(fire('f1', { l1: 2 })),
    ).when(ana.does(note('rare', '')))
    expect(ops[1]).toMatchObject({ tickets: [{ items: [{ quantity: 2, note: 'rare' }] }] })
  })

  test('of a combo the parts that were fired', () => {
    const parts = [
      { id: 's', choiceId: 'starter', productId: 'soup' },
      { id: 'm', choiceId: 'main', productId: 'fish' },
    ]
    const { ops } = given(
      ana.does(seat()),
      ana.does(dish('l1', 'day-menu', { parts })),
      ana.does(fire('f1', { 'l1/s': 1 })),
    ).when(ana.does(note('hot', '')))
    expect(ops[1]).toMatchObject({
      tickets: [{ stationId: 'cold', items: [{ name: 'soup', part: 's', note: 'hot' }] }],
    })
  })

  test('[INV4] being told is no order: nothing is cooked by it', () => {
    const { state } = given(...soup, ana.does(fire('f1', { l1: 1 })), ana.does(note('hot', '')))
    expect(Object.values(state.tickets).map(({ kind }) => kind)).toEqual(['order', 'change'])
    expect(findCheck(state, 'c1')?.lines[0]?.fired).toEqual({ '': 1 })
  })
})
