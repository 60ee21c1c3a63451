import {
  ana,
  during,
  given,
  restaurantWith,
  type ServiceFact,
  type SetupFact,
  say,
  seat,
  smallRestaurant,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { Configuration } from './choices.ts'
import { unitPriceOf } from './sell.ts'

const { choice, dish } = say
const open = ana.does(seat())
const rare = choice('doneness', 'rare')

/** What of the new line says how it was sold. */
const sold = (intent: Parameters<typeof ana.does>[0], setup = smallRestaurant.state) => {
  const { state } = during({ setup }).given(open).when(ana.does(intent))
  const line = findCheck(state, 'c1')?.lines[0]
  if (line === undefined) throw new Error('nothing was sold')
  const { name, unitPriceMinor, variantId, weightGrams, modifiers, remarks, taxes } = line
  return {
    name,
    unitPriceMinor,
    variantId,
    weightGrams,
    modifiers: modifiers.map(
      (each) => `${'>'.repeat(each.depth)}${each.count}× ${each.name} ${each.priceMinor}`,
    ),
    remarks,
    taxes: taxes.map(({ id }) => id),
  }
}
const plain = {
  variantId: null,
  weightGrams: null,
  modifiers: [],
  remarks: [],
  taxes: ['vat10'],
}

describe('[F3.2] what a product is sold as', () => {
  test('a variant has its own price and says so in the name', () => {
    expect(sold(dish('l1', 'lemonade', { variantId: 'large' }))).toEqual({
      ...plain,
      name: 'lemonade · large',
      unitPriceMinor: 400,
      variantId: 'large',
      taxes: ['vat21'],
    })
  })

  test('without one of its variants it is not sold', () => {
    const missing = { name: 'lemonade', variants: ['small', 'large'] }
    for (const configuration of [{}, { variantId: 'huge' }])
      given(open)
        .when(ana.does(dish('l1', 'lemonade', configuration)))
        .refused('variant-missing', missing)
  })

  test('modifiers cost their price each, nested ones stand behind the choice that asked for them', () => {
    const modifiers = [
      choice('sides', 'salad'),
      choice('sides', 'fries', 2),
      rare,
      choice('dressing', 'blue-cheese', 1, 0),
    ]
    expect(sold(dish('l1', 'entrecote', { modifiers }))).toEqual({
      ...plain,
      name: 'entrecote',
      unitPriceMinor: 2200 + 300 + 50 + 2 * 250,
      modifiers: ['1× rare 0', '1× salad 300', '>1× blue cheese 50', '2× fries 250'],
    })
  })

  test('a modifier may cost less than nothing, a dish never does', () => {
    expect(sold(dish('l1', 'entrecote', { modifiers: [rare, choice('sides', 'no-garnish')] }))).toMatchObject(
      {
        unitPriceMinor: 2100,
      },
    )
    const cheap: SetupFact = {
      type: 'productSaved.v1',
      value: {
        id: 'entrecote',
        categoryId: 'mains',
        name: 'entrecote',
        priceMinor: 50,
        taxIds: ['vat10'],
        modifierGroupIds: ['sides'],
      },
    }
    const configuration = { modifiers: [choice('sides', 'no-garnish')] }
    const free = { ...dish('l1', 'entrecote', configuration), seen: { unitPriceMinor: 0, setupSeq: 999 } }
    expect(sold(free, restaurantWith(cheap))).toMatchObject({ unitPriceMinor: 0, remarks: [] })
  })

  test.each([
    ['a required one is missing', [], 'modifiers-missing', { group: 'Doneness', min: 1 }],
    [
      'two where one is allowed',
      [rare, choice('doneness', 'medium')],
      'modifiers-too-many',
      { group: 'Doneness', max: 1 },
    ],
    [
      'more of one than allowed',
      [rare, choice('sides', 'fries', 3)],
      'modifiers-too-many',
      { group: 'Sides', max: 2 },
    ],
    [
      'more of all than allowed',
      [
        rare,
        choice('sides', 'fries', 2),
        choice('sides', 'salad', 1),
        choice('dressing', 'oil', 1, 2),
        choice('sides', 'no-garnish'),
      ],
      'modifiers-too-many',
      { group: 'Sides', max: 3 },
    ],
    [
      'what a chosen one asks for is missing',
      [rare, choice('sides', 'salad')],
      'modifiers-missing',
      { group: 'Dressing', min: 1 },
    ],
    ['one that there is not', [rare, choice('sides', 'caviar')], 'modifier-unknown', { group: 'Sides' }],
    ['one of another product', [rare, choice('dressing', 'oil')], 'modifier-unknown', { group: 'Dressing' }],
    ['one of no group', [rare, choice('toppings', 'oil')], 'modifier-unknown', { group: 'toppings' }],
  ])('%s: refused, naming the group', (_what, modifiers, code, details) => {
    given(open)
      .when(ana.does(dish('l1', 'entrecote', { modifiers })))
      .refused(code, { name: 'entrecote', ...details })
  })

  test('a typed price is the price; without one it is not sold', () => {
    expect(sold(dish('l1', 'special', { openPriceMinor: 1999 }))).toEqual({
      ...plain,
      name: 'special',
      unitPriceMinor: 1999,
    })
    given(open)
      .when(ana.does(dish('l1', 'special')))
      .refused('price-missing', { name: 'special' })
    given(open)
      .when(
        ana.does({
          ...dish('l1', 'special', { openPriceMinor: 500 }),
          seen: { unitPriceMinor: 1, setupSeq: 0 },
        }),
      )
      .refused('price-not-on-menu', { yours: 1, theirs: 500 })
  })

  test('by weight: the price of a kilogram stays with the line, whatever becomes of the menu or the order type', () => {
    const { state } = given(open).when(ana.does(dish('l1', 'ham', { weightGrams: 123 })))
    expect(state.checks.c1?.lines[0]?.kiloMinor).toBe(3500)
    const beer = given(open).when(ana.does(dish('l1', 'beer')))
    expect(beer.state.checks.c1?.lines[0]).not.toHaveProperty('kiloMinor')
  })

  test('by weight: grams times the price of a kilogram, rounded half up', () => {
    expect(sold(dish('l1', 'ham', { weightGrams: 123 }))).toEqual({
      ...plain,
      name: 'ham',
      unitPriceMinor: 431,
      weightGrams: 123,
    })
    given(open)
      .when(ana.does(dish('l1', 'ham')))
      .refused('weight-missing', { name: 'ham' })
  })

  test('what was typed for another kind of product is left out', () => {
    const strange = { weightGrams: 500, openPriceMinor: 5, variantId: null }
    expect(sold({ ...dish('l1', 'beer', strange) })).toMatchObject({ unitPriceMinor: 300, weightGrams: null })
  })
})

describe('[F3.7] order types have their own prices and taxes', () => {
  const away = (productId: string, configuration: Parameters<typeof dish>[2] = {}) => {
    const { state } = given(ana.does({ ...seat(), orderTypeId: 'takeaway' })).when(
      ana.does(dish('l1', productId, configuration, {}, 'takeaway')),
    )
    const line = findCheck(state, 'c1')?.lines[0]
    return [line?.unitPriceMinor, line?.taxes.map(({ id }) => id)]
  }

  test('the rule of the type, a price of the product’s own, variants, weight; modifiers cost what they cost', () => {
    expect(away('beer')).toEqual([270, ['vat21']])
    expect(away('steak')).toEqual([2160, ['vat4']])
    expect(away('burger')).toEqual([1080, []])
    expect(away('wine')).toEqual([400, ['vat21']])
    expect(away('lemonade', { variantId: 'small' })).toEqual([225, ['vat21']])
    expect(away('ham', { weightGrams: 1000 })).toEqual([3150, ['vat4']])
    expect(away('entrecote', { modifiers: [rare, choice('sides', 'fries')] })).toEqual([1980 + 250, ['vat4']])
  })

  test('a price of another order type is refused where the author knew the type', () => {
    given(ana.does({ ...seat(), orderTypeId: 'takeaway' }))
      .when(ana.does(dish('l1', 'beer')))
      .refused('price-not-on-menu', { yours: 300, theirs: 270 })
  })

  test('[C19] the type was changed unseen: it costs what the type costs by now, and is no old price', () => {
    const intent = dish('l1', 'beer')
    const { state } = given(ana.does({ ...seat(), orderTypeId: 'takeaway' })).when(
      ana.does({ ...intent, seen: { ...intent.seen, orderTypeId: 'dineIn' } }),
    )
    expect(findCheck(state, 'c1')?.lines[0]).toMatchObject({ unitPriceMinor: 270, remarks: [] })
  })
})

describe('[C19] what is chosen is sold as its author saw it', () => {
  const sides = (fries: number, more: object = {}): SetupFact => ({
    type: 'modifierGroupSaved.v1',
    value: {
      id: 'sides',
      name: 'Sides',
      max: 3,
      options: [{ id: 'fries', name: 'chips', priceMinor: fries }],
      ...more,
    },
  })
  const withFries = dish('l1', 'entrecote', { modifiers: [rare, choice('sides', 'fries')] })

  test('a modifier that costs more by now: its old name and price, marked', () => {
    expect(sold(withFries, restaurantWith(sides(400)))).toMatchObject({
      unitPriceMinor: 2450,
      modifiers: ['1× rare 0', '1× fries 250'],
      remarks: ['old-price'],
    })
  })

  test('a modifier that is gone: the same, no longer on the menu', () => {
    expect(sold(withFries, restaurantWith(sides(0, { options: [] })))).toMatchObject({
      unitPriceMinor: 2450,
      remarks: ['off-menu'],
    })
  })

  test('a rule that is stricter by now does not undo the order', () => {
    expect(sold(withFries, restaurantWith(sides(250, { min: 2, max: 2 })))).toMatchObject({
      unitPriceMinor: 2450,
    })
  })

  test('[INV10] whoever knew pays the new price, and keeps to the new rule', () => {
    const setup = restaurantWith(sides(400, { min: 2 }))
    const knowing = (unitPriceMinor: number) => ({
      ...withFries,
      seen: { unitPriceMinor, setupSeq: smallRestaurant.seq + 1 },
    })
    const later = during({ setup }).given(open)
    later.when(ana.does(knowing(2600))).refused('modifiers-missing', { group: 'Sides', min: 2 })
    during({ setup: restaurantWith(sides(400)) })
      .given(open)
      .when(ana.does(knowing(2450)))
      .refused('price-not-on-menu', { yours: 2450, theirs: 2600 })
  })

  test('a group that the product no longer asks for: sold as it was', () => {
    const plainer: SetupFact = {
      type: 'productSaved.v1',
      value: { id: 'entrecote', categoryId: 'mains', name: 'entrecote', priceMinor: 2200, taxIds: ['vat10'] },
    }
    expect(sold(withFries, restaurantWith(plainer))).toMatchObject({
      unitPriceMinor: 2450,
      modifiers: ['1× rare 0', '1× fries 250'],
      remarks: ['off-menu'],
    })
  })

  test.each([
    ['dishes', 0, 'steak', 'off-menu'],
    ['surcharges', 500, 'fish', 'old-price'],
  ])('a combo with other %s by now: sold as it was', (_what, priceMinor, productId, remark) => {
    const menu: SetupFact = {
      type: 'productSaved.v1',
      value: {
        id: 'day-menu',
        categoryId: 'menus',
        name: 'day-menu',
        priceMinor: 1500,
        taxIds: ['vat10'],
        combo: [
          { id: 'starter', name: 'Starter', items: [{ productId: 'carpaccio', priceMinor: 200 }] },
          { id: 'main', name: 'Main', items: [{ productId, priceMinor }] },
        ],
      },
    }
    const parts = [
      { id: 's', choiceId: 'starter', productId: 'carpaccio' },
      { id: 'm', choiceId: 'main', productId: 'fish' },
    ]
    expect(sold(dish('l1', 'day-menu', { parts }), restaurantWith(menu))).toMatchObject({
      unitPriceMinor: 1700,
      remarks: [remark],
    })
  })

  test('a variant that is gone: sold as it was', () => {
    const gone: SetupFact = {
      type: 'productSaved.v1',
      value: {
        id: 'lemonade',
        categoryId: 'drinks',
        name: 'lemonade',
        priceMinor: 0,
        taxIds: ['vat21'],
        variants: [{ id: 'small', name: 'small', priceMinor: 250 }],
      },
    }
    expect(sold(dish('l1', 'lemonade', { variantId: 'large' }), restaurantWith(gone))).toMatchObject({
      name: 'lemonade · large',
      unitPriceMinor: 400,
      remarks: ['off-menu'],
    })
  })
})

describe('[F3.2] a combo', () => {
  type Part = NonNullable<NonNullable<Parameters<typeof dish>[2]>['parts']>[number]
  const starter: Part = { id: 's', choiceId: 'starter', productId: 'carpaccio' }
  const main: Part = {
    id: 'm',
    choiceId: 'main',
    productId: 'entrecote',
    modifiers: [rare, choice('sides', 'fries')],
  }
  const parts = (...more: Part[]): Part[] => [starter, main, ...more]

  test('costs its price, surcharges and modifiers of its parts; each part has course, tax, weight of its own', () => {
    const { state } = given(open).when(ana.does(dish('l1', 'day-menu', { parts: parts() })))
    const line = findCheck(state, 'c1')?.lines[0]
    expect(line?.unitPriceMinor).toBe(1500 + 200 + 300 + 250)
    expect(
      line?.parts.map(({ id, name, course, weightMinor, taxes, modifiers }) => [
        id,
        name,
        course,
        weightMinor,
        taxes.map((tax) => tax.id),
        modifiers.map((each) => each.name),
      ]),
    ).toEqual([
      ['s', 'carpaccio', 1, 900, ['vat10'], []],
      ['m', 'entrecote', 2, 2200, ['vat10'], ['rare', 'fries']],
    ])
  })

  test.each([
    ['a choice is missing', [starter], 'combo-parts-missing', { choice: 'Main', min: 1 }],
    [
      'too many of a choice',
      parts({ id: 's2', choiceId: 'starter', productId: 'soup' }),
      'combo-parts-too-many',
      { choice: 'Starter', max: 1 },
    ],
    [
      'a dish that it does not offer',
      parts({ id: 'd', choiceId: 'drink', productId: 'beer' }),
      'combo-part-unknown',
      { choice: 'Drink' },
    ],
    [
      'a choice that it has not',
      parts({ id: 'd', choiceId: 'dessert', productId: 'flan' }),
      'combo-part-unknown',
      { choice: 'dessert' },
    ],
    [
      'two parts of one id',
      parts({ id: 's', choiceId: 'drink', productId: 'wine' }),
      'combo-part-unknown',
      {},
    ],
  ])('%s: refused, naming the choice', (_what, chosen, code, details) => {
    given(open)
      .when(ana.does(dish('l1', 'day-menu', { parts: chosen })))
      .refused(code, { name: 'day-menu', ...details })
  })

  test('a required modifier of a part is asked for too', () => {
    const chosen = [starter, { id: 'm', choiceId: 'main', productId: 'entrecote' }]
    given(open)
      .when(ana.does(dish('l1', 'day-menu', { parts: chosen })))
      .refused('modifiers-missing', { name: 'day-menu', group: 'Doneness', min: 1 })
  })

  test('its price is shared out among the taxes of its parts', () => {
    const wine = parts({ id: 'd', choiceId: 'drink', productId: 'wine' })
    const { state } = given(open).when(ana.does(dish('l1', 'day-menu', { parts: wine })))
    expect(findCheck(state, 'c1')?.lines[0]?.parts.map(({ taxes }) => taxes.map(({ id }) => id))).toEqual([
      ['vat10'],
      ['vat10'],
      ['vat21'],
    ])
  })
})

test('[F3.2] a screen shows no price while the choice is not complete', () => {
  const { state } = smallRestaurant
  const price = (productId: string, configuration: object) => {
    const product = state.products[productId]
    return product && unitPriceOf(state, product, Configuration.parse(configuration), null)
  }
  expect(price('lemonade', {})).toBeNull()
  expect(price('entrecote', {})).toBeNull()
  expect(price('day-menu', {})).toBeNull()
  expect(price('special', {})).toBeNull()
  expect(price('ham', {})).toBeNull()
  expect(price('beer', {})).toBe(300)
})

test('[F3.2] a line says what was chosen, so that nothing of the menu is needed to read it', () => {
  const { ops } = given(open).when(
    ana.does(dish('l1', 'entrecote', { modifiers: [rare] }, { seat: 2, held: true })),
  )
  const added: ServiceFact = {
    type: 'lineAdded.v1',
    checkId: 'c1',
    lineId: 'l1',
    productId: 'entrecote',
    categoryId: 'mains',
    name: 'entrecote',
    unitPriceMinor: 2200,
    taxes: [{ id: 'vat10', name: 'VAT 10 %', ratePpm: 100_000, included: true }],
    variantId: null,
    modifiers: [{ groupId: 'doneness', optionId: 'rare', name: 'rare', priceMinor: 0, count: 1, depth: 0 }],
    parts: [],
    weightGrams: null,
    quantity: 1,
    course: 2,
    seat: 2,
    held: true,
    customerNote: '',
    kitchenNote: '',
    allergy: '',
    remarks: [],
  }
  expect(ops[0]).toEqual(added)
})
