import {
  ana,
  ben,
  clock,
  during,
  eve,
  given,
  NOTHING_CHOSEN,
  order,
  restaurantWith,
  seat,
  smallRestaurant,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'

const open = ana.does(seat())
const beer = {
  type: 'lineAdded.v1',
  checkId: 'c1',
  lineId: 'l1',
  productId: 'beer',
  categoryId: 'drinks',
  name: 'beer',
  unitPriceMinor: 300,
  taxes: [{ id: 'vat21', name: 'VAT 21 %', ratePpm: 210_000, included: true }],
  quantity: 1,
  customerNote: '',
  kitchenNote: '',
  remarks: [],
  ...NOTHING_CHOSEN,
} as const
const NUMBERED = { type: 'checkNumbered.v1', checkId: 'c1', number: 1, day: '2031-05-17' } as const

const priced = (priceMinor: number) =>
  ({
    type: 'productSaved.v1',
    value: { id: 'beer', categoryId: 'drinks', name: 'beer', priceMinor, taxIds: ['vat21'] },
  }) as const
const archived = { type: 'productArchived.v1', productId: 'beer' } as const

/** An order at a price, by somebody who had seen so much of the setup log. */
const at = (unitPriceMinor: number, setupSeq: number) => ({
  ...order('l1', 'beer'),
  seen: { unitPriceMinor, setupSeq },
})

describe('adding a line', () => {
  test('the first one gives the check its number', () => {
    given(open)
      .when(ana.does(order('l1', 'beer')))
      .gives(beer, NUMBERED)
    given(open, ana.does(order('l1', 'beer')))
      .when(ana.does(order('l2', 'beer')))
      .gives({ ...beer, lineId: 'l2' })
  })

  test('carries notes, quantity and what the product is today', () => {
    given(open)
      .when(ana.does({ ...order('l1', 'burger', 3), customerNote: 'birthday', kitchenNote: 'rare' }))
      .gives(
        {
          ...beer,
          productId: 'burger',
          categoryId: 'food',
          name: 'burger',
          unitPriceMinor: 1200,
          taxes: [{ id: 'sales', name: 'Sales tax', ratePpm: 88_750, included: false }],
          quantity: 3,
          customerNote: 'birthday',
          kitchenNote: 'rare',
        },
        NUMBERED,
      )
  })

  test('[INV7] the line is signed', () => {
    const { state } = given(open).when(eve.at('12:41').does(order('l1', 'beer')))
    const mark = { by: 'eve', terminal: 'T2', replica: 'T2-eve', at: clock('12:41'), seq: 2 }
    expect(findCheck(state, 'c1')?.lines).toMatchObject([{ status: 'ordered', added: mark, marks: {} }])
  })

  test('[INV10] needs addLines', () => {
    given(open)
      .when(zoe.does(order('l1', 'beer')))
      .refused('not-permitted', { permission: 'addLines' })
  })

  test('unknown check, unknown product, an id that is taken', () => {
    given()
      .when(ana.does(order('l1', 'beer')))
      .refused('check-unknown')
    given(open)
      .when(ana.does(order('l1', 'unicorn')))
      .refused('product-unknown')
    given(open, ana.does(order('l1', 'beer')))
      .when(ben.does(order('l1', 'steak')))
      .refused('line-exists')
  })
})

describe('[C19] the menu changes while somebody sells', () => {
  const seen = smallRestaurant.seq

  test('a price that the author could not know was replaced stands, marked', () => {
    const { state } = during({ setup: restaurantWith(priced(350)) })
      .given(open)
      .when(ana.does(at(300, seen)))
      .gives({ ...beer, remarks: ['old-price'] }, NUMBERED)
    expect(findCheck(state, 'c1')?.lines).toMatchObject([{ unitPriceMinor: 300, listPriceMinor: 300 }])
  })

  test('so does one replaced twice since', () => {
    during({ setup: restaurantWith(priced(350), priced(400)) })
      .given(open)
      .when(ana.does(at(300, seen)))
      .gives({ ...beer, remarks: ['old-price'] }, NUMBERED)
  })

  test('[INV10] a price that the author knew to be gone, or that never was, is refused', () => {
    during({ setup: restaurantWith(priced(350)) })
      .given(open)
      .when(ana.does(at(300, seen + 1)))
      .refused('price-not-on-menu', { name: 'beer', yours: 300, theirs: 350 })
    given(open)
      .when(ana.does(at(1, 0)))
      .refused('price-not-on-menu', { yours: 1, theirs: 300 })
  })

  test('archived unseen: the line stands, marked as no longer on the menu', () => {
    during({ setup: restaurantWith(archived) })
      .given(open)
      .when(ana.does(at(300, seen)))
      .gives({ ...beer, remarks: ['off-menu'] }, NUMBERED)
  })

  test('archived and re-priced unseen: both marks', () => {
    during({ setup: restaurantWith(priced(350), archived) })
      .given(open)
      .when(ana.does(at(300, seen)))
      .gives({ ...beer, remarks: ['off-menu', 'old-price'] }, NUMBERED)
  })

  test('[C28] archived and seen so: refused, with names', () => {
    during({ setup: restaurantWith(archived) })
      .given(open)
      .when(ana.does(at(300, seen + 1)))
      .refused('product-archived', { name: 'beer', by: 'system', at: clock('08:00') })
  })

  test('name and taxes are those that the author saw, too', () => {
    const renamed = {
      type: 'productSaved.v1',
      value: { id: 'beer', categoryId: 'drinks', name: 'Craft beer', priceMinor: 300, taxIds: ['vat10'] },
    } as const
    const raised = {
      type: 'taxSaved.v1',
      value: { id: 'vat21', name: 'VAT 23 %', ratePpm: 230_000, included: true },
    } as const
    during({ setup: restaurantWith(renamed, raised) })
      .given(open)
      .when(ana.does(at(300, seen)))
      .gives(beer, NUMBERED)
    during({ setup: restaurantWith(raised) })
      .given(open)
      .when(ana.does(at(300, seen + 1)))
      .gives(
        { ...beer, taxes: [{ id: 'vat21', name: 'VAT 23 %', ratePpm: 230_000, included: true }] },
        NUMBERED,
      )
  })

  test('a later change of name, tax or price leaves the line as it was sold', () => {
    const before = given(open, ana.does(order('l1', 'beer')))
    const line = findCheck(before.state, 'c1')?.lines[0]
    const { state } = before.when(ben.does(order('l2', 'coffee')))
    expect(findCheck(state, 'c1')?.lines[0]).toBe(line)
  })
})

describe('[C26] numbers', () => {
  test('New on a terminal, a number from the orderer', () => {
    during({ orderer: false })
      .given(open)
      .when(ana.does(order('l1', 'beer')))
      .gives(beer)
  })

  test('in the order of the first change, not of opening', () => {
    const { state } = given(
      ana.does(seat('c1', 'table-5')),
      ben.does(seat('c2', 'table-7')),
      ben.does(order('l2', 'beer', 1, 'c2')),
    ).when(ana.does(order('l1', 'beer')))
    expect([findCheck(state, 'c2')?.number, findCheck(state, 'c1')?.number]).toEqual([1, 2])
  })

  test('they begin anew with the business day', () => {
    const yesterday = { type: 'checkNumbered.v1', checkId: 'c0', number: 41, day: '2031-05-16' } as const
    given(yesterday, open)
      .when(ana.does(order('l1', 'beer')))
      .gives(beer, NUMBERED)
  })

  test('a day that is over never comes back, whatever the server’s clock says', () => {
    const tomorrow = { type: 'checkNumbered.v1', checkId: 'c0', number: 3, day: '2031-05-18' } as const
    given(tomorrow, open)
      .when(ana.does(order('l1', 'beer')))
      .gives(beer, { ...NUMBERED, number: 4, day: '2031-05-18' })
  })
})
