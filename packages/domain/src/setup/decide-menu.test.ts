import { givenSetup, max, type SetupIntent } from '@comanda/testkit'
import { describe, test } from 'vitest'

const tooMuch: readonly [SetupIntent, string, Record<string, unknown>][] = [
  [
    { type: 'saveCategory', value: { id: 'food', name: 'Food', stationIds: ['gone'] } },
    'station-unknown',
    { name: 'Food', stationId: 'gone' },
  ],
  [
    {
      type: 'saveOrderType',
      value: { id: 'away', name: 'Away', kind: 'takeaway', taxMap: [{ from: 'vat10', to: 'gone' }] },
    },
    'tax-unknown',
    { name: 'Away', taxId: 'gone' },
  ],
  [
    {
      type: 'saveOrderType',
      value: {
        id: 'away',
        name: 'Away',
        kind: 'takeaway',
        taxMap: [
          { from: 'vat10', to: 'vat21' },
          { from: 'vat10', to: null },
        ],
      },
    },
    'id-twice',
    { name: 'Away', id: 'vat10' },
  ],
  [
    { type: 'saveProductSet', value: { id: 'bar', name: 'Bar', categoryIds: ['drinks', 'gone'] } },
    'category-unknown',
    { name: 'Bar', categoryId: 'gone' },
  ],
  [
    { type: 'saveNoteChip', value: { id: 'rare', text: 'rare', use: 'kitchen', categoryIds: ['gone'] } },
    'category-unknown',
    { name: 'rare', categoryId: 'gone' },
  ],
]

describe('the parts of a menu', () => {
  test.each(tooMuch)('%j is refused: %s', (intent, code, details) => {
    givenSetup().when(max.saves(intent)).refused(code, details)
  })

  test('[F3.7] an order type maps each tax once, or lets it go', () => {
    const value = {
      id: 'away',
      name: 'Away',
      kind: 'takeaway',
      priceBp: -1000,
      taxMap: [
        { from: 'vat10', to: 'vat21' },
        { from: 'vat21', to: null },
      ],
    } as const
    givenSetup()
      .when(max.saves({ type: 'saveOrderType', value }))
      .gives({ type: 'orderTypeSaved.v1', value })
  })
})
