import {
  ana,
  ben,
  cancel,
  clock,
  during,
  given,
  max,
  order,
  restaurantWith,
  say,
  seat,
  tap,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'

const { fire } = say
const left = { reasonId: 'changed-mind', text: '' }
const cancelled = { ...cancel(), reason: left }
const ordered = [ana.does(seat()), ana.does(order('l1', 'steak', 2)), ana.does(order('l2', 'beer'))] as const

describe('[F3.9] cancelling a check with lines', () => {
  test('what the kitchen has is voided, the rest taken off, and the reason stays', () => {
    const { ops, state } = given(...ordered, ana.does(fire('f1', { l1: 1 }))).when(max.does(cancelled))
    expect(ops).toMatchObject([
      {
        type: 'lineVoided.v1',
        lineId: 'l1',
        quantity: 2,
        left: 0,
        reason: left,
        tickets: [{ stationId: 'grill', items: [{ lineId: 'l1', quantity: 1 }] }],
      },
      { type: 'lineRemoved.v1', lineId: 'l2', quantity: 1 },
      { type: 'checkCancelled.v1', checkId: 'c1', reason: left },
    ])
    expect(findCheck(state, 'c1')).toMatchObject({
      status: 'cancelled',
      reason: left,
      closed: { by: 'max' },
      lines: [{ status: 'voided' }, { status: 'removed' }],
    })
    expect(Object.keys(state.checks)).toEqual([])
  })

  test('needs a reason', () => {
    given(...ordered)
      .when(max.does(cancel()))
      .refused('reason-missing')
    given(...ordered)
      .when(max.does({ ...cancel(), reason: { text: '  ' } }))
      .refused('reason-missing')
  })

  test('[INV10] needs removeCheck, and void where the kitchen has something', () => {
    given(...ordered)
      .when(ana.does(cancelled))
      .refused('not-permitted', { permission: 'removeCheck' })
    const setup = restaurantWith({
      type: 'personSaved.v1',
      value: { id: 'ana', name: 'Ana', roleId: 'waiter', pin: null, grants: ['removeCheck'] },
    })
    const story = during({ setup }).given(...ordered)
    story.when(ana.does(fire('f1', { l1: 1 })))
    story.when(ana.does(cancelled)).refused('not-permitted', { permission: 'void' })
  })

  test('[INV3] [C28] changed, fired or added to unseen: it stays, and says by whom', () => {
    for (const change of [order('l3', 'coffee'), tap(1, 2), fire('f1', { l1: 1 })])
      given(...ordered, ben.at('12:40').does(change))
        .when(max.saw(4).does(cancelled))
        .refused('check-not-empty', { check: 1, by: 'ben', terminal: 'T2', at: clock('12:40') })
  })

  test('[F3.1] portions are given back, once each', () => {
    const counted = (itemId: string) =>
      ({ type: 'availabilitySet.v1', itemId, soldOut: false, remaining: 9 }) as const
    const { ops } = given(...ordered)
      .under({ setup: restaurantWith(counted('steak'), counted('beer')) })
      .when(max.does(cancelled))
    expect(ops.filter(({ type }) => type === 'portionsTaken.v1')).toEqual([
      { type: 'portionsTaken.v1', checkId: 'c1', lineId: 'l1', itemId: 'steak', units: -2, ordinal: 1 },
      { type: 'portionsTaken.v1', checkId: 'c1', lineId: 'l2', itemId: 'beer', units: -1, ordinal: 2 },
    ])
  })
})
