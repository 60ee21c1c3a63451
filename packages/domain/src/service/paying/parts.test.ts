import { ana, ben, during, max, moneySetup, order, pays, seat } from '@comanda/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Division } from '../state.ts'
import { dueOf, partsDue } from './due.ts'
import { partsLeftOf } from './parts.ts'

const even = (parts: number) => ({ kind: 'even', parts }) as const
const divide = (division: Division) =>
  ({
    type: 'divideCheck',
    checkId: 'c1',
    division: division as ReturnType<typeof even>,
    seen: { division: '' },
  }) as const
const setup = moneySetup()
const four = (division: Division = even(4)) =>
  during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak', 4)), ana.does(divide(division)))
const part = (paymentId: string, place: number, amountMinor: number, dueMinor: number) =>
  pays(paymentId, amountMinor, dueMinor, { part: place })

describe('[F5.2] a part of a divided check', () => {
  test('is as large as it was when money was taken for it: what comes later is for the others', () => {
    const story = four()
    story.when(ben.does(part('p1', 0, 2400, 9600)))
    const { state } = story.when(ana.does(order('l2', 'beer')))
    expect(state.checks.c1 && partsDue(state.checks.c1, setup)).toEqual([0, 2500, 2500, 2500])
  })

  test('paid in two goes is still one; money for no part makes all that are open smaller', () => {
    const story = four()
    story.when(ben.does(part('p1', 0, 1000, 9600)))
    expect(story.state.checks.c1 && partsDue(story.state.checks.c1, setup)).toEqual([1400, 2400, 2400, 2400])
    const { state } = story.when(ben.does(pays('p2', 3000, 8600)))
    expect(state.checks.c1 && partsDue(state.checks.c1, setup)).toEqual([1400, 1400, 1400, 1400])
  })

  test('all were paid, and something is ordered: it is a part of its own', () => {
    const story = four(even(2))
    story.when(ben.does(part('p1', 0, 4800, 9600)))
    story.when(ana.does(order('l2', 'beer')))
    story.when(ben.does(part('p2', 1, 4800, 5100)))
    expect(story.state.checks.c1 && partsDue(story.state.checks.c1, setup)).toEqual([0, 300])
  })

  test('[INV6] what is left of all parts is what is due, whatever is paid, ordered or taken off', () => {
    const division: fc.Arbitrary<Division> = fc.oneof(
      fc.integer({ min: 2, max: 9 }).map(even),
      fc
        .array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 5 })
        .map((amountsMinor) => ({ kind: 'amounts', amountsMinor }) as const),
    )
    const payment = fc.record({
      part: fc.option(fc.integer({ min: 0, max: 9 })),
      amountMinor: fc.integer({ min: 1, max: 3_000 }),
      partMinor: fc.option(fc.integer({ min: 1, max: 4_000 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(
        fc.nat({ max: 20_000 }),
        division,
        fc.array(payment, { maxLength: 6 }),
        (total, how, paid) => {
          const parts = partsLeftOf(total, how, paid)
          const due = total - paid.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
          expect(parts.reduce((sum, { leftMinor }) => sum + leftMinor, 0)).toBe(Math.max(0, due))
          expect(Math.min(...parts.map(({ leftMinor }) => leftMinor))).toBeGreaterThanOrEqual(0)
          expect(new Set(parts.map(({ part: place }) => place)).size).toBe(parts.length)
        },
      ),
    )
  })
})

describe('[C12] a part is taken once', () => {
  test('who sees that it was paid is refused, with who was first', () => {
    const story = four()
    story.when(ben.at('12:41').does(part('p1', 0, 2400, 9600)))
    story
      .when(max.does(part('p2', 0, 2400, 7200)))
      .refused('part-paid', { part: 1, amountMinor: 2400, by: 'ben' })
  })

  test('who was apart has taken the next one: no guest pays for another, and they are told', () => {
    const story = four()
    const basis = story.seq
    story.when(ben.does(part('p1', 0, 2400, 9600)))
    const { ops, state } = story.when(max.saw(basis).does(part('p2', 0, 2400, 9600)))
    expect(ops).toMatchObject([
      {
        type: 'paymentTaken.v1',
        part: 1,
        partMinor: 2400,
        partTaken: { part: 0, by: 'ben', terminal: 'T2' },
      },
    ])
    const check = state.checks.c1
    expect(check && [dueOf(check, setup), ...partsDue(check, setup)]).toEqual([4800, 0, 0, 2400, 2400])
  })

  test('of amounts that guests have named it is for no part; beyond what is due it is due back', () => {
    const story = four({ kind: 'amounts', amountsMinor: [6000] })
    const basis = story.seq
    story.when(ben.does(part('p1', 0, 6000, 9600)))
    const { ops } = story.when(max.saw(basis).does(part('p2', 0, 6000, 9600)))
    expect(ops).toMatchObject([
      { type: 'paymentTaken.v1', part: null, partTaken: { part: 0, by: 'ben' } },
      { type: 'checkSettled.v1' },
      { type: 'refundDue.v1', amountMinor: 2400, because: 'paid-twice', persons: ['max', 'ben'] },
    ])
  })
})
