import type { SetupIntent } from '../people.ts'
import { MULTI_SESSION_ID } from './sim-restaurant.ts'

type ProductFacts = Extract<SetupIntent, { type: 'saveProduct' }>['value']

const station = (id: string, ...printerIds: string[]): SetupIntent => ({
  type: 'saveStation',
  value: { id, name: id, printerIds },
})

/** Its host is its id; one of them prints for another that fails. */
const printer = (id: string, fallbackId: string | null = null): SetupIntent => ({
  type: 'savePrinter',
  value: { id, name: id, host: id, fallbackId },
})

const expo = (id: string, ...gathers: string[]): SetupIntent => ({
  type: 'saveStation',
  value: { id, name: id, kind: 'expo', gathers },
})

const category = (id: string, course: number, ...stationIds: string[]): SetupIntent => ({
  type: 'saveCategory',
  value: { id, name: id, course, stationIds },
})

const product = (
  id: string,
  categoryId: string,
  priceMinor: number,
  more: Partial<ProductFacts> = {},
): SetupIntent => ({
  type: 'saveProduct',
  value: { id, categoryId, name: id, priceMinor, taxIds: ['vat'], ...more },
})

const groups: readonly SetupIntent[] = [
  {
    type: 'saveModifierGroup',
    value: {
      id: 'dressing',
      name: 'Dressing',
      min: 1,
      options: [
        { id: 'oil', name: 'oil' },
        { id: 'mustard', name: 'mustard', priceMinor: 35 },
      ],
    },
  },
  {
    type: 'saveModifierGroup',
    value: {
      id: 'side',
      name: 'Side',
      max: 2,
      options: [
        { id: 'fries', name: 'fries', priceMinor: 245 },
        { id: 'salad', name: 'salad', priceMinor: 310, groupIds: ['dressing'] },
        { id: 'none', name: 'nothing', priceMinor: -95 },
      ],
    },
  },
  {
    type: 'saveModifierGroup',
    value: {
      id: 'doneness',
      name: 'Doneness',
      min: 1,
      options: [
        { id: 'rare', name: 'rare' },
        { id: 'done', name: 'well done' },
      ],
    },
  },
]

const products: readonly SetupIntent[] = [
  product('soup', 'starters', 595),
  product('steak', 'mains', 2_295, { modifierGroupIds: ['doneness', 'side'] }),
  product('paella', 'mains', 3_333, { stationIds: ['grill', 'cold'] }),
  product('flan', 'desserts', 433),
  product('beer', 'drinks', 0, {
    variants: [
      { id: 'cane', name: 'caña', priceMinor: 215 },
      { id: 'pint', name: 'pint', priceMinor: 395 },
    ],
  }),
  product('wine', 'drinks', 405, { orderTypePrices: [{ orderTypeId: 'takeaway', priceMinor: 355 }] }),
  product('special', 'mains', 0, { priceKind: 'open' }),
  product('ham', 'starters', 3_999, { priceKind: 'weight' }),
  product('voucher', 'vouchers', 1_000),
  product('menu', 'mains', 1_495, {
    combo: [
      { id: 'first', name: 'First', items: [{ productId: 'soup' }, { productId: 'ham', priceMinor: 150 }] },
      {
        id: 'second',
        name: 'Second',
        items: [{ productId: 'paella' }, { productId: 'steak', priceMinor: 301 }],
      },
      { id: 'drink', name: 'Drink', min: 0, max: 2, items: [{ productId: 'wine', priceMinor: 99 }] },
    ],
  }),
]

/** What a lunch has besides the bare restaurant: stations of which one prints nothing, two expos one behind the other, courses, order types, and everything a product can be. */
export const lunchMenu: readonly SetupIntent[] = [
  printer('spare-printer'),
  printer('hot-printer', 'spare-printer'),
  printer('cold-printer'),
  station('grill', 'hot-printer'),
  station('cold', 'cold-printer'),
  station('bar'),
  expo('pass', 'grill', 'cold'),
  expo('door', 'pass', 'bar'),
  category('starters', 1, 'cold'),
  category('mains', 2, 'grill'),
  category('desserts', 3, 'cold'),
  category('drinks', 0, 'bar'),
  category('vouchers', 0),
  { type: 'saveOrderType', value: { id: 'dineIn', name: 'Dine in', kind: 'dineIn' } },
  {
    type: 'saveOrderType',
    value: {
      id: 'takeaway',
      name: 'Takeaway',
      kind: 'takeaway',
      priceBp: -1_000,
      taxMap: [{ from: 'city', to: null }],
    },
  },
  ...groups,
  ...products,
  { type: 'setAvailability', itemId: 'paella', soldOut: false, remaining: 9 },
  { type: 'setAvailability', itemId: 'fries', soldOut: false, remaining: 6 },
]

/** Each check is its waiter's; who may serve any table passes (F2.5). */
export const oneWaiterPerTable: SetupIntent = {
  type: 'saveMultiSession',
  value: { id: MULTI_SESSION_ID, name: 'Dining room', floorIds: ['hall'], oneWaiterPerTable: true },
}
