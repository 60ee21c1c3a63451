import type { SetupOp } from '@comanda/domain'
import type { Written } from './written.ts'

type Fact = Written<typeof SetupOp>
type ProductFacts = Extract<Fact, { type: 'productSaved.v1' }>['value']

const station = (id: string): Fact => ({ type: 'stationSaved.v1', value: { id, name: id } })
const category = (id: string, course: number, ...stationIds: string[]): Fact => ({
  type: 'categorySaved.v1',
  value: { id, name: id, course, stationIds },
})
const dish = (
  id: string,
  categoryId: string,
  priceMinor: number,
  more: Partial<ProductFacts> = {},
): Fact => ({
  type: 'productSaved.v1',
  value: { id, categoryId, name: id, priceMinor, taxIds: ['vat10'], ...more },
})
const reason = (id: string, text: string, ...uses: ('void' | 'comp' | 'discount' | 'cancel')[]): Fact => ({
  type: 'reasonSaved.v1',
  value: { id, text, uses },
})

/** Before the products of the small restaurant: where they are made, and how they are eaten. */
export const stationsAndOrderTypes: readonly Fact[] = [
  station('grill'),
  station('cold'),
  station('bar'),
  { type: 'taxSaved.v1', value: { id: 'vat4', name: 'VAT 4 %', ratePpm: 40_000, included: true } },
  { type: 'orderTypeSaved.v1', value: { id: 'dineIn', name: 'Dine in', kind: 'dineIn' } },
  {
    type: 'orderTypeSaved.v1',
    value: {
      id: 'takeaway',
      name: 'Takeaway',
      kind: 'takeaway',
      position: 1,
      priceBp: -1000,
      taxMap: [
        { from: 'vat10', to: 'vat4' },
        { from: 'sales', to: null },
      ],
    },
  },
]

const modifierGroups: readonly Fact[] = [
  {
    type: 'modifierGroupSaved.v1',
    value: {
      id: 'doneness',
      name: 'Doneness',
      min: 1,
      max: 1,
      options: [
        { id: 'rare', name: 'rare' },
        { id: 'medium', name: 'medium', isDefault: true },
      ],
    },
  },
  {
    type: 'modifierGroupSaved.v1',
    value: {
      id: 'dressing',
      name: 'Dressing',
      min: 1,
      max: 1,
      options: [
        { id: 'oil', name: 'oil' },
        { id: 'blue-cheese', name: 'blue cheese', priceMinor: 50 },
      ],
    },
  },
  {
    type: 'modifierGroupSaved.v1',
    value: {
      id: 'sides',
      name: 'Sides',
      max: 3,
      options: [
        { id: 'fries', name: 'fries', priceMinor: 250, maxEach: 2 },
        { id: 'salad', name: 'salad', priceMinor: 300, groupIds: ['dressing'] },
        { id: 'no-garnish', name: 'no garnish', priceMinor: -100 },
      ],
    },
  },
]

/**
 * Behind the menu of the small restaurant. Entrecôte 22.00 with a doneness, and sides of which salad asks
 * for a dressing; lemonade small 2.50 or large 4.00; wine 4.50, 4.00 to take away; fish, made at two
 * stations; the menu of the day 15.00; the special at a typed price; ham 35.00 a kilogram; a voucher that
 * no station makes.
 */
export const richMenu: readonly Fact[] = [
  ...modifierGroups,
  category('starters', 1, 'cold'),
  category('mains', 2, 'grill'),
  category('desserts', 3, 'cold'),
  category('menus', 0),
  dish('soup', 'starters', 500),
  dish('carpaccio', 'starters', 900),
  dish('entrecote', 'mains', 2200, { modifierGroupIds: ['doneness', 'sides'] }),
  dish('fish', 'mains', 1800, { stationIds: ['grill', 'cold'] }),
  dish('flan', 'desserts', 400),
  dish('lemonade', 'drinks', 0, {
    taxIds: ['vat21'],
    variants: [
      { id: 'small', name: 'small', priceMinor: 250 },
      { id: 'large', name: 'large', priceMinor: 400 },
    ],
  }),
  dish('wine', 'drinks', 450, {
    taxIds: ['vat21'],
    orderTypePrices: [{ orderTypeId: 'takeaway', priceMinor: 400 }],
  }),
  dish('special', 'mains', 0, { priceKind: 'open' }),
  dish('ham', 'starters', 3500, { priceKind: 'weight' }),
  dish('voucher', 'menus', 1000, { taxIds: [] }),
  dish('day-menu', 'menus', 1500, {
    combo: [
      {
        id: 'starter',
        name: 'Starter',
        items: [{ productId: 'soup' }, { productId: 'carpaccio', priceMinor: 200 }],
      },
      {
        id: 'main',
        name: 'Main',
        items: [{ productId: 'fish' }, { productId: 'entrecote', priceMinor: 300 }],
      },
      { id: 'drink', name: 'Drink', min: 0, max: 1, items: [{ productId: 'wine', priceMinor: 100 }] },
    ],
  }),
  reason('dropped', 'Dropped', 'void', 'comp'),
  reason('changed-mind', 'Guest changed their mind', 'void', 'cancel'),
  reason('on-the-house', 'On the house', 'comp'),
]
