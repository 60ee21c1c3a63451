import { ana, ben, clock, given, order, seat } from '@comanda/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partsOf } from '../division.ts'
import { findCheck } from '../find.ts'
import type { Division } from '../state.ts'

const even = (parts: number) => ({ kind: 'even', parts }) as const
const amounts = (...amountsMinor: number[]) => ({ kind: 'amounts', amountsMinor }) as const
const divide = (division: Division | null, seen = '') =>
  ({
    type: 'divideCheck',
    checkId: 'c1',
    division:
      division === null ? null : division.kind === 'even' ? division : amounts(...division.amountsMinor),
    seen: { division: seen },
  }) as const
const beers = [ana.does(seat()), ana.does(order('l1', 'beer', 3))] as const

describe('[F5.2] how a party shares the amount', () => {
  test('in even parts or by amounts, and no longer', () => {
    const story = given(...beers)
    for (const [division, seen] of [
      [even(3), ''],
      [amounts(500, 250), 'even/3'],
      [null, 'amounts/500,250'],
    ] as const) {
      const { state } = story.when(ana.does(divide(division, seen))).gives({
        type: 'checkDivided.v1',
        checkId: 'c1',
        division: division?.kind === 'amounts' ? amounts(500, 250) : division,
      })
      expect(findCheck(state, 'c1')?.division).toEqual(division)
    }
  })

  test('[C4] two say so: the later one stands, the other is told', () => {
    given(...beers, ben.at('12:40').does(divide(even(2))))
      .when(
        ana
          .saw(3)
          .at('12:30')
          .does(divide(even(3))),
      )
      .refused('superseded', {
        field: 'division',
        yours: 'even/3',
        theirs: 'even/2',
        by: 'ben',
        at: clock('12:40'),
      })
    given(...beers, ben.does(divide(even(3))))
      .when(ana.saw(3).does(divide(even(3))))
      .gives()
  })
})

describe('[INV6] the parts are the whole', () => {
  test('even parts: the first ones pay the cents left over', () => {
    expect(partsOf(1000, even(3))).toEqual([334, 333, 333])
    expect(partsOf(1, even(2))).toEqual([1, 0])
  })

  test('amounts: what remains is a part of its own; never more than there is', () => {
    expect(partsOf(1000, amounts(300, 200))).toEqual([300, 200, 500])
    expect(partsOf(1000, amounts(600, 400))).toEqual([600, 400])
    expect(partsOf(1000, amounts(600, 600, 600))).toEqual([600, 400, 0])
  })

  test('they always sum to it, and none is negative', () => {
    const division: fc.Arbitrary<Division> = fc.oneof(
      fc.integer({ min: 2, max: 99 }).map(even),
      fc
        .array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 9 })
        .map((values) => amounts(...values)),
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), division, (total, how) => {
        const parts = partsOf(total, how)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        expect(Math.min(...parts)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})
