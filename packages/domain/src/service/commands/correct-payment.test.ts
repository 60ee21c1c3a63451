import {
  ana,
  ben,
  during,
  max,
  moneySetup,
  order,
  pays,
  type ServiceIntent,
  type SetupFact,
  seat,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { paymentNow } from '../paying/correction.ts'
import { expectedCashMinor } from '../tills/till.ts'

type Correction = Partial<Extract<ServiceIntent, { type: 'correctPayment' }>>

const corrects = (more: Correction, id = 'k1'): ServiceIntent => ({
  type: 'correctPayment',
  checkId: 'c1',
  correctionId: id,
  paymentId: 'p1',
  reason: { text: 'wrong button' },
  seen: { methodId: 'cash', tipMinor: 0 },
  ...more,
})
const setup = moneySetup({ cashRoundingMinor: 50 })
const opens = (tillId: string) => ben.does({ type: 'openTill', tillId, name: tillId, floatMinor: 1_000 })
/** Two beers and a coffee: 7.80, paid to Ben. */
const paid = (more: object = {}, from = setup) =>
  during({ setup: from }).given(
    ana.does(seat()),
    ana.does(order('l1', 'beer', 2)),
    ana.does(order('l2', 'coffee')),
    ben.does(pays('p1', 780, 780, more)),
  )

describe('[F5.2] [INV5] a payment of a settled check that was made otherwise', () => {
  test('by card, not in cash: a document beside the check, which stays as it was', () => {
    const story = paid()
    const before = story.state.closed.c1
    const { ops, state } = story.when(max.does(corrects({ methodId: 'card' })))
    const tip = { tipMinor: 0, tipPersonId: null }
    const rest = { ...tip, reference: '', customerId: null }
    expect(ops).toEqual([
      {
        type: 'paymentCorrected.v1',
        checkId: 'c1',
        correctionId: 'k1',
        paymentId: 'p1',
        amountMinor: 780,
        was: { methodId: 'cash', name: 'Cash', kind: 'cash', roundingMinor: 20, ...rest },
        now: { methodId: 'card', name: 'Card', kind: 'card', roundingMinor: 0, ...rest },
        takenBy: 'ben',
        tillId: null,
        reason: { reasonId: null, text: 'wrong button' },
      },
    ])
    const { corrections, ...stays } = state.closed.c1 ?? {}
    expect(stays).toEqual(before)
    expect(corrections).toMatchObject([{ id: 'k1', corrected: { by: 'max', terminal: 'T3' } }])
    const { byMethod, byPerson, totalMinor, corrections: counted } = state.takings
    expect(byMethod).toMatchObject({
      cash: { count: 0, amountMinor: 0, roundingMinor: 0 },
      card: { count: 1, amountMinor: 780, roundingMinor: 0 },
    })
    expect(byPerson.ben).toMatchObject({ takenMinor: 780, cashMinor: 0 })
    expect([totalMinor, counted]).toEqual([780, { count: 1 }])
    story.when(max.does(corrects({ methodId: 'card' }))).gives()
  })

  test('[F5.3] an earlier till and an earlier Z stay: it is booked in the till of today', () => {
    const tills = moneySetup({ usesTills: true })
    const story = during({ setup: tills }).given(
      opens('t1'),
      ana.does(seat()),
      ana.does(order('l1', 'beer', 2)),
      ben.does(pays('p1', 600, 600, { methodId: 'card', tillId: 't1' })),
    )
    story.when(ben.does({ type: 'closeTill', tillId: 't1', coins: [{ worthMinor: 1_000, count: 1 }] }))
    story.when(max.does({ type: 'closeDay', seen: { number: 0 } }))
    story.when(opens('t2'))
    const [z] = story.state.reports
    const seen = { methodId: 'card', tipMinor: 0 }
    const { ops, state } = story.when(
      ben.does(corrects({ methodId: 'cash', tillId: 't2', seen, approvedBy: 'max' })),
    )
    expect(ops.at(-1)).toMatchObject({ type: 'paymentCorrected.v1', tillId: 't2' })
    expect(state.reports).toEqual([z])
    expect(state.tills.t2 && expectedCashMinor(state.tills.t2)).toBe(1_600)
    expect(state.takings.byMethod).toMatchObject({ card: { amountMinor: -600 }, cash: { amountMinor: 600 } })
  })

  test('a tip that was written on the slip of a card: whoever took the payment may add it', () => {
    const story = paid({ methodId: 'card' })
    const seen = { methodId: 'card', tipMinor: 0 }
    const { ops, state } = story.when(ben.does(corrects({ tipMinor: 100, seen, reason: { text: 'slip' } })))
    expect(ops).toMatchObject([{ now: { methodId: 'card', tipMinor: 100, tipPersonId: 'ana' } }])
    expect(state.takings.byPerson.ana).toMatchObject({ tipMinor: 100 })
    expect(state.takings.byMethod.card).toMatchObject({ amountMinor: 780, tipMinor: 100 })
    const now = { seen: { methodId: 'card', tipMinor: 100 } }
    story
      .when(ben.does(corrects({ tipMinor: 50, ...now }, 'k2')))
      .refused('not-permitted', { permission: 'refund' })
    expect(story.when(max.does(corrects({ tipMinor: 50, ...now }, 'k2'))).decision.ok).toBe(true)
    const check = story.state.closed.c1
    expect(check?.payments.map((payment) => paymentNow(check, payment).tipMinor)).toEqual([50])
  })

  test('[INV10] with it nobody takes a tip from somebody else', () => {
    const story = paid({ methodId: 'card', tipMinor: 100, tipPersonId: 'ana' })
    const seen = { methodId: 'card', tipMinor: 100 }
    story
      .when(ben.does(corrects({ tipMinor: 101, tipPersonId: 'ben', seen })))
      .refused('not-permitted', { permission: 'refund' })
    const { ops } = story.when(max.does(corrects({ tipMinor: 101, tipPersonId: 'ben', seen })))
    expect(ops).toMatchObject([{ was: { tipPersonId: 'ana' }, now: { tipPersonId: 'ben' } }])
  })

  test('[INV8] cash that was handed over stays as it was rounded, however it is rounded today', () => {
    const story = paid({ tipMinor: 100, tipPersonId: 'ana' })
    const seen = { methodId: 'cash', tipMinor: 100 }
    const { ops, state } = story
      .under({ setup: moneySetup({ cashRoundingMinor: 1 }) })
      .when(max.does(corrects({ tipPersonId: 'ben', seen })))
    const rounded = { roundingMinor: 20, tipMinor: 100 }
    expect(ops).toMatchObject([{ was: rounded, now: { ...rounded, tipPersonId: 'ben' } }])
    expect(state.takings.byMethod.cash).toMatchObject({ count: 1, amountMinor: 780, ...rounded })
  })

  test('[INV10] another method needs the permission to refund, and a reason', () => {
    const story = paid()
    story.when(ben.does(corrects({ methodId: 'card' }))).refused('not-permitted', { permission: 'refund' })
    story.when(max.does(corrects({ methodId: 'card', reason: { text: '' } }))).refused('reason-missing')
    const [approved] = story.when(ben.does(corrects({ methodId: 'card', approvedBy: 'max' }))).ops
    expect(approved).toMatchObject({ type: 'actionApproved.v1', approvedBy: 'max' })
  })

  test('[C28] two correct it apart: the second is told by whom it was corrected', () => {
    const story = paid()
    story.when(max.does(corrects({ methodId: 'card' })))
    story
      .when(max.on('T1').does(corrects({ methodId: 'card', tipMinor: 50 }, 'k2')))
      .refused('payment-corrected', { check: 1, by: 'max', terminal: 'T3' })
  })

  test('[F5.4] a refund goes back as it was really paid; what money went back by stays', () => {
    const refund = (refundId: string) =>
      max.does({
        type: 'refundLines',
        checkId: 'c1',
        refundId,
        paymentId: 'p1',
        lines: [{ lineId: 'l2', quantity: 1 }],
        reason: { text: 'cold' },
      })
    const story = paid()
    story.when(max.does(corrects({ methodId: 'card' })))
    expect(story.when(refund('r1')).ops).toMatchObject([{ methodId: 'card', kind: 'card' }])
    const again = { methodId: 'cash', seen: { methodId: 'card', tipMinor: 0 } }
    story.when(max.does(corrects(again, 'k2'))).refused('payment-refunded')
  })

  test('[F5.4] a tip of which something was given back stays with whoever it was for', () => {
    const story = paid({ methodId: 'card', tipMinor: 100, tipPersonId: 'ana' })
    const back = { checkId: 'c1', refundId: 'r1', paymentId: 'p1', lines: [], tipMinor: 40 }
    story.when(max.does({ type: 'refundLines', ...back, reason: { text: 'too much' } }))
    const seen = { methodId: 'card', tipMinor: 100 }
    story.when(max.does(corrects({ tipPersonId: 'ben', seen }))).refused('payment-refunded')
    const { byPerson } = story.when(max.does(corrects({ tipMinor: 60, seen }))).state.takings
    expect(byPerson.ana).toMatchObject({ tipMinor: 20 })
  })

  test('what cannot be', () => {
    const open = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'beer', 2)))
    open.when(max.does(corrects({ methodId: 'card' }))).refused('check-not-settled')
    const story = paid()
    story.when(max.does(corrects({}))).refused('nothing-to-correct')
    story.when(max.does(corrects({ paymentId: 'p9' }))).refused('payment-unknown')
    story.when(max.does(corrects({ methodId: 'shells' }))).refused('method-unknown')
  })

  test('a house account is charged, or not, after all', () => {
    const house: readonly SetupFact[] = [
      { type: 'paymentMethodSaved.v1', value: { id: 'cash', name: 'Cash', kind: 'cash' } },
      { type: 'paymentMethodSaved.v1', value: { id: 'house', name: 'House', kind: 'account' } },
      { type: 'accountTermsSet.v1', customerId: 'gray', allowed: true, limitMinor: null },
    ]
    const story = during({ setup: moneySetup({}, ...house) }).given(
      ana.does(seat()),
      ana.does(order('l1', 'beer', 2)),
      ana.does({
        type: 'attachCustomer',
        checkId: 'c1',
        customer: { id: 'gray', name: 'Gray' },
        seen: { customerId: null },
      }),
      ben.does(pays('p1', 600, 600)),
    )
    expect(story.when(max.does(corrects({ methodId: 'house' }))).ops).toMatchObject([
      { now: { customerId: 'gray' } },
      { type: 'accountMoved.v1', entryId: 'k1:2', kind: 'charge', amountMinor: 600 },
    ])
    const back = { methodId: 'cash', seen: { methodId: 'house', tipMinor: 0 } }
    expect(story.when(max.does(corrects(back, 'k2'))).ops).toMatchObject([
      { was: { customerId: 'gray' }, now: { customerId: null } },
      { type: 'accountMoved.v1', entryId: 'k2', kind: 'chargeBack', amountMinor: -600 },
    ])
  })
})
