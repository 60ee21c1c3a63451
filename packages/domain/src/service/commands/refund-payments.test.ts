import { ana, ben, during, max, moneySetup, order, pays, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { leftToRefund } from '../paying/left-to-refund.ts'
import { handedBackMinor } from '../paying/refund.ts'
import type { ServiceState } from '../state.ts'

const setup = moneySetup({ cashRoundingMinor: 5 })
const { given } = during({ setup })

/** Two steaks at 24.00: 30.00 by card with a tip of 2.00 for Ana, 18.00 in cash. */
const split = () =>
  given(
    ana.does(seat()),
    ana.does(order('l1', 'steak', 2)),
    ben.does(pays('p1', 3_000, 4_800, { methodId: 'card', tipMinor: 200 })),
    ben.does(pays('p2', 1_800, 1_800)),
  )
const refund = (refundId: string, quantity: number, more: object = {}) =>
  ({
    type: 'refundLines',
    checkId: 'c1',
    refundId,
    paymentId: 'p1',
    lines: quantity === 0 ? [] : [{ lineId: 'l1', quantity }],
    reason: { text: 'cold' },
    ...more,
  }) as const
const left = (state: ServiceState) => state.closed.c1?.payments.map((payment) => leftToRefund(state, payment))
const nothing = { amountMinor: 0, tipMinor: 0 }

describe('[F5.4] [INV5] what is left of a payment', () => {
  test('no refund gives back more: the refusal says what was asked, what is left, and who was there before', () => {
    const story = split()
    story
      .when(max.does(refund('r1', 2)))
      .refused('refund-over-payment', { check: 1, method: 'Card', askedMinor: 4_800, leftMinor: 3_000 })
    const { issued } = story.when(max.does(refund('r2', 1))).state.refunds.r2 ?? {}
    expect(left(story.state)).toEqual([
      { amountMinor: 600, tipMinor: 200 },
      { amountMinor: 1_800, tipMinor: 0 },
    ])
    story.when(max.does(refund('r3', 1))).refused('refund-over-payment', {
      askedMinor: 2_400,
      leftMinor: 600,
      by: 'max',
      terminal: issued?.terminal,
      at: issued?.at,
    })
  })

  test('in parts: what is too much for one payment goes back against the others, in one document', () => {
    const story = split()
    const both = refund('r1', 2, { others: [{ paymentId: 'p2', amountMinor: 1_800 }] })
    const { state, ops } = story.when(max.does(both))
    const part = { roundingMinor: 0, tipMinor: 0, tipPersonId: null }
    expect(ops).toMatchObject([
      {
        type: 'refundIssued.v1',
        number: 1,
        paymentId: 'p1',
        kind: 'card',
        amountMinor: 4_800,
        parts: [
          { ...part, paymentId: 'p1', methodId: 'card', name: 'Card', kind: 'card', amountMinor: 3_000 },
          { ...part, paymentId: 'p2', methodId: 'cash', name: 'Cash', kind: 'cash', amountMinor: 1_800 },
        ],
      },
    ])
    expect(left(state)).toEqual([{ amountMinor: 0, tipMinor: 200 }, nothing])
    expect(state.takings).toMatchObject({
      refunds: { count: 1, amountMinor: 4_800 },
      byMethod: {
        card: { refunds: 1, refundMinor: 3_000 },
        cash: { refunds: 1, refundMinor: 1_800 },
      },
      byPerson: { max: { takenMinor: -4_800, cashMinor: -1_800, refundMinor: 4_800 } },
    })
  })

  test('parts that do not fit the goods or the payments', () => {
    const story = split()
    const parts = (...others: readonly object[]) => max.does(refund('r1', 1, { others }))
    story
      .when(parts({ paymentId: 'p2', amountMinor: 2_401 }))
      .refused('refund-parts-off', { amountMinor: 2_400 })
    story
      .when(parts({ paymentId: 'p2', amountMinor: 1_801 }))
      .refused('refund-over-payment', { leftMinor: 1_800 })
    story.when(parts({ paymentId: 'p1', amountMinor: 100 })).refused('payment-twice')
    story.when(parts({ paymentId: 'p9', amountMinor: 100 })).refused('payment-unknown')
    // Nothing is left for the named payment: the document is against the other one alone.
    const { ops } = story.when(
      max.does(refund('r1', 1, { paymentId: 'p2', others: [{ paymentId: 'p1', amountMinor: 2_400 }] })),
    )
    expect(ops).toMatchObject([{ paymentId: 'p1', kind: 'card', amountMinor: 2_400 }])
    expect(ops[0]).not.toHaveProperty('parts')
  })

  test('a tip goes back by name only, once, and is nobody’s then', () => {
    const story = split()
    story
      .when(max.does(refund('r1', 0, { tipMinor: 201 })))
      .refused('refund-over-tip', { askedMinor: 201, leftMinor: 200 })
    story.when(max.does(refund('r1', 0))).refused('nothing-to-refund')
    const { state } = story.when(max.does(refund('r1', 0, { tipMinor: 200, methodId: 'cash' })))
    expect(state.refunds.r1).toMatchObject({
      amountMinor: 0,
      parts: [{ kind: 'cash', amountMinor: 0, tipMinor: 200, tipPersonId: 'ana' }],
    })
    expect(state.takings).toMatchObject({
      refunds: { count: 1, amountMinor: 0 },
      byMethod: { cash: { tipMinor: -200, refundMinor: 0 }, card: { tipMinor: 200 } },
      byPerson: { ana: { tipMinor: 0 }, max: { takenMinor: -200, cashMinor: -200 } },
    })
    story.when(max.does(refund('r2', 0, { tipMinor: 1 }))).refused('refund-over-tip', { leftMinor: 0 })
    expect(left(story.state)?.[0]).toEqual({ amountMinor: 3_000, tipMinor: 0 })
  })

  test('cash is rounded with its tip', () => {
    const story = given(
      ana.does(seat()),
      ana.does(order('l1', 'burger')),
      ben.does(pays('p1', 1_307, 1_307, { methodId: 'card', tipMinor: 104 })),
    )
    const { refunds } = story.when(max.does(refund('r1', 1, { methodId: 'cash', tipMinor: 104 }))).state
    expect(refunds.r1).toMatchObject({ amountMinor: 1_307, roundingMinor: -1 })
    expect(refunds.r1 && handedBackMinor(refunds.r1)).toBe(1_410)
  })

  test('[C11] a payment that came when all was paid has nothing left for goods', () => {
    const story = given(ana.does(seat()), ana.does(order('l1', 'steak', 2)))
    const seen = story.seq
    story.when(ben.does(pays('p1', 4_800, 4_800)))
    story.when(max.saw(seen).does(pays('p2', 4_800, 4_800)))
    expect(left(story.state)).toEqual([{ amountMinor: 4_800, tipMinor: 0 }, nothing])
    story
      .when(max.does(refund('r1', 1, { paymentId: 'p2' })))
      .refused('refund-over-payment', { leftMinor: 0 })
  })
})

describe('[F5.4] [INV5] [C28] two who gave money back apart', () => {
  test('the same units are given back once; the second is kept, for the money is out of both drawers', () => {
    const story = split()
    const seen = story.seq
    story.when(max.does(refund('r1', 1)))
    story.when(max.does(refund('r2', 1, { paymentId: 'p1' }))).refused('refund-over-payment')
    const { state, ops } = story.when(
      max
        .on('T9')
        .saw(seen)
        .does(refund('r3', 2, { others: [{ paymentId: 'p2', amountMinor: 1_800 }] })),
    )
    expect(ops).toMatchObject([
      {
        type: 'commandKept.v1',
        what: 'refundLines',
        because: { code: 'refunded-already', details: { left: 1, yours: 2 } },
      },
    ])
    expect([Object.keys(state.refunds), state.takings.refunds]).toMatchObject([
      ['r1'],
      { count: 1, amountMinor: 2_400 },
    ])
  })

  test('money that went out for a check that was filed meanwhile is kept as well', () => {
    const story = split()
    const seen = story.seq
    story.when({
      ...max,
      by: 'system',
      command: { type: 'fileClosedChecks', closedBefore: Number.MAX_SAFE_INTEGER },
    })
    const { ops } = story.when(max.on('T9').saw(seen).does(refund('r1', 1)))
    expect(ops).toMatchObject([{ type: 'commandKept.v1', because: { code: 'check-unknown' } }])
  })
})
