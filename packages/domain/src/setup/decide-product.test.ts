import { givenSetup, max, type SetupFact, type SetupIntent } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

type ProductWritten = Extract<SetupIntent, { type: 'saveProduct' }>['value']

const beer = { id: 'beer', categoryId: 'drinks', name: 'beer', priceMinor: 300, taxIds: ['vat21'] }
const saving = (value: ProductWritten) => max.saves({ type: 'saveProduct', value })
const saved = (value: ProductWritten): SetupFact => ({ type: 'productSaved.v1', value })

const grill: SetupFact = { type: 'stationSaved.v1', value: { id: 'grill', name: 'Grill' } }
const away: SetupFact = {
  type: 'orderTypeSaved.v1',
  value: { id: 'away', name: 'Takeaway', kind: 'takeaway' },
}
const side: SetupFact = {
  type: 'modifierGroupSaved.v1',
  value: { id: 'side', name: 'Side', options: [{ id: 'chips', name: 'Chips' }] },
}
const small = { id: 'small', name: '0.3 l', priceMinor: 300 }
const large = { id: 'large', name: '0.5 l', priceMinor: 450 }
const choice = (id: string, ...productIds: string[]) => ({
  id,
  name: id,
  items: productIds.map((productId) => ({ productId })),
})
const lunch = {
  id: 'lunch',
  categoryId: 'food',
  name: 'Lunch',
  priceMinor: 1500,
  taxIds: ['vat10'],
  combo: [choice('main', 'steak', 'burger'), choice('drink', 'beer', 'coffee')],
}

describe('[F3.1] [F3.2] a product', () => {
  test('with variants, modifiers, stations, prices of its own', () => {
    const value = {
      ...beer,
      variants: [small, large],
      modifierGroupIds: ['side'],
      stationIds: ['grill'],
      orderTypePrices: [{ orderTypeId: 'away', priceMinor: 250 }],
    }
    givenSetup(grill, away, side).when(saving(value)).gives(saved(value))
  })

  test.each([
    [{ stationIds: ['grill', 'gone'] }, 'station-unknown', { field: 'stationIds', stationId: 'gone' }],
    [
      { modifierGroupIds: ['gone'] },
      'modifier-group-unknown',
      { field: 'modifierGroupIds', groupId: 'gone' },
    ],
    [
      { orderTypePrices: [{ orderTypeId: 'gone', priceMinor: 1 }] },
      'order-type-unknown',
      { field: 'orderTypePrices', orderTypeId: 'gone' },
    ],
    [{ combo: [choice('main', 'gone')] }, 'product-unknown', { field: 'combo', productId: 'gone' }],
    [{ variants: [small, { ...large, id: 'small' }] }, 'id-twice', { field: 'variants', id: 'small' }],
    [{ modifierGroupIds: ['side', 'side'] }, 'id-twice', { field: 'modifierGroupIds', id: 'side' }],
    [
      { combo: [choice('main', 'steak'), choice('main', 'burger')] },
      'id-twice',
      { field: 'combo', id: 'main' },
    ],
    [{ combo: [choice('main', 'steak', 'steak')] }, 'id-twice', { field: 'combo', id: 'steak' }],
    [
      { combo: [{ ...choice('main', 'steak'), min: 3, max: 2 }] },
      'min-above-max',
      { choice: 'main', min: 3, max: 2 },
    ],
    [{ combo: [choice('main', 'beer')] }, 'combo-nested', { part: 'beer' }],
  ] as const)('%j is refused: %s', (more, code, details) => {
    givenSetup(grill, side)
      .when(saving({ ...beer, ...more }))
      .refused(code, { name: 'beer', ...details })
  })

  test('a combo cannot hold a combo, whichever is saved first', () => {
    givenSetup(saved(lunch))
      .when(saving({ ...beer, combo: [choice('any', 'lunch')] }))
      .refused('combo-nested', { name: 'beer', part: 'Lunch' })
    givenSetup(saved(lunch))
      .when(saving({ ...beer, combo: [choice('any', 'coffee')] }))
      .refused('combo-nested', { name: 'Lunch', part: 'beer' })
    givenSetup(saved(lunch), { type: 'productArchived.v1', productId: 'lunch' })
      .when(saving({ ...beer, combo: [choice('any', 'coffee')] }))
      .gives(saved({ ...beer, combo: [choice('any', 'coffee')] }))
  })

  test('[C19] remembers the variants that it had', () => {
    const withPrices = (priceMinor: number) =>
      saving({ ...beer, variants: [small, { ...large, priceMinor }] })
    const { state } = givenSetup(withPrices(450), withPrices(450)).when(withPrices(500))
    expect(state.products.beer?.former.map(({ variants }) => variants.map((v) => v.priceMinor))).toEqual([
      [300, 450],
      [],
    ])
  })
})
