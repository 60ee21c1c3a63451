import {
  ana,
  ben,
  clock,
  given,
  max,
  note,
  order,
  remove,
  restaurantWith,
  type ServiceStep,
  say,
  seat,
  tap,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck, findLine } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import type { ServiceState } from '../state.ts'

const { fire, moveLines, onto, assign } = say
const DAY = '2031-05-17'

const one = [ana.does(seat()), ana.does(order('l1', 'steak', 3)), ana.does(order('l2', 'beer', 2))] as const
const two = [
  ...one,
  ana.does(seat('c2', 'table-7', 'T1-2')),
  ana.does(order('l3', 'coffee', 1, 'c2')),
] as const

/** `l1 steak 2`, in order. */
const held = (state: ServiceState, checkId: string) =>
  findCheck(state, checkId)?.lines.map(({ id, name, quantity }) => `${id} ${name} ${quantity}`)

describe('[INV6] moving lines', () => {
  test('whole, to a check that there is', () => {
    const { state } = given(...two)
      .when(ana.does(moveLines({ l1: 3 })))
      .gives({
        type: 'linesMoved.v1',
        checkId: 'c1',
        to: 'c2',
        moves: [{ lineId: 'l1', quantity: 3, as: 'l1-c2', onto: null }],
        discounts: { from: null, to: null },
      })
    expect([held(state, 'c1'), held(state, 'c2')]).toEqual([['l2 beer 2'], ['l3 coffee 1', 'l1 steak 3']])
  })

  test('[INV4] the op names what the kitchen has of them: unfired units go first, then those fired last', () => {
    const dishes = (fired: number, moved: number) => {
      const { ops } = given(...two, ana.does(fire('f1', { l1: fired }))).when(
        ana.does(moveLines({ l1: moved })),
      )
      const [op] = ops
      return op?.type === 'linesMoved.v1' ? op.dishes : 'none'
    }
    const steak = (units: number, lineId: string) => [
      { ticketId: 'f1:grill', index: 0, units, lineId, isMade: false },
    ]
    expect(dishes(2, 1)).toBeUndefined()
    expect(dishes(3, 1)).toEqual(steak(1, 'l1-c2'))
    expect(dishes(2, 2)).toEqual(steak(1, 'l1-c2'))
    expect(dishes(2, 3)).toEqual(steak(2, 'l1'))
  })

  test('some units, to a new check at the same table, which gets a number', () => {
    const { state } = given(...one)
      .when(ana.does(moveLines({ l1: 1, l2: 2 }, 'c2', onto('table-5', 'T1-2'))))
      .gives(
        {
          type: 'checkOpened.v1',
          checkId: 'c2',
          tableId: 'table-5',
          provisional: 'T1-2',
          day: DAY,
          orderTypeId: 'dineIn',
          multiSessionId: 'dining',
          splitFrom: 'c1',
        },
        {
          type: 'linesMoved.v1',
          checkId: 'c1',
          to: 'c2',
          moves: [
            { lineId: 'l1', quantity: 1, as: 'l1-c2', onto: null },
            { lineId: 'l2', quantity: 2, as: 'l2-c2', onto: null },
          ],
          discounts: { from: null, to: null },
        },
        { type: 'checkNumbered.v1', checkId: 'c2', number: 2, day: DAY },
      )
    expect([held(state, 'c1'), held(state, 'c2')]).toEqual([['l1 steak 2'], ['l1-c2 steak 1', 'l2 beer 2']])
  })

  test('[F3.7] a new check is of the order type of the one that it comes from', () => {
    const { ops } = given(
      ana.does({ ...seat(), orderTypeId: 'takeaway' }),
      ana.does(say.dish('l1', 'beer', {}, {}, 'takeaway')),
    ).when(ana.does(moveLines({ l1: 1 }, 'c2', onto(null))))
    expect(ops[0]).toMatchObject({ type: 'checkOpened.v1', orderTypeId: 'takeaway' })
  })

  test('nothing else about a line changes', () => {
    const story = given(
      ...two,
      ana.does(note('rare', '')),
      ana.does({ type: 'setSeat', checkId: 'c1', lineId: 'l1', seat: 2, seen: { seat: null } }),
    )
    const before = findCheck(story.state, 'c1')?.lines[0]
    const { state } = story.when(ben.at('13:00').does(moveLines({ l1: 3 })))
    const after = findLine(state, 'c2', 'l1')?.line
    expect(after).toEqual({
      ...before,
      alsoIds: ['l1-c2'],
      edited: { by: 'ben', terminal: 'T2', replica: 'T2-1', at: clock('13:00'), seq: story.seq },
    })
  })

  test('[INV4] nothing is fired again: units that were not fired go first, and tickets keep naming their line', () => {
    const story = given(...two, ana.does(fire('f1', { l1: 2 })))
    const tickets = story.state.tickets
    const { state } = story.when(ana.does(moveLines({ l1: 2 })))
    expect(Object.keys(state.tickets)).toEqual(Object.keys(tickets))
    expect(findLine(state, 'c1', 'l1')?.line).toMatchObject({ quantity: 1, fired: { '': 1 } })
    expect(findLine(state, 'c2', 'l1-c2')?.line).toMatchObject({ quantity: 2, root: 'l1', fired: { '': 1 } })
  })

  test('units that come back become one line with what had stayed, and are still found', () => {
    const { state } = given(...two, ana.does(fire('f1', { l1: 2 })), ana.does(moveLines({ l1: 2 }))).when(
      ana.does({ ...moveLines({ 'l1-c2': 2 }, 'c1'), checkId: 'c2' }),
    )
    expect([held(state, 'c1'), held(state, 'c2')]).toEqual([
      ['l2 beer 2', 'l1 steak 3'].sort(),
      ['l3 coffee 1'],
    ])
    expect(findLine(state, 'c2', 'l1-c2')?.line).toMatchObject({
      id: 'l1',
      fired: { '': 2 },
      alsoIds: ['l1-c2', 'l1-c2-c1'],
    })
  })

  test('where they differ by now they stay lines of their own', () => {
    const back = { ...moveLines({ 'l1-c2': 2 }, 'c1'), checkId: 'c2' }
    const { state } = given(...two, ana.does(moveLines({ l1: 2 })), ana.does(note('rare', ''))).when(
      ana.does(back),
    )
    expect(held(state, 'c1')).toEqual(['l1 steak 1', 'l2 beer 2', 'l1-c2 steak 2'])
  })

  test('lines that have become one meanwhile: all of the units that were asked for', () => {
    const apart: readonly ServiceStep[] = [...two, ana.does(moveLines({ l1: 1 }))]
    const seen = given(...apart).seq
    const both = { ...moveLines({ l1: 2, 'l1-c2': 1 }, 'c3', onto(null)), checkId: 'c1' }
    const { ops } = given(...apart, ben.does({ ...moveLines({ 'l1-c2': 1 }, 'c1'), checkId: 'c2' })).when(
      ana.saw(seen).does(both),
    )
    expect(ops[1]).toMatchObject({ moves: [{ lineId: 'l1', quantity: 3, as: 'l1-c3' }] })
  })
})

