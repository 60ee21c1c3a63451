import { type SetupFact, setupOp, smallRestaurant, smallRestaurantOps } from '@comanda/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applySetup } from './apply.ts'
import { customerOf } from './customers.ts'
import { emptySetup } from './state.ts'

const pick = <const T>(...values: readonly T[]) => fc.constantFrom(...values)
const customerId = pick('k1', 'k2', 'k3', 'k4')
const personal = fc.record({
  name: pick('Gray', 'Black'),
  phone: pick('', '600'),
  email: pick('', 'a@x.org'),
  note: pick('', 'window'),
})

/** Any op, on records that exist or not. */
const anyFact: fc.Arbitrary<SetupFact> = fc.oneof(
  fc.constantFrom(...smallRestaurantOps),
  fc.record({ type: pick('productArchived.v1'), productId: pick('beer', 'gone') }),
  fc.record({ type: pick('tableDeleted.v1'), tableId: pick('table-5', 'gone') }),
  fc.record({ type: pick('floorDeleted.v1'), floorId: pick('ground', 'gone') }),
  fc.record({ type: pick('terminalRevoked.v1'), terminalId: pick('T1', 'gone') }),
  fc.record({
    type: pick('customerCreated.v1'),
    customerId,
    duplicates: fc.uniqueArray(customerId),
    personal,
  }),
  fc.record({ type: pick('customerCreated.v1', 'customerChanged.v1'), customerId, duplicates: pick([]) }),
  fc.record({ type: pick('customerChanged.v1'), customerId, personal }),
  fc.record({ type: pick('customersMerged.v1'), keep: customerId, merged: customerId }),
  fc.record({
    type: pick('modifierGroupSaved.v1'),
    value: pick(
      { id: 'milk', name: 'Milk', options: [{ id: 'oat', name: 'Oat' }] },
      { id: 'milk', name: 'Milk', options: [] },
    ),
  }),
  fc.record({ type: pick('stationSaved.v1'), value: pick({ id: 'grill', name: 'Grill' }) }),
  fc.record({
    type: pick('recordRemoved.v1'),
    kind: pick('modifierGroups', 'stations', 'categories', 'reasons'),
    id: pick('milk', 'grill', 'food', 'gone'),
  }),
  fc.record({
    type: pick('availabilitySet.v1'),
    itemId: pick('beer', 'oat', 'gone'),
    soldOut: fc.boolean(),
    remaining: pick(null, 0, 3),
  }),
  fc.record({ type: pick('portionsTaken.v1'), itemId: pick('beer', 'oat', 'gone'), units: pick(-2, 1, 5) }),
  fc.record({
    type: pick('reservationSaved.v1'),
    value: pick({ id: 'r1', at: 5, covers: 2 }, { id: 'r2', at: 9, covers: 4, tableIds: ['table-5'] }),
  }),
  fc.record({
    type: pick('reservationSettled.v1'),
    reservationId: pick('r1', 'r2', 'gone'),
    outcome: pick({ status: 'expected' }, { status: 'noShow' }, { status: 'seated', checkId: 'c1' }),
  }),
  fc.record({ type: pick('reservationsFiled.v1'), reservationIds: pick(['r1', 'gone'], ['gone']) }),
) as fc.Arbitrary<SetupFact>

const metaAt = (seq: number) => ({
  seq,
  stamp: { by: 'max', terminal: 'T3', replica: 'r1', n: seq, at: seq },
})

describe('[SYN9] apply is total', () => {
  test('any op on any state: it never throws', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 40 }), fc.boolean(), (facts, fromNothing) => {
        const start = fromNothing ? emptySetup : smallRestaurant.state
        const state = facts.reduce(
          (before, fact, index) => applySetup(before, setupOp(fact), metaAt(index + 1)),
          start,
        )
        for (const id of Object.keys(state.customers)) expect(customerOf(state, id)).toBeDefined()
        // Below zero: promised by people who were apart.
        for (const { remaining } of Object.values(state.availability))
          expect(remaining ?? 0).toSatisfy(Number.isSafeInteger)
      }),
    )
  })

  test('an op of a newer version changes nothing', () => {
    const unknown = { type: 'ovenSaved.v1' } as unknown as Parameters<typeof applySetup>[1]
    expect(applySetup(smallRestaurant.state, unknown, metaAt(1))).toBe(smallRestaurant.state)
  })

  test('a collection of a newer version changes nothing', () => {
    const unknown = { type: 'recordRemoved.v1', kind: 'ovens', id: 'o1' } as unknown
    const op = unknown as Parameters<typeof applySetup>[1]
    expect(applySetup(smallRestaurant.state, op, metaAt(1))).toBe(smallRestaurant.state)
  })

  test('what refers to nothing changes nothing', () => {
    for (const fact of [
      { type: 'productArchived.v1', productId: 'gone' },
      { type: 'customerChanged.v1', customerId: 'gone' },
      { type: 'customersMerged.v1', keep: 'gone', merged: 'gone' },
      { type: 'recordRemoved.v1', kind: 'stations', id: 'gone' },
      { type: 'portionsTaken.v1', itemId: 'gone', units: 1 },
      { type: 'reservationSettled.v1', reservationId: 'gone', outcome: { status: 'noShow' } },
      { type: 'reservationsFiled.v1', reservationIds: ['gone'] },
    ] as const)
      expect(applySetup(smallRestaurant.state, setupOp(fact), metaAt(1))).toBe(smallRestaurant.state)
  })
})
