import {
  ana,
  during,
  moneySetup,
  order,
  type ServiceIntent,
  type SetupFact,
  say,
  seat,
} from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTotals } from '../floor-view.ts'
import { boardOf } from '../kitchen/board.ts'
import type { ServiceState } from '../state.ts'

const { fire, merge, unmerge, moveLines, onto } = say
const TABLES = ['table-5', 'table-7', 'table-20'] as const
const CHECKS = ['c1', 'c2', 'c3', 'c4', 'c5'] as const

/** By the size of the party, by floor with another percentage and tax, and so much for each cover. */
const rules = (
  [
    { id: 'terrace', position: 0, bp: 2_000, floorIds: ['terrace'], taxIds: ['vat10'] },
    { id: 'large', position: 1, bp: 1_000, minGuests: 6 },
    { id: 'covers', position: 2, bp: 500, perGuestMinor: 150, minGuests: 2, taxIds: ['sales'] },
  ] as const
).map(
  (value) => ({ type: 'serviceChargeSaved.v1', value: { name: value.id, ...value } }) as unknown as SetupFact,
)
const setup = moneySetup({}, ...rules)

/** Goods and service of all checks that are open: what guests owe before taxes. */
const owed = ({ checks }: ServiceState): number =>
  Object.values(checks).reduce((sum, check) => {
    const { linesMinor, checkDiscountMinor, serviceChargeMinor } = checkTotals(check, setup)
    return sum + linesMinor - checkDiscountMinor + serviceChargeMinor
  }, 0)

/** Each check and each charge on it is rounded once. */
const roundings = ({ checks }: ServiceState): number =>
  Object.values(checks).reduce(
    (sum, { lines }) => sum + 1 + new Set(lines.map(({ charge }) => JSON.stringify(charge))).size,
    0,
  )

/** What the kitchen must know of each dish, by the party that ordered it: `NUTS c1`. */
const warnings = (state: ServiceState): readonly string[] =>
  Object.values(state.checks).flatMap(({ lines, allergy, orderNote }) =>
    lines.flatMap(({ root }) => {
      const home = `c${((Number(root.slice(1)) - 1) % 3) + 1}`
      return !(allergy.includes(`A${home}`) && orderNote.includes(`N${home}`)) ? [root] : []
    }),
  )

const check = fc.constantFrom(...CHECKS)
const own = fc.constantFrom('c1', 'c2', 'c3')
const settings: fc.Arbitrary<ServiceIntent> = fc.oneof(
  fc.record({
    type: fc.constant('setGuests' as const),
    checkId: own,
    guests: fc.constantFrom(1, 2, 4, 8),
    seen: fc.constant({ guests: null }),
  }),
  fc.record({
    type: fc.constant('waiveCharge' as const),
    checkId: own,
    waived: fc.constant(true),
    reason: fc.constant({ text: 'spilt' }),
    approvedBy: fc.constant('max'),
  }) as fc.Arbitrary<ServiceIntent>,
  fc.record({ type: fc.constant('presentBill' as const), checkId: own }) as fc.Arbitrary<ServiceIntent>,
)
const anyMove = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('lines' as const), from: check, to: check, seed: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('merge' as const), from: check, to: check, seed: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('unmerge' as const), from: check, to: check, seed: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('table' as const), from: check, to: check, seed: fc.nat() }),
  },
)
type Move = typeof anyMove extends fc.Arbitrary<infer M> ? M : never

function intentOf({ checks }: ServiceState, { kind, from, to, seed }: Move, index: number): ServiceIntent {
  const tableId = TABLES[seed % 3] ?? 'table-5'
  if (kind === 'merge') return merge(from, to)
  if (kind === 'unmerge') return unmerge(from)
  const known = Object.values(checks).find(({ id }) => id === from)
  if (kind === 'table')
    return { type: 'moveCheck', checkId: from, tableId, seen: { tableId: known?.tableId ?? null } }
  const lines = known?.lines ?? []
  const line = lines[seed % Math.max(1, lines.length)]
  const quantity = 1 + (seed % (line?.quantity ?? 1))
  return {
    ...moveLines({}, to, onto(tableId, `T1-${index + 10}`)),
    checkId: from,
    moves: [{ lineId: line?.id ?? 'l9', quantity, newLineId: `m${index}` }],
  }
}

const party = (n: number) => {
  const checkId = `c${n}`
  return [
    ana.does(seat(checkId, TABLES[n - 1], `T1-${n}`)),
    ana.does({ type: 'setCheckAllergy', checkId, text: `A${checkId}`, seen: { text: '' } }),
    ana.does({ type: 'setOrderNote', checkId, text: `N${checkId}`, seen: { text: '' } }),
    ana.does(order(`l${n}`, 'beer', n + 1, checkId)),
    ana.does(order(`l${n + 3}`, 'burger', n, checkId)),
    ana.does(fire(`f${n}`, { [`l${n}`]: 1, [`l${n + 3}`]: n }, checkId)),
  ]
}

test('[INV6] [F3.4] no sequence of splits, merges, their undoing and new tables changes what is owed with the service, or hides an allergy', () => {
  fc.assert(
    fc.property(
      fc.array(settings, { maxLength: 6 }),
      fc.array(anyMove, { minLength: 1, maxLength: 10 }),
      (before, moves) => {
        const story = during({ setup }).given(...[1, 2, 3].flatMap(party))
        for (const intent of before) story.when(ana.does(intent))
        for (const [index, move] of moves.entries()) {
          const was = story.state
          const { decision, state } = story.when(ana.does(intentOf(was, move, index)))
          if (!decision.ok) continue
          const most = (roundings(was) + roundings(state)) / 2
          expect(Math.abs(owed(state) - owed(was))).toBeLessThanOrEqual(most)
          expect(warnings(state)).toEqual([])
          for (const { head } of boardOf(state, setup, { stationId: 'grill' } as Parameters<
            typeof boardOf
          >[2]))
            expect(head.allergy).not.toBe('')
        }
      },
    ),
    { numRuns: 250 },
  )
}, 30_000)