describe('[C16] two people split the same units apart', () => {
  test('the second gets what is left, and is told', () => {
    const { ops } = given(...two, ben.at('12:40').does(moveLines({ l1: 2 }, 'c2'))).when(
      ana.saw(7).does(moveLines({ l1: 2 }, 'c3', onto('table-9'))),
    )
    expect(ops[1]).toMatchObject({
      moves: [{ lineId: 'l1', quantity: 1, as: 'l1-c3' }],
      short: [
        { lineId: 'l1', name: 'steak', asked: 2, got: 1, by: 'ben', terminal: 'T2', at: clock('12:40') },
      ],
    })
  })

  test('nothing is left: refused, with who has it', () => {
    given(...two, ben.at('12:40').does(moveLines({ l1: 3 }, 'c2')))
      .when(ana.saw(7).does(moveLines({ l1: 3 }, 'c2')))
      .refused('units-gone', { check: 1, line: 'steak', yours: 3, theirs: 0, by: 'ben', terminal: 'T2' })
  })

  test('[INV8] nothing is left for a new check: it is there, for what its author has ordered on it since', () => {
    const story = given(...two, ben.at('12:40').does(moveLines({ l1: 3 }, 'c2')))
    const { ops } = story.when(ana.saw(7).does(moveLines({ l1: 3 }, 'c3', onto('table-9'))))
    expect(ops).toMatchObject([
      { type: 'checkOpened.v1', checkId: 'c3' },
      { type: 'linesMoved.v1', moves: [], short: [{ lineId: 'l1', asked: 3, got: 0, by: 'ben' }] },
    ])
    const { state } = story.when(ana.saw(7).does(order('l9', 'beer', 1, 'c3')))
    expect(held(state, 'c3')).toEqual(['l9 beer 1'])
  })

  test('what was removed meanwhile is gone too', () => {
    given(...two, ben.does(remove(3)))
      .when(ana.saw(7).does(moveLines({ l1: 3 })))
      .refused('units-gone', { line: 'steak', theirs: 0, by: 'ben' })
  })

  test('what the other did not take goes all the same', () => {
    const { ops } = given(...two, ben.does(moveLines({ l1: 3 }))).when(
      ana.saw(7).does(moveLines({ l1: 3, l2: 1 }, 'c3', onto('table-9'))),
    )
    expect(ops[1]).toMatchObject({
      moves: [{ lineId: 'l2', quantity: 1 }],
      short: [{ lineId: 'l1', got: 0 }],
    })
  })

  test('taps on a line that was moved follow it', () => {
    const { state } = given(...two, ben.does(moveLines({ l1: 3 }))).when(ana.saw(7).does(tap(1, 3)))
    expect(held(state, 'c2')).toEqual(['l3 coffee 1', 'l1 steak 4'])
  })
})

