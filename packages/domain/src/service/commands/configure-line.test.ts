import {
  ana,
  ben,
  clock,
  given,
  order,
  remove,
  restaurantWith,
  type ServiceIntent,
  say,
  seat,
  smallRestaurant,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { chosenText } from './configure-line.ts'

const { choice, dish, fire } = say

const rare = choice('doneness', 'rare')
const fries = choice('sides', 'fries')
const entrecote = [
  ana.does(seat()),
  ana.does(dish('l1', 'entrecote', { modifiers: [rare] }, { quantity: 2 })),
] as const
type Configure = Extract<ServiceIntent, { type: 'configureLine' }>
const configure = (
  configuration: Configure['configuration'],
  unitPriceMinor: number,
  chosen = 'entrecote · rare',
): Configure => ({
  type: 'configureLine',
  checkId: 'c1',
  lineId: 'l1',
  configuration,
  seen: { unitPriceMinor, setupSeq: smallRestaurant.seq, chosen },
})
const withFries = configure({ modifiers: [rare, fries] }, 2450)

describe('[F3.2] choosing anew', () => {
  test('[INV4] a unit that was split off becomes another dish: tickets name the two apart', () => {
    const { state } = given(...entrecote, ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-7')))).when(
      ana.does(withFries),
    )
    const roots = Object.values(state.checks).flatMap((check) => check.lines.map(({ root }) => root))
    expect(new Set(roots).size).toBe(roots.length)
  })

  test('replaces what was chosen, and the price with it', () => {
    const { state } = given(...entrecote)
      .when(ana.does(withFries))
      .gives({
        type: 'lineConfigured.v1',
        checkId: 'c1',
        lineId: 'l1',
        name: 'entrecote',
        unitPriceMinor: 2450,
        taxes: [{ id: 'vat10', name: 'VAT 10 %', ratePpm: 100_000, included: true }],
        variantId: null,
        modifiers: [
          { groupId: 'doneness', optionId: 'rare', name: 'rare', priceMinor: 0, count: 1, depth: 0 },
          { groupId: 'sides', optionId: 'fries', name: 'fries', priceMinor: 250, count: 1, depth: 0 },
        ],
        parts: [],
        weightGrams: null,
      })
    expect(findCheck(state, 'c1')?.lines).toMatchObject([
      {
        id: 'l1',
        quantity: 2,
        unitPriceMinor: 2450,
        listPriceMinor: 2450,
        marks: { choices: { by: 'ana' } },
      },
    ])
  })

  test('the same again does nothing', () => {
    given(...entrecote)
      .when(ana.does(configure({ modifiers: [rare] }, 2200)))
      .gives()
  })

  test('what was typed for another kind of product is left out', () => {
    given(...entrecote)
      .when(ana.does(configure({ modifiers: [rare], weightGrams: 500 }, 2200)))
      .gives()
  })

  test('what cannot be chosen is refused as when it is ordered', () => {
    const story = given(...entrecote)
    story.when(ana.does(configure({}, 2200))).refused('modifiers-missing', { group: 'Doneness', min: 1 })
    story
      .when(ana.does(configure({ modifiers: [rare, fries] }, 1)))
      .refused('price-not-on-menu', { theirs: 2450 })
  })

  test('[C3] [C4] two choose at once: the later one stands, the other is told', () => {
    const medium = configure({ modifiers: [choice('doneness', 'medium')] }, 2200)
    given(...entrecote, ben.at('12:40').does(withFries))
      .when(ana.saw(3).at('12:50').does(medium))
      .gives({
        type: 'lineConfigured.v1',
        checkId: 'c1',
        lineId: 'l1',
        name: 'entrecote',
        unitPriceMinor: 2200,
        taxes: [{ id: 'vat10', name: 'VAT 10 %', ratePpm: 100_000, included: true }],
        variantId: null,
        modifiers: [
          { groupId: 'doneness', optionId: 'medium', name: 'medium', priceMinor: 0, count: 1, depth: 0 },
        ],
        parts: [],
        weightGrams: null,
        over: {
          by: 'ben',
          terminal: 'T2',
          replica: 'T2-1',
          at: clock('12:40'),
          value: 'entrecote · rare · fries',
        },
      })
    given(...entrecote, ben.at('12:40').does(withFries))
      .when(ana.saw(3).at('12:30').does(medium))
      .refused('superseded', { field: 'choices', theirs: 'entrecote · rare · fries', by: 'ben' })
  })

  test('[C6] not while the kitchen has it; not when it is gone', () => {
    given(...entrecote, ana.does(fire('f1', { l1: 1 })))
      .when(ana.does(withFries))
      .refused('line-fired', { line: 'entrecote', fired: 1 })
    given(...entrecote, ana.does(remove(2)))
      .when(ana.does(withFries))
      .refused('line-removed', { line: 'entrecote' })
    given(...entrecote)
      .when(zoe.does(withFries))
      .refused('not-permitted', { permission: 'addLines' })
  })

  test('[F3.1] what is sold out is not chosen; the dish itself is on the check already', () => {
    const out = (itemId: string) =>
      restaurantWith({ type: 'availabilitySet.v1', itemId, soldOut: true, remaining: null })
    given(...entrecote)
      .under({ setup: out('fries') })
      .when(ana.does(withFries))
      .refused('sold-out', { itemId: 'fries', yours: 2, remaining: 0 })
    const { ops } = given(...entrecote)
      .under({ setup: out('entrecote') })
      .when(ana.does(withFries))
    expect(ops).toHaveLength(1)
  })

  test('[F3.1] portions of what is no longer chosen are given back', () => {
    const counted = (itemId: string) =>
      ({ type: 'availabilitySet.v1', itemId, soldOut: false, remaining: 9 }) as const
    const { ops } = given(...entrecote)
      .under({ setup: restaurantWith(counted('rare'), counted('fries')) })
      .when(
        ana.does(configure({ modifiers: [choice('doneness', 'medium'), choice('sides', 'fries', 2)] }, 2700)),
      )
    expect(ops.slice(1)).toEqual([
      { type: 'portionsTaken.v1', checkId: 'c1', lineId: 'l1', itemId: 'rare', units: -2, ordinal: 1 },
      { type: 'portionsTaken.v1', checkId: 'c1', lineId: 'l1', itemId: 'fries', units: 4, ordinal: 2 },
    ])
  })
})

test('[C4] what is chosen, in words', () => {
  const parts = [
    { id: 's', choiceId: 'starter', productId: 'soup' },
    { id: 'm', choiceId: 'main', productId: 'entrecote', modifiers: [rare, choice('sides', 'fries', 2)] },
  ]
  const { state } = given(
    ana.does(seat()),
    ana.does(dish('l1', 'ham', { weightGrams: 200 })),
    ana.does(dish('l2', 'entrecote', { modifiers: [rare, choice('sides', 'fries', 2)] })),
    ana.does(dish('l3', 'day-menu', { parts })),
    ana.does(order('l4', 'beer')),
  )
  expect(findCheck(state, 'c1')?.lines.map(chosenText)).toEqual([
    'ham · 200 g',
    'entrecote · rare · 2× fries',
    'day-menu · soup · entrecote + rare + fries',
    'beer',
  ])
})
