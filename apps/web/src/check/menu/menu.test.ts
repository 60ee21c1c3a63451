import { emptySetup, type ProductRecord, type SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { menuOf } from './menu.ts'

const product = (id: string, categoryId: string, position: number, archived = false) =>
  ({
    id,
    categoryId,
    name: id,
    position,
    barcode: '',
    ...(archived && { archived: {} }),
  }) as unknown as ProductRecord

const setup = {
  ...emptySetup,
  categories: {
    food: { id: 'food', name: 'Food', color: '', position: 2 },
    drinks: { id: 'drinks', name: 'Drinks', color: '', position: 1 },
    empty: { id: 'empty', name: 'Empty', color: '', position: 0 },
  },
  products: Object.fromEntries(
    [
      product('steak', 'food', 2),
      product('soup', 'food', 1),
      product('beer', 'drinks', 1),
      product('old', 'empty', 1, true),
    ].map((record) => [record.id, record]),
  ),
} as unknown as SetupState

test('categories and products in the order of the menu, without what is no longer sold', () => {
  const { categories, byCategory, index } = menuOf(setup)
  expect(categories.map(({ id }) => id)).toEqual(['drinks', 'food'])
  expect(byCategory.get('food')?.map(({ id }) => id)).toEqual(['soup', 'steak'])
  expect(index.map(({ item }) => item.id)).not.toContain('old')
})

test('the same menu is the same object', () => {
  expect(menuOf({ ...setup, customers: {} })).toBe(menuOf(setup))
})