describe('what cannot be moved', () => {
  test('to the same check, to or from one that there is not, from a closed one', () => {
    const story = given(...two)
    story.when(ana.does(moveLines({ l1: 1 }, 'c1'))).refused('same-check', { check: 1 })
    story.when(ana.does(moveLines({ l1: 1 }, 'c9'))).refused('check-unknown')
    story.when(ana.does({ ...moveLines({ l1: 1 }), checkId: 'c9' })).refused('check-unknown')
    given(ana.does(seat()), ben.at('12:40').does({ type: 'cancelCheck', checkId: 'c1' }))
      .when(ana.does(moveLines({ l1: 1 }, 'c2', onto(null))))
      .refused('check-closed', { check: 'T1-1', by: 'ben', at: clock('12:40') })
  })

  test('[INV10] needs addLines; [F2.5] another waiter’s checks where they are kept apart', () => {
    given(...two)
      .when(zoe.does(moveLines({ l1: 1 })))
      .refused('not-permitted', { permission: 'addLines' })
    const setup = restaurantWith({
      type: 'multiSessionSaved.v1',
      value: { id: 'dining', name: 'Dining', oneWaiterPerTable: true },
    })
    const story = given(...two, ben.does(assign('ben', 'ana', 'c2'))).under({ setup })
    story
      .when(ana.does(moveLines({ l1: 1 })))
      .refused('not-permitted', { permission: 'serveAnyTable', by: 'ben' })
    expect(story.when(ana.does({ ...moveLines({ l1: 1 }), approvedBy: 'max' })).ops[0]).toMatchObject({
      type: 'actionApproved.v1',
    })
  })
})

describe('[INV6] the discount of a check goes along', () => {
  const off = (discount: { bp: number; fixedMinor: number }): ServiceStep =>
    max.does({ type: 'discountCheck', checkId: 'c1', discount, seen: { discount: null } })
  const worth = (state: ServiceState) =>
    ['c1', 'c2'].reduce((sum, id) => {
      const check = findCheck(state, id)
      return sum + (check ? checkTotals(check, restaurantWith()).totalMinor : 0)
    }, 0)

  test('percent and amount, to a new check', () => {
    const story = given(...one, off({ bp: 1000, fixedMinor: 780 }))
    const before = worth(story.state)
    const { state } = story.when(ana.does(moveLines({ l1: 1 }, 'c2', onto('table-7'))))
    // 24.00 of 78.00 went.
    expect([findCheck(state, 'c1')?.discount, findCheck(state, 'c2')?.discount]).toEqual([
      { bp: 1000, fixedMinor: 540 },
      { bp: 1000, fixedMinor: 240 },
    ])
    expect(worth(state)).toBe(before)
  })

  test('to a check without one as an amount', () => {
    const story = given(...two, off({ bp: 1000, fixedMinor: 0 }))
    const before = worth(story.state)
    const { state } = story.when(ana.does(moveLines({ l1: 1 })))
    expect(findCheck(state, 'c2')?.discount).toEqual({ bp: 0, fixedMinor: 240 })
    expect(worth(state)).toBe(before)
  })
})
