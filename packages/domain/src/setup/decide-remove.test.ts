import {
  ana,
  givenSetup,
  max,
  type SetupFact,
  type SetupIntent,
  server,
  smallRestaurant,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

describe('[SET3] removing a record', () => {
  const oven: SetupFact = { type: 'stationSaved.v1', value: { id: 'oven', name: 'Oven' } }
  const steak = { id: 'steak', categoryId: 'food', name: 'Steak', priceMinor: 1, taxIds: [] }
  const removing = (kind: Extract<SetupIntent, { type: 'removeRecord' }>['kind'], id: string) =>
    max.saves({ type: 'removeRecord', kind, id })

  test('takes it out; once', () => {
    const { state } = givenSetup(oven)
      .when(removing('stations', 'oven'))
      .gives({ type: 'recordRemoved.v1', kind: 'stations', id: 'oven' })
    expect(state.stations.oven).toBeUndefined()
    givenSetup(oven, removing('stations', 'oven')).when(removing('stations', 'oven')).gives()
  })

  test('a category goes when its products are archived, and nothing else shows it', () => {
    const archived = ['steak', 'burger'].map(
      (productId): SetupFact => ({ type: 'productArchived.v1', productId }),
    )
    givenSetup()
      .when(removing('categories', 'food'))
      .refused('record-in-use', { kind: 'categories', name: 'Food', by: ['steak', 'burger'] })
    givenSetup(
      ...archived,
      { type: 'productSetSaved.v1', value: { id: 's', name: 'Lunch', categoryIds: ['food'] } },
      { type: 'noteChipSaved.v1', value: { id: 'n', text: 'rare', use: 'kitchen', categoryIds: ['food'] } },
    )
      .when(removing('categories', 'food'))
      .refused('record-in-use', { name: 'Food', by: ['Lunch', 'rare'] })
    givenSetup(...archived)
      .when(removing('categories', 'food'))
      .gives({ type: 'recordRemoved.v1', kind: 'categories', id: 'food' })
  })

  test('a station, a group, a product set in use is refused with who uses it', () => {
    givenSetup(
      oven,
      { type: 'categorySaved.v1', value: { id: 'food', name: 'Food', stationIds: ['oven'] } },
      { type: 'productSaved.v1', value: { ...steak, stationIds: ['oven'] } },
    )
      .when(removing('stations', 'oven'))
      .refused('record-in-use', { name: 'Oven', by: ['Food', 'Steak'] })
    givenSetup(
      { type: 'modifierGroupSaved.v1', value: { id: 'side', name: 'Side', options: [] } },
      {
        type: 'modifierGroupSaved.v1',
        value: { id: 'plate', name: 'Plate', options: [{ id: 'o', name: 'o', groupIds: ['side'] }] },
      },
      { type: 'productSaved.v1', value: { ...steak, modifierGroupIds: ['side'] } },
    )
      .when(removing('modifierGroups', 'side'))
      .refused('record-in-use', { name: 'Side', by: ['Steak', 'Plate'] })
    givenSetup(
      { type: 'productSetSaved.v1', value: { id: 'bar', name: 'Bar', categoryIds: [] } },
      { type: 'multiSessionSaved.v1', value: { id: 'dining', name: 'Dining', productSetIds: ['bar'] } },
    )
      .when(removing('productSets', 'bar'))
      .refused('record-in-use', { name: 'Bar', by: ['Dining'] })
  })

  test('[C28] never over a change that its author has not seen; [INV10] needs backOffice', () => {
    givenSetup(server.saves({ type: 'saveReason', value: { id: 'cold', text: 'cold', uses: ['void'] } }))
      .when(max.saw(smallRestaurant.seq).saves({ type: 'removeRecord', kind: 'reasons', id: 'cold' }))
      .refused('superseded', { by: 'system' })
    givenSetup()
      .when(ana.saves({ type: 'removeRecord', kind: 'reasons', id: 'cold' }))
      .refused('not-permitted', { permission: 'backOffice' })
  })
})
