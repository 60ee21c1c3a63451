import { ana, ben, during, max, moneySetup, order, pays, paysAll, say, seat } from '@comanda/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totalsOf } from '../../money/totals.ts'
import { lineShares, shareOfUnits } from '../paying/line-shares.ts'
import type { ServiceState, SettledCheck } from '../state.ts'
import { refundedUnits } from './refund-lines.ts'

const setup = moneySetup({ cashRoundingMinor: 5 })
const { given } = during({ setup })
const because = { text: 'cold' }
/** Three beers with 10 % off the check and a burger with tax on top. */
const dinner = () => {
  const story = given(
    ana.does(seat()),
    ana.does(order('l1', 'beer', 3)),
    ana.does(order('l2', 'burger')),
    ana.does({
      type: 'discountCheck',
      checkId: 'c1',
      discount: { bp: 1000, fixedMinor: 0 },
      reason: because,
      seen: { discount: null },
    }),
  )
  story.when(ben.does(paysAll(story.state, setup, 'p1')))
  return story
}
const refund = (refundId: string, lines: readonly (readonly [string, number])[], more: object = {}) =>
  ({
    type: 'refundLines',
    checkId: 'c1',
    refundId,
    paymentId: 'p1',
    lines: lines.map(([lineId, quantity]) => ({ lineId, quantity })),
    reason: because,
    ...more,
  }) as const

describe('[F5.4] a refund', () => {
  test('of a line, with its part of discounts and taxes: a document of its own, the check stays as it was', () => {
    const story = dinner()
    const before = story.state.closed.c1
    const { state, ops } = story.when(max.does(refund('r1', [['l2', 1]])))
    // 12.00 less 10 %, and 8.875 % on top of 10.80: 11.76, in cash 11.75.
    expect(ops).toEqual([
      {
        type: 'refundIssued.v1',
        checkId: 'c1',
        refundId: 'r1',
        number: 1,
        paymentId: 'p1',
        methodId: 'cash',
        name: 'Cash',
        kind: 'cash',
        tillId: null,
        amountMinor: 1_176,
        roundingMinor: -1,
        lines: [
          {
            lineId: 'l2',
            categoryId: 'food',
            name: 'burger',
            quantity: 1,
            netMinor: 1_080,
            serviceChargeMinor: 0,
            taxes: [
              {
                tax: { id: 'sales', name: 'Sales tax', ratePpm: 88_750, included: false },
                baseMinor: 1_080,
                amountMinor: 96,
              },
            ],
            amountMinor: 1_176,
          },
        ],
        reason: { reasonId: null, text: 'cold' },
      },
    ])
    expect(state.closed.c1).toBe(before)
    expect(state.refunds.r1).toMatchObject({ number: 1, checkId: 'c1', issued: { by: 'max' } })
    expect(state.takings).toMatchObject({
      // What was sold was sold: what went back is a sum of its own.
      refunds: {
        count: 1,
        amountMinor: 1_176,
        linesMinor: 1_080,
        taxMinor: 96,
        byCategory: { food: { units: 1, amountMinor: 1_080 } },
        byTax: { 'sales@88750a': { baseMinor: 1_080, amountMinor: 96 } },
      },
      // The payment was rounded down by a cent as well.
      byMethod: { cash: { refunds: 1, refundMinor: 1_176, roundingMinor: 0 } },
      byCategory: { food: { units: 1, amountMinor: 1_080 }, drinks: { units: 3, amountMinor: 810 } },
      byTax: { 'sales@88750a': { baseMinor: 1_080, amountMinor: 96 } },
    })
  })

  test('unit by unit comes to the whole, and no unit is given back twice', () => {
    const story = dinner()
    story.when(max.does(refund('r1', [['l1', 1]], { methodId: 'card' })))
    story.when(max.does(refund('r1', [['l1', 1]], { methodId: 'card' }))).gives()
    story.when(max.does(refund('r2', [['l1', 2]], { methodId: 'card' })))
    story
      .when(max.does(refund('r3', [['l1', 1]])))
      .refused('refunded-already', { check: 1, line: 'beer', left: 0, yours: 1 })
    const { refunds, refundNumber, takings } = story.state
    expect(Object.values(refunds).map(({ amountMinor }) => amountMinor)).toEqual([270, 540])
    expect(refundNumber).toBe(2)
    expect(refundedUnits(story.state, 'c1', 'l1')).toBe(3)
    expect(takings.refunds.byTax).toEqual({ 'vat21@210000i': takings.byTax['vat21@210000i'] })
    story
      .when(
        max.does(
          refund('r4', [
            ['l2', 1],
            ['l2', 1],
          ]),
        ),
      )
      .refused('refunded-already', { line: 'burger' })
  })

  test('what cannot be refunded', () => {
    const open = given(ana.does(seat()), ana.does(order('l1', 'beer')), ben.does(pays('p1', 100, 300)))
    open.when(max.does(refund('r1', [['l1', 1]]))).refused('check-not-settled')
    const story = dinner()
    story.when(ben.does(refund('r1', [['l1', 1]]))).refused('not-permitted', { permission: 'refund' })
    story.when(max.does(refund('r1', [['l1', 1]], { reason: { text: '' } }))).refused('reason-missing')
    story.when(max.does(refund('r1', [['l9', 1]]))).refused('line-not-paid')
    story.when(max.does(refund('r1', [['l1', 1]], { paymentId: 'p9' }))).refused('payment-unknown')
    story.when(max.does(refund('r1', [['l1', 1]], { methodId: 'shells' }))).refused('method-unknown')
  })

  test('the number is the orderer’s', () => {
    const ops = dinner()
      .under({ orderer: false })
      .when(max.does(refund('r1', [['l1', 1]]))).ops
    expect(ops).toMatchObject([{ type: 'refundIssued.v1', number: null }])
  })
})

