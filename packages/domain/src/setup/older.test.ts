import { type SetupFact, setupOp, smallRestaurant } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { applySetup } from './apply.ts'
import * as defaults from './defaults.ts'
import { Category, MultiSession, Product, Restaurant, Terminal } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { emptySetup, type SetupState } from './state.ts'
import { upgradeSetup } from './upgrade.ts'

const mark = { by: 'max', terminal: 'T3', replica: 'r1', at: 7, seq: 1 }
const metaAt = (seq: number) => ({ seq, stamp: { ...mark, n: seq, at: seq } })
const fold = (ops: readonly SetupOp[]): SetupState =>
  ops.reduce((state, op, index) => applySetup(state, op, metaAt(index + 1)), emptySetup)

const restaurant = {
  id: 'r1',
  name: 'La Prueba',
  currency: { code: 'EUR', exponent: 2 },
  locale: 'en',
  timeZone: 'UTC',
  dayStartsAtHour: 4,
  taxRounding: 'check',
  lateAfterMinutes: 20,
  demo: false,
} as const
const category = { id: 'drinks', name: 'Drinks', color: '', position: 0 }
const beer = {
  id: 'beer',
  categoryId: 'drinks',
  name: 'beer',
  priceMinor: 300,
  taxIds: ['vat'],
  color: '',
  position: 0,
  barcode: '',
}
const plan = { x: 0, y: 0, w: 80, h: 80 }
const terminal = {
  id: 'T1',
  name: 'Bar',
  code: 'T1',
  multiSessionId: 'dining',
  link: { mode: 'bus', intervalMs: 500 },
}
const multiSession = { id: 'dining', name: 'Dining', active: true, floorIds: [] }
const gray = { name: 'Gray', phone: '', email: '', note: '' }

/** Every op that there was before courses, variants and order types, as it was written then. */
const older = [
  { type: 'restaurantSaved.v1', value: restaurant },
  { type: 'categorySaved.v1', value: category },
  { type: 'taxSaved.v1', value: { id: 'vat', name: 'VAT', ratePpm: 100_000, included: true } },
  { type: 'productSaved.v1', value: beer },
  { type: 'productSaved.v1', value: { ...beer, priceMinor: 350 } },
  { type: 'productSaved.v1', value: { ...beer, priceMinor: 350 } },
  {
    type: 'floorSaved.v1',
    value: { id: 'ground', name: 'Ground', position: 0, width: 900, height: 900, decor: [] },
  },
  {
    type: 'tableSaved.v1',
    value: { id: 'table-5', floorId: 'ground', number: '5', seats: 4, shape: 'round', rotation: 0, ...plan },
  },
  { type: 'roleSaved.v1', value: { id: 'waiter', name: 'Waiter', permissions: ['addLines'] } },
  {
    type: 'personSaved.v1',
    value: {
      id: 'ana',
      name: 'Ana',
      roleId: 'waiter',
      color: '',
      pin: null,
      active: true,
      grants: [],
      denials: [],
    },
  },
  { type: 'multiSessionSaved.v1', value: multiSession },
  { type: 'terminalSaved.v1', value: terminal },
  { type: 'customerCreated.v1', customerId: 'k1', duplicates: [], personal: gray },
  { type: 'customerCreated.v1', customerId: 'k2', duplicates: ['k1'], personal: gray },
  { type: 'customerChanged.v1', customerId: 'k2', personal: { ...gray, note: 'window' } },
  { type: 'customersMerged.v1', keep: 'k1', merged: 'k2' },
  { type: 'productArchived.v1', productId: 'beer' },
  { type: 'tableDeleted.v1', tableId: 'table-5' },
  { type: 'floorDeleted.v1', floorId: 'ground' },
  { type: 'terminalRevoked.v1', terminalId: 'T1' },
] as const

const asWritten = older as unknown as readonly SetupOp[]
const whole = older.map((op) => setupOp(op as SetupFact))

describe('[SYN2] what an older version wrote', () => {
  test('ops fold to the same state as if they had said everything', () => {
    expect(fold(asWritten)).toEqual(fold(whole))
  })

  test('the defaults are those of the schemas', () => {
    expect(Restaurant.parse(restaurant)).toEqual({ ...defaults.RESTAURANT_DEFAULTS, ...restaurant })
    expect(Category.parse(category)).toEqual({ ...defaults.CATEGORY_DEFAULTS, ...category })
    expect(Product.parse(beer)).toEqual({ ...defaults.PRODUCT_DEFAULTS, ...beer })
    expect(Terminal.parse(terminal)).toEqual({ ...defaults.TERMINAL_DEFAULTS, ...terminal })
    expect(MultiSession.parse(multiSession)).toEqual({ ...defaults.MULTI_SESSION_DEFAULTS, ...multiSession })
  })

  test('a price from before variants stays among the former ones', () => {
    expect(fold(asWritten).products.beer?.former).toEqual([
      {
        name: 'beer',
        priceMinor: 300,
        taxIds: ['vat'],
        priceKind: 'fixed',
        variants: [],
        orderTypePrices: [],
        modifierGroupIds: [],
        combo: [],
        untilSeq: 5,
      },
    ])
  })

  test('a snapshot is filled up', () => {
    expect(upgradeSetup(olderSnapshot())).toEqual(fold(whole))
    expect(upgradeSetup({})).toEqual(emptySetup)
  })

  test('a snapshot that lacks nothing stays the same object', () => {
    for (const state of [emptySetup, smallRestaurant.state, fold(whole)])
      expect(upgradeSetup(state)).toBe(state)
    const upgraded = upgradeSetup(olderSnapshot())
    expect(upgradeSetup(upgraded)).toBe(upgraded)
  })
})

/** The state of the same log as the older version kept it. */
function olderSnapshot(): Partial<SetupState> {
  const state = fold(whole)
  const saved = (seq: number) => ({ saved: { ...mark, at: seq, seq } })
  const { restaurant: _r, categories: _c, products, terminals, multiSessions: _m, ...rest } = state
  const {
    modifierGroups: _1,
    orderTypes: _2,
    stations: _3,
    productSets: _4,
    noteChips: _5,
    reasons: _6,
    availability: _7,
    reservations: _8,
    ...then
  } = rest
  const former = [{ name: 'beer', priceMinor: 300, taxIds: ['vat'], untilSeq: 5 }]
  return {
    ...then,
    restaurant: { ...restaurant, ...saved(1) },
    categories: { drinks: { ...category, ...saved(2) } },
    products: {
      beer: { ...beer, priceMinor: 350, ...saved(6), former, archived: products.beer?.archived },
    },
    terminals: { T1: { ...terminal, ...saved(12), revoked: terminals.T1?.revoked } },
    multiSessions: { dining: { ...multiSession, ...saved(11) } },
  } as unknown as Partial<SetupState>
}
