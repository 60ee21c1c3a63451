import type { SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { ownAt, routingRows, unroutedOf } from './routing.ts'

const category = (id: string, position: number, stationIds: readonly string[]) => ({
  id,
  name: id,
  position,
  stationIds,
})
const product = (id: string, categoryId: string, more: object = {}) => ({
  id,
  name: id,
  categoryId,
  position: 0,
  stationIds: null,
  combo: [],
  ...more,
})
const byId = <T extends { readonly id: string }>(...records: readonly T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]))

const menu = {
  stations: byId({ id: 'grill', name: 'Grill' }, { id: 'bar', name: 'Bar' }),
  categories: byId(
    category('wine', 3, []),
    category('meat', 1, ['grill']),
    category('sides', 2, ['gone']),
    category('menus', 4, []),
  ),
  products: byId(
    product('rioja', 'wine'),
    product('cava', 'wine'),
    product('steak', 'meat'),
    product('tartare', 'meat', { stationIds: [] }),
    product('chips', 'sides'),
    product('sangria', 'sides', { stationIds: ['bar', 'grill'] }),
    product('lunch', 'menus', { combo: [{}] }),
    product('old', 'wine', { archived: {} }),
  ),
} as unknown as Pick<SetupState, 'products' | 'categories' | 'stations'>

test('[F4.1] what no station makes is told by category where all of it is, else by product', () => {
  expect(unroutedOf(menu)).toEqual({
    categories: [{ id: 'wine', name: 'wine', count: 2 }],
    products: [
      { id: 'tartare', name: 'tartare' },
      { id: 'chips', name: 'chips' },
    ],
  })
})

test('[F4.1] a menu that is made somewhere warns of nothing; combos are made where their parts are', () => {
  const { wine: _, ...categories } = menu.categories
  const { steak, lunch } = menu.products
  expect(
    unroutedOf({ ...menu, categories, products: byId(steak as never, lunch as never) as never }),
  ).toEqual({
    categories: [],
    products: [],
  })
})

test('[F4.1] every category, then its products that go elsewhere', () => {
  expect(routingRows(menu).map(({ kind, name, at, count }) => [kind, name, at.join(' '), count])).toEqual([
    ['category', 'meat', 'Grill', 1],
    ['product', 'tartare', '', 1],
    ['category', 'sides', '', 1],
    ['product', 'sangria', 'Bar Grill', 1],
    ['category', 'wine', '', 2],
    ['category', 'menus', '', 1],
  ])
})

test('[F4.1] products of their own at a station', () => {
  expect(ownAt(menu, 'bar').map(({ name }) => name)).toEqual(['sangria'])
})
