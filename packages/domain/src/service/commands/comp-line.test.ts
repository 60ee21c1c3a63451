import { ana, ben, given, max, order, price, remove, say, seat, smallRestaurant, tap } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { checkTotals } from '../floor-view.ts'

const beers = [ana.does(seat()), ana.does(order('l1', 'beer', 3)), ana.does(order('l2', 'steak'))] as const
const house = { reasonId: 'on-the-house', text: 'birthday' }
const comp = (quantity: number, reason: typeof house | null = house, comped = false, seen = 3) =>
  ({
    type: 'compLine',
    checkId: 'c1',
    lineId: 'l1',
    quantity,
    newLineId: 'l9',
    reason,
    seen: { quantity: seen, comped },
  }) as const

describe('[F3.9] giving a line to the guests', () => {
  test('whole: it stays, costs nothing, and says why', () => {
    const { state } = given(...beers)
      .when(max.does(comp(3)))
      .gives({ type: 'lineComped.v1', checkId: 'c1', lineId: 'l1', reason: house })
    const check = findCheck(state, 'c1')
    expect(check?.lines[0]?.comp).toMatchObject({ ...house, mark: { by: 'max', terminal: 'T3' } })
    expect(check && checkTotals(check, smallRestaurant.state)).toMatchObject({
      compMinor: 900,
      totalMinor: 2400,
    })
  })

  test('[INV6] some units: they become a line of their own', () => {
    const { state } = given(...beers)
      .when(max.does(comp(1)))
      .gives(
        {
          type: 'linesMoved.v1',
          checkId: 'c1',
          to: 'c1',
          moves: [{ lineId: 'l1', quantity: 1, as: 'l9', onto: null }],
          discounts: { from: null, to: null },
        },
        { type: 'lineComped.v1', checkId: 'c1', lineId: 'l9', reason: house },
      )
    expect(
      findCheck(state, 'c1')?.lines.map(({ id, quantity, comp: given }) => [id, quantity, given?.text]),
    ).toEqual([
      ['l1', 2, undefined],
      ['l2', 1, undefined],
      ['l9', 1, 'birthday'],
    ])
  })

  test('[INV4] the kitchen has them as before', () => {
    const { state } = given(...beers, ana.does(say.fire('f1', { l1: 3 }))).when(max.does(comp(1)))
    expect(findCheck(state, 'c1')?.lines.map(({ fired }) => fired)).toEqual([{ '': 2 }, {}, { '': 1 }])
    expect(Object.keys(state.tickets)).toEqual(['f1:bar'])
  })

  test('taken back', () => {
    const { state } = given(...beers, max.does(comp(3)))
      .when(max.does(comp(3, null, true)))
      .gives({ type: 'lineComped.v1', checkId: 'c1', lineId: 'l1', reason: null })
    expect(findCheck(state, 'c1')?.lines[0]?.comp).toBeNull()
  })

  test('again does nothing; a discount or a price of its own comes back with it', () => {
    given(...beers, max.does(comp(3)))
      .when(max.does(comp(3, house, true)))
      .gives()
    const { state } = given(...beers, ana.does(price(200, 300)), max.does(comp(3))).when(
      max.does(comp(3, null, true)),
    )
    const check = findCheck(state, 'c1')
    expect(check && checkTotals(check, smallRestaurant.state).totalMinor).toBe(600 + 2400)
  })

  test('[C5] changed unseen: some units are not given, a line that is gone neither', () => {
    given(...beers, ben.does(tap(2, 3)))
      .when(max.saw(4).does(comp(1)))
      .refused('line-changed', { yours: 3, theirs: 5, by: 'ben' })
    given(...beers, ben.does(remove(3)))
      .when(max.saw(4).does(comp(3)))
      .refused('line-removed', { by: 'ben' })
  })

  test('[INV10] needs comp', () => {
    given(...beers)
      .when(ana.does(comp(3)))
      .refused('not-permitted', { permission: 'comp' })
  })
})
