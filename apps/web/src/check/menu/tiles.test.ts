import { restaurantWith, type SetupFact, smallRestaurant } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { asksFirst } from './asks-first.ts'
import { priceTag } from './price-tag.ts'
import { soldOutItem, stockOf } from './stock.ts'

const setup = smallRestaurant.state
const product = (id: string) => {
  const found = setup.products[id]
  if (found === undefined) throw new Error(id)
  return found
}
const said = (itemId: string, soldOut: boolean, remaining: number | null = null) =>
  ({ type: 'availabilitySet.v1', itemId, soldOut, remaining }) as SetupFact

describe('[F3.2] the price on a tile', () => {
  const tag = (id: string, variantId: string | null = null, orderTypeId: string | null = null) =>
    priceTag(setup, product(id), variantId, orderTypeId)
  const menu = { kind: 'menu', isFrom: false, isPerKilo: false }

  test('is the one of the menu, or of the order type', () => {
    expect(tag('beer')).toEqual({ ...menu, minor: 300 })
    expect(tag('beer', null, 'takeaway')).toEqual({ ...menu, minor: 270 })
    expect(tag('wine', null, 'takeaway')).toEqual({ ...menu, minor: 400 })
  })

  test('is the least of several, or the one of the variant', () => {
    expect(tag('lemonade')).toEqual({ ...menu, minor: 250, isFrom: true })
    expect(tag('lemonade', 'large')).toEqual({ ...menu, minor: 400 })
  })

  test('is typed, or for a kilogram', () => {
    expect(tag('special')).toEqual({ kind: 'typed' })
    expect(tag('ham')).toEqual({ ...menu, minor: 3500, isPerKilo: true })
  })
})

test('[F3.2] what must be chosen first asks; optional modifiers do not', () => {
  const asking = ['beer', 'soup', 'entrecote', 'lemonade', 'special', 'ham', 'day-menu'].filter((id) =>
    asksFirst(setup, product(id), null),
  )
  expect(asking).toEqual(['entrecote', 'lemonade', 'special', 'ham', 'day-menu'])
  expect(asksFirst(setup, product('lemonade'), 'large')).toBe(false)
  expect(asksFirst(setup, { ...product('entrecote'), modifierGroupIds: ['sides' as never] }, null)).toBe(
    false,
  )
})

describe('[F3.1] what is left', () => {
  test('nothing said: it can be had', () => {
    expect(stockOf(setup, product('beer'), null)).toBeNull()
  })

  test('sold out, counted, counted to the end', () => {
    const now = restaurantWith(said('beer', true), said('soup', false, 4), said('flan', false, 0))
    expect(['beer', 'soup', 'flan'].map((id) => stockOf(now, product(id), null))).toEqual([0, 4, 0])
    expect(soldOutItem(now, product('flan'), null)).toBe('flan')
  })

  test('a product is sold out with the last of its variants', () => {
    const one = restaurantWith(said('large', true))
    expect([null, 'small', 'large'].map((id) => stockOf(one, product('lemonade'), id))).toEqual([
      null,
      null,
      0,
    ])
    const both = restaurantWith(said('large', true), said('small', true))
    expect(stockOf(both, product('lemonade'), null)).toBe(0)
    expect(soldOutItem(both, product('lemonade'), null)).toBe('large')
  })
})
