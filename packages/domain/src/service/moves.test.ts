import { ana, discount, given, order, type ServiceIntent, say, seat } from '@comanda/testkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDiscountMinor, linesTotalMinor } from '../money/totals.ts'
import { orderedLines } from './ordered-lines.ts'
import type { ServiceState } from './state.ts'

const { fire, moveLines, merge, unmerge } = say
const CHECKS = ['c1', 'c2', 'c3'] as const

/** Before taxes, what is owed on all open checks. */
const owed = ({ checks }: ServiceState): number =>
  Object.values(checks).reduce((sum, check) => {
    const lines = linesTotalMinor(orderedLines(check))
    return sum + lines - checkDiscountMinor(lines, check.discount)
  }, 0)

/** Units and fired units by the line that they were ordered as. */
function unitsOf({ checks }: ServiceState) {
  const units: Record<string, { ordered: number; fired: number }> = {}
  for (const line of Object.values(checks).flatMap(orderedLines)) {
    const { ordered, fired } = units[line.root] ?? { ordered: 0, fired: 0 }
    units[line.root] = { ordered: ordered + line.quantity, fired: fired + (line.fired[''] ?? 0) }
  }
  return units
}

/** Units on each ticket by the line that they were ordered as; which line they are on by now may be another. */
function dishesOf({ tickets }: ServiceState): Readonly<Record<string, number>> {
  const units: Record<string, number> = {}
  for (const { id, kind, items } of Object.values(tickets))
    for (const { lineId, part, quantity } of items) {
      const dish = [id, kind, lineId, part].join(' ')
      units[dish] = (units[dish] ?? 0) + quantity
    }
  return units
}

const check = fc.constantFrom(...CHECKS)
const off = fc.record({
  type: fc.constant('discountCheck' as const),
  checkId: check,
  discount: fc.option(
    fc.record({ bp: fc.constantFrom(0, 1000, 3333, 10_000), fixedMinor: fc.constantFrom(0, 1, 250, 99_999) }),
  ),
  seen: fc.constant({ discount: null }),
})
const lineOff = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(0, 1000, 3333))
  .map(([line, bp]) => discount(bp, 0, `l${line}`))
const setUp: fc.Arbitrary<ServiceIntent> = fc.oneof(off, lineOff)

const anyMove = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('move' as const), from: check, to: check, seed: fc.nat() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('merge' as const), from: check, to: check }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unmerge' as const), from: check }) },
)

test('[INV4] [INV6] no sequence of moves, merges and their undoing makes or loses a unit, a fired unit or a cent', () => {
  fc.assert(
    fc.property(
      fc.array(setUp, { maxLength: 5 }),
      fc.array(anyMove, { minLength: 1, maxLength: 12 }),
      (settings, moves) => {
        const story = given(
          ...CHECKS.map((id, index) => ana.does(seat(id, `table-${[5, 7, 9][index]}`, `T1-${index}`))),
          ...[1, 2, 3, 4, 5, 6].map((n) =>
            ana.does(order(`l${n}`, n % 2 === 0 ? 'beer' : 'burger', n, CHECKS[n % 3])),
          ),
          ana.does(fire('f1', { l1: 1, l4: 2, l6: 6 })),
        )
        for (const intent of settings) story.when(ana.does(intent))
        const before = { owed: owed(story.state), units: unitsOf(story.state) }
        const dishes = dishesOf(story.state)
        for (const [index, move] of moves.entries()) {
          story.when(ana.does(intentOf(story.state, move, index)))
          expect({ owed: owed(story.state), units: unitsOf(story.state) }).toEqual(before)
        }
        expect(dishesOf(story.state)).toEqual(dishes)
        expectEachLineOnce(story.state)
      },
    ),
    { numRuns: 300 },
  )
})

type Move = typeof anyMove extends fc.Arbitrary<infer M> ? M : never

function intentOf({ checks }: ServiceState, move: Move, index: number): ServiceIntent {
  if (move.kind === 'unmerge') return unmerge(move.from)
  if (move.kind === 'merge') return merge(move.from, move.to)
  const lines = Object.values(checks).flatMap((each) => (each.id === move.from ? each.lines : []))
  const line = lines[move.seed % Math.max(1, lines.length)]
  const quantity = 1 + (move.seed % (line?.quantity ?? 1))
  return {
    ...moveLines({}, move.to),
    checkId: move.from,
    moves: [{ lineId: line?.id ?? 'l9', quantity, newLineId: `m${index}` }],
  }
}

function expectEachLineOnce({ checks, closed }: ServiceState): void {
  const ids = [...Object.values(checks), ...Object.values(closed)].flatMap(({ lines }) =>
    lines.flatMap(({ id, alsoIds }) => [id, ...alsoIds]),
  )
  expect(ids.length).toBe(new Set(ids).size)
}
