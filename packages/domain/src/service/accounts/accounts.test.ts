import { ana, ben, during, max, moneySetup, order, pays, type SetupFact, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { expectedCashMinor } from '../tills/till.ts'
import { owedMinor } from './may-charge.ts'

const house: SetupFact = {
  type: 'paymentMethodSaved.v1',
  value: { id: 'house', name: 'House', kind: 'account', position: 1 },
}
const allowed = (limitMinor: number | null = null, more: readonly SetupFact[] = []) => [
  house,
  { type: 'customerCreated.v1', customerId: 'gray', duplicates: [], personal: { name: 'Gray' } } as SetupFact,
  { type: 'accountTermsSet.v1', customerId: 'gray', allowed: true, limitMinor } as SetupFact,
  ...more,
]
const owes = (amountMinor: number): SetupFact => ({
  type: 'accountAdjusted.v1',
  customerId: 'gray',
  entryId: 'before',
  amountMinor,
  reason: 'before',
})
const setup = moneySetup({}, ...allowed())

const gray = ana.does({
  type: 'attachCustomer',
  checkId: 'c1',
  customer: { id: 'gray', name: 'Gray' },
  seen: { customerId: null },
})
/** Two beers for Gray: 6.00. */
const beers = [ana.does(seat()), ana.does(order('l1', 'beer', 2)), gray] as const
const onHouse = (paymentId: string, amountMinor: number, more: object = {}) =>
  pays(paymentId, amountMinor, 600, { methodId: 'house', ...more })
const told = (entryId: string, kind: string, amountMinor: number, ordinal: number, check = true) => ({
  type: 'accountMoved.v1',
  customerId: 'gray',
  entryId,
  kind,
  amountMinor,
  check: check ? { id: 'c1', label: '1' } : null,
  method: kind.startsWith('payOff') ? 'Cash' : 'House',
  ordinal,
})

describe('[F5.2] what is put on a house account', () => {
  test('is told to the setup log, with its tip, once', () => {
    const story = during({ setup }).given(...beers)
    const { ops, state } = story.when(ben.does(onHouse('p1', 300, { tipMinor: 50 })))
    expect(ops.at(-1)).toEqual(told('p1', 'charge', 350, 1))
    expect(state.accountMoves).toBe(1)
    story.when(ben.does(onHouse('p1', 300, { tipMinor: 50 }))).gives()
    expect(story.when(ben.does(onHouse('p2', 300))).ops.at(-1)).toEqual(told('p2', 'charge', 300, 2))
  })

  test('is lowered when the payment is taken back', () => {
    const story = during({ setup }).given(...beers, ben.does(onHouse('p1', 300, { tipMinor: 50 })))
    const back = { type: 'removePayment', checkId: 'c1', paymentId: 'p1', reason: { text: 'cash' } } as const
    expect(story.when(ben.does(back)).ops.at(-1)).toEqual(told('p1', 'chargeBack', -350, 2))
    story.when(ben.does(back)).gives()
  })

  test('[F5.4] is lowered by a refund to the account, not by one in cash', () => {
    const story = during({ setup }).given(...beers, ben.does(onHouse('p1', 600)))
    const refund = (refundId: string, methodId: string | null) =>
      max.does({
        type: 'refundLines',
        checkId: 'c1',
        refundId,
        paymentId: 'p1',
        lines: [{ lineId: 'l1', quantity: 1 }],
        methodId,
        reason: { text: 'warm' },
      })
    expect(story.when(refund('r1', null)).ops.at(-1)).toEqual(told('r1', 'refund', -300, 2))
    expect(story.when(refund('r2', 'cash')).ops.map(({ type }) => type)).toEqual(['refundIssued.v1'])
  })

  test('needs a customer who has one', () => {
    const none = moneySetup({}, house)
    const story = during({ setup: none }).given(ana.does(seat()), ana.does(order('l1', 'beer', 2)))
    story.when(ben.does(onHouse('p1', 600))).refused('customer-missing', { check: 1 })
    story.when(gray)
    story.when(ben.does(onHouse('p1', 600))).refused('account-missing', { check: 1 })
  })

  test('of a check that was paid twice, all that was charged is on the account, and to be given back', () => {
    const story = during({ setup }).given(...beers)
    const { seq } = story
    story.when(ben.does(onHouse('p1', 600)))
    const { ops } = story.when(max.saw(seq).does(onHouse('p2', 600)))
    expect(ops.map(({ type }) => type)).toEqual(['paymentTaken.v1', 'refundDue.v1', 'accountMoved.v1'])
    const given = story.when(
      max.does({ type: 'resolveRefund', taskId: 'due-p2', as: 'refunded', methodId: 'house' }),
    )
    expect(given.ops.at(-1)).toEqual(told('due-p2', 'refund', -600, 3))
  })
})

describe('[F5.2] the limit of a house account', () => {
  const tight = during({ setup: moneySetup({}, ...allowed(1_000, [owes(500)])) })
  const seen = (account: object) => ({ seen: { dueMinor: 600, account } as never })

  test('is kept, unless whoever manages accounts lifts it', () => {
    const story = tight.given(...beers)
    story
      .when(ben.does(onHouse('p1', 600)))
      .refused('not-permitted', { permission: 'manageAccounts', overMinor: 100, limitMinor: 1_000 })
    expect(story.when(ben.does(onHouse('p1', 500))).ops).toHaveLength(2)
    const lifted = tight.given(...beers).when(ben.does(onHouse('p1', 600, { approvedBy: 'max' })))
    expect(lifted.ops[0]).toMatchObject({ type: 'actionApproved.v1', permission: 'manageAccounts' })
  })

  test('what happened apart from the server has happened', () => {
    tight
      .given(...beers)
      .when(ben.does(onHouse('p1', 600, seen({ balanceMinor: 500 }))))
      .refused('not-permitted')
    const apart = seen({ balanceMinor: 500, isApart: true })
    expect(tight.given(...beers).when(ben.does(onHouse('p1', 600, apart))).ops).toHaveLength(3)
  })

  test('so has what was within it on the screen: others charged it meanwhile', () => {
    const within = seen({ balanceMinor: 400 })
    expect(tight.given(...beers).when(ben.does(onHouse('p1', 600, within))).ops).toHaveLength(3)
  })

  test('counts what waits on this terminal', () => {
    const here = during({ setup: moneySetup({}, ...allowed(700)), orderer: false })
    const story = here.given(...beers, ben.does(onHouse('p1', 300)))
    expect(story.state).toMatchObject({ accountMoves: 0, accountsAhead: { gray: 300 } })
    expect(owedMinor(moneySetup({}, ...allowed(700)), story.state, 'gray')).toBe(300)
    story.when(ben.does(pays('p2', 300, 300, { methodId: 'house' })))
    expect(story.state.accountsAhead).toEqual({ gray: 600 })
  })
})

describe('[F5.2] [F5.3] paying off a house account', () => {
  const tills = moneySetup({ usesTills: true, cashRoundingMinor: 5 }, ...allowed(null, [owes(1_002)]))
  const open = ben.does({ type: 'openTill', tillId: 'till', name: 'Bar', floatMinor: 5_000 })
  const payOff = (payOffId: string, amountMinor: number, more: object = {}) =>
    ({
      type: 'payOffAccount',
      payOffId,
      customerId: 'gray',
      methodId: 'cash',
      amountMinor,
      tillId: 'till',
      seen: { balanceMinor: 1_002 },
      ...more,
    }) as const

  test('[INV5] sent again after the Z that it stands on it is no other', () => {
    const story = during({ setup: tills }).given(
      open,
      ben.does(payOff('o1', 500, { tenderedMinor: 500 })),
      max.does({ type: 'closeTill', tillId: 'till', coins: [{ worthMinor: 1, count: 5_500 }] }),
      max.does({ type: 'closeDay', seen: { number: 0 } }),
    )
    expect(story.when(ben.does(payOff('o1', 500, { tenderedMinor: 500, tillId: 'next' }))).ops).toEqual([])
    expect(story.state.takings.payOffs).toBeUndefined()
  })

  test('is money in a till and in the takings, no sale, with a number of its own', () => {
    const story = during({ setup: tills }).given(open)
    const { ops, state } = story.when(ben.does(payOff('o1', 1_002, { tenderedMinor: 2_000 })))
    expect(ops).toEqual([
      {
        type: 'accountPaidOff.v1',
        payOffId: 'o1',
        customerId: 'gray',
        number: 1,
        methodId: 'cash',
        name: 'Cash',
        kind: 'cash',
        amountMinor: 1_002,
        roundingMinor: -2,
        tenderedMinor: 2_000,
        changeMinor: 1_000,
        reference: '',
        tillId: 'till',
      },
      told('o1', 'payOff', -1_002, 1, false),
    ])
    expect(state.tills.till && expectedCashMinor(state.tills.till)).toBe(6_000)
    expect(state.takings).toMatchObject({
      totalMinor: 0,
      taxMinor: 0,
      payOffs: { count: 1, amountMinor: 1_002 },
      byMethod: { cash: { amountMinor: 0, payOffMinor: 1_002, roundingMinor: -2 } },
      byPerson: { ben: { takenMinor: 1_000, cashMinor: 1_000 } },
    })
    story.when(ben.does(payOff('o1', 1_002))).gives()
  })

  test('is in the Z, and the next day begins without it', () => {
    const { state } = during({ setup: tills })
      .given(open, ben.does(payOff('o1', 500)))
      .when(ben.does({ type: 'closeTill', tillId: 'till', coins: [{ worthMinor: 500, count: 11 }] }))
    expect(state.takings.differenceMinor).toBe(0)
    const story = during({ setup: tills }).given(
      open,
      ben.does(payOff('o1', 500)),
      ben.does({ type: 'closeTill', tillId: 'till', coins: [] }),
    )
    const closed = story.when(ben.does({ type: 'closeDay', seen: { number: 0 } })).state
    expect(closed.reports[0]?.takings.payOffs).toEqual({ count: 1, amountMinor: 500 })
    expect(closed.takings.payOffs).toBeUndefined()
    expect(closed.payOffs).toEqual({})
  })

  test('more than is owed is a typing error; what was owed on the screen is taken, and becomes credit', () => {
    const story = during({ setup: tills }).given(open)
    story.when(ben.does(payOff('o1', 1_003))).refused('account-owes-less', { balanceMinor: 1_002 })
    const { ops } = story.when(ben.does(payOff('o1', 2_000, { seen: { balanceMinor: 2_000 } })))
    expect(ops.at(-1)).toEqual(told('o1', 'payOff', -2_000, 1, false))
  })

  test('is not done by charging an account, nor by whoever may take no money', () => {
    const story = during({ setup: tills }).given(open)
    story.when(ben.does(payOff('o1', 100, { methodId: 'house' }))).refused('method-not-for-accounts')
    story.when(ana.does(payOff('o1', 100))).refused('not-permitted', { permission: 'takePayments' })
    story.when(ben.does(payOff('o1', 100, { tillId: null }))).refused('till-closed')
  })

  test('a mistake is taken back: the till holds less, and it is owed again; once', () => {
    const story = during({ setup: tills }).given(open, ben.does(payOff('o1', 1_000)))
    const back = {
      type: 'removePayOff',
      payOffId: 'o1',
      reason: { text: 'wrong guest' },
      tillId: 'till',
    } as const
    story.when(ben.does({ ...back, reason: { text: '' } })).refused('reason-missing')
    const { ops, state } = story.when(ben.does(back))
    expect(ops.at(-1)).toEqual(told('o1', 'payOffBack', 1_000, 2, false))
    expect(state.tills.till && expectedCashMinor(state.tills.till)).toBe(5_000)
    expect(state.takings.payOffs).toEqual({ count: 0, amountMinor: 0 })
    story.when(ben.does(back)).gives()
    story.when(ben.does(payOff('o1', 1_000))).gives()
  })

  test('[F5.6] of somebody else, only by whoever may refund', () => {
    during({ setup: tills })
      .given(open, max.does(payOff('o1', 1_000)))
      .when(ben.does({ type: 'removePayOff', payOffId: 'o1', reason: { text: 'x' }, tillId: 'till' }))
      .refused('not-permitted', { permission: 'refund' })
  })
})

test('[C21] [INV5] a charge that was kept for a manager is told to the account once, when it is applied', () => {
  const changed = moneySetup({}, ...allowed(), {
    type: 'personSaved.v1',
    value: { id: 'ben', name: 'Ben', roleId: 'waiter', pin: null, denials: ['takePayments'] },
  })
  const later = {
    ...changed.people.ben,
    saved: { ...changed.people.ben?.saved, at: Number.MAX_SAFE_INTEGER },
  }
  const setupNow = { ...changed, people: { ...changed.people, ben: later } } as never
  const story = during({ setup: setupNow }).given(...beers)
  const { ops } = story.when(ben.does(onHouse('p1', 600)))
  expect(ops.map(({ type }) => type)).toEqual(['commandKept.v1'])
  const [id = ''] = Object.keys(story.state.attention)
  story.when(max.does({ type: 'applyKept', ids: [id] }))
  const applied = story.when({ ...ben.does({ type: 'performKept', id }), replica: 'kept:log' })
  expect(applied.ops.filter(({ type }) => type === 'accountMoved.v1')).toEqual([told('p1', 'charge', 600, 1)])
})
