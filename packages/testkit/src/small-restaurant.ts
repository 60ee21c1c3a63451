import { applySetup, emptySetup, PERMISSIONS, ServiceOp, SetupOp, type SetupState } from '@comanda/domain'
import type { Snapshot } from '@comanda/sync'
import { clock } from './clock-text.ts'
import { richMenu, stationsAndOrderTypes } from './rich-menu.ts'
import type { Written } from './written.ts'

/** An op as a test writes it. */
export type ServiceFact = Written<typeof ServiceOp>
export type SetupFact = Written<typeof SetupOp>

export const serviceOp = (fact: ServiceFact): ServiceOp => ServiceOp.parse(fact)
export const setupOp = (fact: SetupFact): SetupOp => SetupOp.parse(fact)

const plan = { x: 0, y: 0, w: 80, h: 80 }
const table = (id: string, floorId: string): SetupFact => ({
  type: 'tableSaved.v1',
  value: { id, floorId, number: id.replace('table-', ''), seats: 4, shape: 'square', ...plan },
})
const product = (id: string, categoryId: string, priceMinor: number, ...taxIds: string[]): SetupFact => ({
  type: 'productSaved.v1',
  value: { id, categoryId, name: id, priceMinor, taxIds },
})
const person = (id: string, roleId: string, more: object = {}): SetupFact => ({
  type: 'personSaved.v1',
  value: { id, name: id[0]?.toUpperCase() + id.slice(1), roleId, pin: null, ...more },
})
const terminal = (id: string): SetupFact => ({
  type: 'terminalSaved.v1',
  value: { id, name: `Terminal ${id}`, code: id, multiSessionId: 'dining', link: {} },
})

const facts: readonly SetupFact[] = [
  {
    type: 'restaurantSaved.v1',
    value: {
      id: 'r1',
      name: 'La Prueba',
      currency: { code: 'EUR', exponent: 2 },
      locale: 'en',
      timeZone: 'UTC',
    },
  },
  { type: 'taxSaved.v1', value: { id: 'vat10', name: 'VAT 10 %', ratePpm: 100_000, included: true } },
  { type: 'taxSaved.v1', value: { id: 'vat21', name: 'VAT 21 %', ratePpm: 210_000, included: true } },
  { type: 'taxSaved.v1', value: { id: 'sales', name: 'Sales tax', ratePpm: 88_750, included: false } },
  ...stationsAndOrderTypes,
  { type: 'categorySaved.v1', value: { id: 'food', name: 'Food', stationIds: ['grill'] } },
  { type: 'categorySaved.v1', value: { id: 'drinks', name: 'Drinks', stationIds: ['bar'] } },
  product('beer', 'drinks', 300, 'vat21'),
  product('coffee', 'drinks', 180, 'vat10'),
  product('steak', 'food', 2400, 'vat10'),
  product('burger', 'food', 1200, 'sales'),
  ...richMenu,
  {
    type: 'roleSaved.v1',
    value: {
      id: 'waiter',
      name: 'Waiter',
      permissions: ['addLines', 'discount', 'changePrice', 'lowerQuantity', 'removeLine', 'chooseCustomer'],
    },
  },
  { type: 'roleSaved.v1', value: { id: 'trainee', name: 'Trainee', permissions: ['addLines'] } },
  { type: 'roleSaved.v1', value: { id: 'manager', name: 'Manager', permissions: [...PERMISSIONS] } },
  person('ana', 'waiter'),
  person('ben', 'waiter'),
  person('max', 'manager'),
  person('eve', 'trainee'),
  person('zoe', 'manager', { active: false }),
  { type: 'multiSessionSaved.v1', value: { id: 'dining', name: 'Dining room', floorIds: ['ground'] } },
  terminal('T1'),
  terminal('T2'),
  terminal('T3'),
  { type: 'floorSaved.v1', value: { id: 'ground', name: 'Ground floor', width: 1000, height: 800 } },
  { type: 'floorSaved.v1', value: { id: 'terrace', name: 'Terrace', width: 600, height: 600 } },
  table('table-5', 'ground'),
  table('table-7', 'ground'),
  table('table-9', 'ground'),
  table('table-20', 'terrace'),
]

/** The ops that make the test restaurant, as its server would have written them. */
export const smallRestaurantOps: readonly SetupOp[] = facts.map(setupOp)

/**
 * A restaurant to test with: tables 5, 7, 9 on the ground floor and 20 on the terrace; beer 3.00, coffee
 * 1.80, steak 24.00 with included taxes and a burger 12.00 plus tax, and what `richMenu` adds; stations
 * grill, cold and bar; to take away everything costs 10 % less; Ana, Ben (waiters), Max (manager: may
 * everything), Eve (trainee), Zoe (gone); terminals T1, T2, T3.
 */
export const smallRestaurant: Snapshot<SetupState> = {
  seq: smallRestaurantOps.length,
  hash: '',
  epoch: 1,
  state: withSetup(emptySetup, smallRestaurantOps, 0),
}

/** The test restaurant after some more setup ops. */
export const restaurantWith = (...more: readonly SetupFact[]): SetupState =>
  withSetup(smallRestaurant.state, more.map(setupOp), smallRestaurant.seq)

function withSetup(from: SetupState, ops: readonly SetupOp[], seq: number): SetupState {
  const stamp = { by: 'system', terminal: 'server', replica: 'server', n: 1, at: clock('08:00') }
  return ops.reduce((state, op, index) => applySetup(state, op, { seq: seq + index + 1, stamp }), from)
}