const rates = [
  { id: 'vat', name: 'vat', ratePpm: 100_000, included: true },
  { id: 'gst', name: 'gst', ratePpm: 50_000, included: false },
  { id: 'city', name: 'city', ratePpm: 88_750, included: false },
] as const
const taxes = fc.subarray([...rates])
const lines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 7 }),
    unitPriceMinor: fc.integer({ min: 0, max: 5_000 }),
    discountBp: fc.constantFrom(0, 0, 1_000, 3_333),
    taxes,
    comp: fc.option(fc.constant({}), { freq: 6 }),
    parts: fc.array(fc.record({ weightMinor: fc.integer({ min: 0, max: 900 }), taxes }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
)

test('[F5.4] [INV6] the shares of all lines, and of all units, are all of the money, to the cent', () => {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  fc.assert(
    fc.property(
      lines,
      fc.option(
        fc.record({ bp: fc.constantFrom(0, 1_000, 3_333), fixedMinor: fc.integer({ min: 0, max: 900 }) }),
      ),
      fc.option(fc.record({ name: fc.constant('s'), bp: fc.constantFrom(1_000, 1_250), taxes })),
      fc.constantFrom('line' as const, 'check' as const),
      (priced, discount, charge, rounding) => {
        const totals = totalsOf(priced, rounding, discount, charge)
        const ordered = priced.map((each, index) => ({ ...each, id: `l${index}`, status: 'ordered' }))
        const check = { lines: ordered, totals } as unknown as SettledCheck
        const shares = lineShares(check)
        expect(sum(shares.map(({ amountMinor }) => amountMinor))).toBe(totals.totalMinor)
        const taxed = shares.flatMap((share) => share.taxes.map(({ amountMinor }) => amountMinor))
        expect(sum(taxed)).toBe(totals.taxMinor)
        for (const share of shares) {
          const { quantity } = share.line
          const units = Array.from({ length: quantity }, (_, before) => shareOfUnits(share, before, 1))
          expect(sum(units.map(({ amountMinor }) => amountMinor))).toBe(share.amountMinor)
          expect(shareOfUnits(share, 0, quantity).amountMinor).toBe(share.amountMinor)
        }
      },
    ),
  )
})

describe('[F5.1] the service charge', () => {
  const rule = (id: string, position: number, more: object) => ({
    type: 'serviceChargeSaved.v1' as const,
    value: { id, name: id, position, bp: 1_000, ...more } as never,
  })
  const charged = moneySetup(
    {},
    rule('large', 0, { bp: 1_250, minGuests: 6, taxIds: ['vat10'] }),
    rule('terrace', 1, { floorIds: ['terrace'] }),
    rule('off', 2, { active: false }),
    rule('away', 3, { bp: 200, orderTypeIds: ['takeaway'] }),
  )
  const at = during({ setup: charged })
  const chargeOf = (state: ServiceState, id: string) => state.closed[id] as SettledCheck
  const paidAt = (tableId: string, guests: number) => {
    const story = at.given(
      ana.does(seat('c1', tableId)),
      ana.does(order('l1', 'steak', 2)),
      ana.does({ type: 'setGuests', checkId: 'c1', guests, seen: { guests: null } }),
    )
    story.when(ben.does(paysAll(story.state, charged, 'p1')))
    return chargeOf(story.state, 'c1').totals
  }

  test('by guests, by floor, taxed or not; the first rule that fits', () => {
    expect(paidAt('table-5', 5)).toMatchObject({
      serviceChargeMinor: 0,
      serviceCharge: null,
      totalMinor: 4_800,
    })
    expect(paidAt('table-5', 6)).toMatchObject({
      serviceChargeMinor: 600,
      serviceCharge: { name: 'large' },
      totalMinor: 5_400,
      taxMinor: 491,
    })
    expect(paidAt('table-20', 2)).toMatchObject({ serviceChargeMinor: 480, totalMinor: 5_280, taxMinor: 436 })
    expect(paidAt('table-20', 6)).toMatchObject({ serviceChargeMinor: 600 })
  })

  test('is waived, and charged after all, by whoever may give a discount', () => {
    const story = at.given(ana.does(seat('c1', 'table-20')), ana.does(order('l1', 'steak', 2)))
    const waive = (waived: boolean) => ({ type: 'waiveCharge', checkId: 'c1', waived }) as const
    expect(story.when(ana.does(waive(true))).ops).toMatchObject([{ type: 'chargeWaived.v1', waived: true }])
    story.when(ana.does(waive(true))).gives()
    expect(paysAll(story.state, charged, 'p')).toMatchObject({ amountMinor: 4_800 })
    story.when(ana.does(waive(false)))
    expect(paysAll(story.state, charged, 'p')).toMatchObject({ amountMinor: 5_280 })
  })

  test('is given back with the line that it was charged on', () => {
    const story = at.given(ana.does(seat('c1', 'table-20')), ana.does(order('l1', 'steak', 2)))
    story.when(ben.does(paysAll(story.state, charged, 'p1')))
    const { ops } = story.when(max.does(refund('r1', [['l1', 1]])))
    expect(ops).toMatchObject([{ amountMinor: 2_640, lines: [{ netMinor: 2_400, serviceChargeMinor: 240 }] }])
  })

  test('[INV5] a rule that changes afterwards changes no check that was settled, and a paid part stands', () => {
    const story = given(ana.does(seat()), ana.does(order('l1', 'steak')))
    story.when(ben.does(paysAll(story.state, setup, 'p1')))
    const { totals } = chargeOf(story.state, 'c1')
    const later = story.under({ setup: moneySetup({}, rule('all', 0, {})) })
    expect(chargeOf(later.state, 'c1').totals).toBe(totals)
    later.when(max.does(say.unmerge('c1'))).refused('check-settled')
  })
})
