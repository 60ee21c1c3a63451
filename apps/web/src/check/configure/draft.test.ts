import { type OrderedLine, type ProductRecord, sell, unitPriceOf } from '@comanda/domain'
import { restaurantWith, type SetupFact, smallRestaurant } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { asTyped, typedGrams } from './amount.ts'
import { configurationOf, type Draft, draftOf, newDraft, openIn, withoutPart, withPart } from './draft.ts'

const setup = smallRestaurant.state
const product = (id: string): ProductRecord => {
  const found = setup.products[id]
  if (found === undefined) throw new Error(id)
  return found
}
const begin = (id: string) => newDraft(setup, product(id), null)
const openOf = (id: string, draft: Draft) => {
  const open = openIn(setup, product(id), draft, 2)
  return open === null ? null : [open.what, open.name]
}
const price = (id: string, draft: Draft) =>
  unitPriceOf(setup, product(id), configurationOf(product(id), draft, 2), null)

/** The line that the domain makes of it. */
function sold(id: string, draft: Draft): OrderedLine {
  const configuration = configurationOf(product(id), draft, 2)
  const unitPriceMinor = unitPriceOf(setup, product(id), configuration, null) ?? -1
  const wish = { configuration, seenOrderTypeId: null, orderTypeId: null }
  const sale = sell(setup, product(id), { ...wish, seen: { unitPriceMinor, setupSeq: smallRestaurant.seq } })
  if (!sale.ok) throw new Error(sale.code)
  const { variantId, weightGrams } = configuration
  return { ...sale.sold, listPriceMinor: unitPriceMinor, variantId, weightGrams } as unknown as OrderedLine
}

describe('[F3.2] what is chosen', () => {
  test('a variant is asked for; the price is the one of the variant', () => {
    const draft = begin('lemonade')
    expect([openOf('lemonade', draft), price('lemonade', draft)]).toEqual([['variant', ''], null])
    const large = { ...draft, variantId: 'large' }
    expect([openOf('lemonade', large), price('lemonade', large)]).toEqual([null, 400])
    expect(draftOf(setup, sold('lemonade', large), product('lemonade'), 2)).toEqual(large)
  })

  test('with its defaults a product is complete at once', () => {
    const draft = begin('entrecote')
    expect([openOf('entrecote', draft), price('entrecote', draft)]).toEqual([null, 2200])
    expect(draftOf(setup, sold('entrecote', draft), product('entrecote'), 2)).toEqual(draft)
  })

  test('an open price is typed', () => {
    expect(openOf('special', begin('special'))).toEqual(['price', ''])
    const draft = { ...begin('special'), typed: '12.5' }
    expect(price('special', draft)).toBe(1250)
    expect(draftOf(setup, sold('special', draft), product('special'), 2).typed).toBe('12.50')
  })

  test('a weight in grams or kilograms, nothing weighs nothing', () => {
    expect(openOf('ham', begin('ham'))).toEqual(['weight', ''])
    expect(price('ham', { ...begin('ham'), typed: '250' })).toBe(875)
    expect(price('ham', { ...begin('ham'), typed: '0.25', unit: 'kg' })).toBe(875)
    expect([typedGrams('0', 'g'), typedGrams('1000', 'kg'), typedGrams('1000.5', 'kg')]).toEqual([
      null,
      1_000_000,
      null,
    ])
    expect([asTyped(5, 2), asTyped(250, 0)]).toEqual(['0.05', '250'])
  })

  test('a combo course by course, with what its parts ask for', () => {
    const menu = product('day-menu')
    const [starter, main, drink] = menu.combo
    if (starter === undefined || main === undefined || drink === undefined) throw new Error('combo')
    const none = begin('day-menu')
    expect(openOf('day-menu', none)).toEqual(['choice', 'Starter'])
    const first = withPart(setup, none, starter, 'soup')
    expect(openOf('day-menu', first)).toEqual(['choice', 'Main'])
    const second = withPart(setup, first, main, 'entrecote')
    expect([openOf('day-menu', second), price('day-menu', second)]).toEqual([null, 1800])
    const other = withPart(setup, second, starter, 'carpaccio')
    expect(price('day-menu', other)).toBe(2000)
    expect(other.parts.map(({ id, productId }) => [id, productId])).toEqual([
      ['p2', 'entrecote'],
      ['p3', 'carpaccio'],
    ])
    const whole = withPart(setup, other, drink, 'wine')
    expect(price('day-menu', whole)).toBe(2100)
    expect(withoutPart(whole, drink.id, 'wine')).toEqual(other)
    const undone = { ...second, parts: second.parts.map((part) => ({ ...part, picks: [] })) }
    expect(openOf('day-menu', undone)).toEqual(['group', 'Doneness'])
  })

  test('[C19] of an older line only what is still offered is chosen', () => {
    const rare = begin('entrecote').picks.map((pick) => ({ ...pick, optionId: 'rare' }))
    const line = sold('entrecote', { ...begin('entrecote'), picks: rare })
    const doneness = { ...setup.modifierGroups.doneness, options: [{ id: 'medium', groupIds: [] }] }
    const now = { ...setup, modifierGroups: { ...setup.modifierGroups, doneness } } as never
    expect(draftOf(setup, line, product('entrecote'), 2).picks).toEqual(rare)
    expect(draftOf(now, line, product('entrecote'), 2).picks).toEqual([])
  })

  test('[F3.1] a default that is sold out is not chosen', () => {
    const now = restaurantWith({
      type: 'availabilitySet.v1',
      itemId: 'medium',
      soldOut: true,
      remaining: null,
    } as SetupFact)
    expect(newDraft(now, product('entrecote'), null).picks).toEqual([])
  })
})
