import {
  ana,
  ben,
  during,
  eve,
  max,
  moneySetup,
  order,
  pays,
  paysAll,
  type SetupFact,
  say,
  seat,
  server,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck, openChecksOn } from '../find.ts'
import { dueOf, paidMinor } from '../paying/due.ts'

const setup = moneySetup()
const { given } = during({ setup })
/** Two beers and a coffee: 7.80. */
const drinks = [ana.does(seat()), ana.does(order('l1', 'beer', 2)), ana.does(order('l2', 'coffee'))] as const
const dropped = { text: 'wrong card' }

const method = (id: string, more: object): SetupFact => ({
  type: 'paymentMethodSaved.v1',
  value: { id, name: id, kind: 'custom', position: 1, ...more } as never,
})

describe('[C11] [F5.2] the tip of a payment that goes back whole', () => {
  /** Max has taken all of it; Ben, who was apart, takes it again with a tip for Eve. */
  const twice = (from = setup) => {
    const story = during({ setup: from }).given(...drinks)
    const { seq } = story
    story.when(max.does(pays('p1', 780, 780)))
    const { ops } = story.when(ben.saw(seq).does(pays('p2', 780, 780, { tipMinor: 72, tipPersonId: 'eve' })))
    return { story, ops }
  }
  const resolves = (as: 'refunded' | 'kept') =>
    max.does({ type: 'resolveRefund', taskId: 'due-p2', as, methodId: as === 'kept' ? null : 'cash' })

  test('is due back with it, and goes back as it came', () => {
    const { story, ops } = twice(moneySetup({ cashRoundingMinor: 5 }))
    expect(ops.at(-1)).toMatchObject({ type: 'refundDue.v1', amountMinor: 780, tipMinor: 72 })
    const { ops: back, state } = story.when(resolves('refunded'))
    expect(back).toMatchObject([{ amountMinor: 780, tipMinor: 72, tipPersonId: 'eve', roundingMinor: -2 }])
    expect(state.takings.byPerson.eve).toMatchObject({ tipMinor: 0 })
    expect(state.takings.byMethod.cash).toMatchObject({ amountMinor: 1560, tipMinor: 0, refundMinor: 780 })
    expect([state.takings.overpaidMinor, state.takings.overpaidBackMinor]).toEqual([780, 780])
  })

  test('stays with whoever got it where the guests had gone', () => {
    const { story } = twice()
    const { state } = story.when(resolves('kept'))
    expect(state.takings.byPerson.eve).toMatchObject({ tipMinor: 72 })
    expect(state.takings.overpaidKeptMinor).toBe(780)
  })

  test('of a payment of which a part was owed stays a tip', () => {
    const story = given(...drinks)
    const { seq } = story
    story.when(max.does(pays('p1', 300, 780)))
    const { ops } = story.when(ben.saw(seq).does(pays('p2', 780, 780, { tipMinor: 72 })))
    expect(ops.at(-1)).not.toHaveProperty('tipMinor')
    expect(ops.at(-1)).toMatchObject({ type: 'refundDue.v1', amountMinor: 300 })
  })
})

describe('[F5.2] payment', () => {
  test('what is handed over, what goes to the check, and the change', () => {
    const { state, ops } = given(...drinks).when(ben.does(pays('p1', 500, 780, { tenderedMinor: 1000 })))
    expect(ops).toEqual([
      {
        type: 'paymentTaken.v1',
        checkId: 'c1',
        paymentId: 'p1',
        methodId: 'cash',
        name: 'Cash',
        kind: 'cash',
        amountMinor: 500,
        roundingMinor: 0,
        tipMinor: 0,
        tipPersonId: null,
        tenderedMinor: 1000,
        changeMinor: 500,
        reference: '',
        customerId: null,
        tillId: null,
        lineIds: [],
        part: null,
        held: { charge: null, taxRounding: 'check' },
      },
    ])
    const check = findCheck(state, 'c1')
    expect(check?.status).toBe('open')
    expect(check && [paidMinor(check), dueOf(check, setup)]).toEqual([500, 280])
    expect(check?.payments).toMatchObject([{ id: 'p1', taken: { by: 'ben', terminal: 'T2' }, isLate: false }])
  })

  test('at zero due the check is settled at that moment, with its totals for ever, and its table is free', () => {
    const story = given(...drinks, ben.does(pays('p1', 500, 780)))
    const { state, ops } = story.when(ben.does(pays('p2', 280, 280, { methodId: 'card' })))
    const totals = {
      linesMinor: 780,
      discountMinor: 0,
      checkDiscountMinor: 0,
      compMinor: 0,
      serviceChargeMinor: 0,
      taxMinor: 120,
      totalMinor: 780,
    }
    expect(ops.map(({ type }) => type)).toEqual(['paymentTaken.v1', 'checkSettled.v1'])
    expect(ops[1]).toMatchObject({ checkId: 'c1', totals })
    expect(state.checks).toEqual({})
    expect(state.closed.c1).toMatchObject({
      status: 'settled',
      number: 1,
      totals,
      closed: { by: 'ben', terminal: 'T2' },
    })
    expect(openChecksOn(state, 'table-5')).toEqual([])
    story
      .when(ben.does(pays('p3', 100, 100)))
      .refused('check-settled', { check: 1, by: 'ben', terminal: 'T2' })
  })

  describe('what is left of a check that was paid in part is taken off', () => {
    const fired = ana.does(say.fire('f1', { l1: 2, l2: 1 }))
    const partPaid = () => given(...drinks, fired, ben.does(pays('p1', 600, 780)))
    const settled = { type: 'checkSettled.v1', totals: { totalMinor: 600 } }

    test('by a void, a comp or a discount it is settled at that moment', () => {
      expect(partPaid().when(max.does(say.voids(1, 1, 'l2'))).ops).toMatchObject([
        { type: 'lineVoided.v1' },
        settled,
      ])
      const comp = { type: 'compLine', checkId: 'c1', lineId: 'l2', quantity: 1, newLineId: 'x' } as const
      const free = { ...comp, reason: { text: 'late' }, seen: { quantity: 1, comped: false } }
      expect(partPaid().when(max.does(free)).ops.at(-1)).toMatchObject(settled)
      const off = { type: 'discountCheck', checkId: 'c1', discount: { bp: 0, fixedMinor: 180 } } as const
      const story = partPaid()
      expect(story.when(max.does({ ...off, seen: { discount: null } } as never)).ops.at(-1)).toMatchObject(
        settled,
      )
      expect(story.state.closed.c1?.status).toBe('settled')
    })

    test('by a plain removal it stays open, as long as that can be undone', () => {
      const story = given(...drinks, ben.does(pays('p1', 600, 780)))
      const gone = { type: 'removeLine', checkId: 'c1', lineId: 'l2', seen: { quantity: 1 } } as const
      expect(story.when(max.does(gone)).ops).toHaveLength(1)
      expect(story.when(ben.does({ type: 'settleCheck', checkId: 'c1' })).ops).toMatchObject([settled])
    })

    test('nothing was paid yet: it stays open', () => {
      const story = given(...drinks, fired)
      story.when(max.does(say.voids(2, 2, 'l1')))
      expect(story.when(max.does(say.voids(1, 1, 'l2'))).ops).toHaveLength(1)
    })
  })

  test('[C22] the same payment again is nothing to do', () => {
    const story = given(...drinks, ben.does(pays('p1', 500, 780)))
    story.when(ben.does(pays('p1', 500, 780))).gives()
    story.when(ben.does(pays('p2', 280, 280)))
    story.when(ben.does(pays('p2', 280, 280))).gives()
  })

  test('a tip is of the waiter, or of whoever is named', () => {
    const { state } = given(
      ...drinks,
      ben.does(pays('p1', 300, 780, { tipMinor: 50 })),
      ben.does(pays('p2', 480, 480, { tipMinor: 20, tipPersonId: 'eve', tenderedMinor: 600 })),
    )
    expect(state.closed.c1?.payments).toMatchObject([
      { tipPersonId: 'ana', tenderedMinor: 350, changeMinor: 0 },
      { tipPersonId: 'eve', tenderedMinor: 600, changeMinor: 100 },
    ])
  })

  test('[F5.1] cash is rounded to the coin with its tip', () => {
    const toFive = during({ setup: moneySetup({ cashRoundingMinor: 5 }) }).given(...drinks)
    expect(
      toFive.when(ben.does(pays('p1', 780, 780, { tipMinor: 39, tenderedMinor: 1000 }))).ops[0],
    ).toMatchObject({
      amountMinor: 780,
      tipMinor: 39,
      roundingMinor: 1,
      tenderedMinor: 1000,
      changeMinor: 180,
    })
  })

  test('amounts that cannot be', () => {
    const story = given(...drinks)
    story.when(ben.does(pays('p1', 900, 780))).refused('amount-too-high', { dueMinor: 780, amountMinor: 900 })
    given(...drinks)
      .when(ben.does(pays('p1', 700, 780, { tenderedMinor: 600 })))
      .refused('tendered-too-little', { askedMinor: 700, tenderedMinor: 600 })
    given(...drinks)
      .when(ben.does(pays('p1', 700, 780, { methodId: 'card', tenderedMinor: 900 })))
      .refused('no-change', { method: 'Card', askedMinor: 700 })
    given(...drinks)
      .when(ben.does(pays('p1', 700, 780, { methodId: 'shells' })))
      .refused('method-unknown')
  })

  test('a total that a terminal made up is not believed: the check is worth what it is, the rest is due back', () => {
    const { state } = given(...drinks).when(ben.does(pays('p1', 5_000, 5_000)))
    expect(state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 780 } })
    expect(Object.values(state.refundTasks)).toMatchObject([
      { amountMinor: 4_220, because: 'less-owed', persons: ['ben'] },
    ])
  })

  test('methods of the restaurant: their own rules', () => {
    const { given: given2 } = during({
      setup: moneySetup(
        {},
        method('voucher', { kind: 'voucher', needsReference: true, allowsTip: false }),
        method('account', { kind: 'account' }),
        { type: 'accountTermsSet.v1', customerId: 'cu', allowed: true, limitMinor: null },
      ),
    })
    const story = given2(...drinks)
    const by = (methodId: string, more: object = {}) => pays('p1', 300, 780, { methodId, ...more })
    story.when(ben.does(by('voucher'))).refused('reference-missing', { method: 'voucher' })
    story.when(ben.does(by('voucher', { reference: 'V1', tipMinor: 1 }))).refused('tip-not-allowed')
    story.when(ben.does(by('account'))).refused('customer-missing', { check: 1 })
    story.when(
      ana.does({
        type: 'attachCustomer',
        checkId: 'c1',
        customer: { id: 'cu', name: 'Gray' },
        seen: { customerId: null },
      }),
    )
    expect(story.when(ben.does(by('account'))).ops).toMatchObject([
      { kind: 'account', customerId: 'cu' },
      { type: 'accountMoved.v1', customerId: 'cu', amountMinor: 300 },
    ])
  })

  test('[INV10] only whoever may take payments, where money is taken', () => {
    given(...drinks)
      .when(ana.does(pays('p1', 780, 780)))
      .refused('not-permitted', { permission: 'takePayments' })
    const lifted = given(...drinks).when(eve.does(pays('p1', 780, 780, { approvedBy: 'max' })))
    expect(lifted.ops[0]).toMatchObject({ type: 'actionApproved.v1', permission: 'takePayments' })
    const { given: given2 } = during({
      setup: moneySetup(
        {},
        {
          type: 'terminalSaved.v1',
          value: {
            id: 'T2',
            name: 'Phone',
            code: 'T2',
            multiSessionId: 'dining',
            link: {},
            takesPayments: false,
          },
        },
      ),
    })
    given2(...drinks)
      .when(ben.does(pays('p1', 780, 780)))
      .refused('terminal-takes-no-money')
  })

  test('[F5.1] cash is rounded to the smallest coin, cards are not; the check is paid exactly', () => {
    const swiss = moneySetup({ cashRoundingMinor: 5 })
    const price = {
      type: 'changePrice',
      checkId: 'c1',
      lineId: 'l2',
      unitPriceMinor: 183,
      seen: { unitPriceMinor: 180 },
    } as const
    const story = during({ setup: swiss }).given(...drinks, ana.does(price))
    expect(story.when(ben.does(pays('p1', 783, 783, { tenderedMinor: 800 }))).ops[0]).toMatchObject({
      amountMinor: 783,
      roundingMinor: 2,
      changeMinor: 15,
    })
    const card = during({ setup: swiss }).given(...drinks, ana.does(price))
    expect(card.when(ben.does(pays('p1', 783, 783, { methodId: 'card' }))).ops[0]).toMatchObject({
      roundingMinor: 0,
    })
  })
})

describe('[F5.2] a payment is taken back', () => {
  const paid = [...drinks, ben.does(pays('p1', 500, 780))] as const
  const removing = (more: object = {}) =>
    ({ type: 'removePayment', checkId: 'c1', paymentId: 'p1', reason: dropped, ...more }) as const

  test('while the check is open, with a reason', () => {
    const story = given(...paid)
    story.when(ben.does(removing({ reason: { text: '' } }))).refused('reason-missing')
    const { state } = story.when(ben.does(removing())).gives({
      type: 'paymentRemoved.v1',
      checkId: 'c1',
      paymentId: 'p1',
      methodId: 'cash',
      tillId: null,
      reason: { reasonId: null, text: 'wrong card' },
    })
    expect(state.checks.c1?.payments).toEqual([])
    expect(state.checks.c1?.removedPayments).toMatchObject([
      {
        id: 'p1',
        name: 'Cash',
        amountMinor: 500,
        reason: { text: 'wrong card' },
        removed: { by: 'ben', terminal: 'T2' },
      },
    ])
    expect(state.checks.c1?.marks.payments).toMatchObject({ by: 'ben' })
    story.when(ben.does(removing())).gives()
  })

  test('[INV5] repeated after it was taken back, it is not taken again', () => {
    const repeated = pays('p1', 500, 780)
    given(...paid, ben.does(removing()))
      .when(ben.does(repeated))
      .gives()
    given(...paid, ben.does(removing()), max.does({ type: 'cancelCheck', checkId: 'c1', reason: dropped }))
      .when(ben.saw(3).does(repeated))
      .gives()
  })

  test('somebody else’s needs the permission to refund', () => {
    given(...drinks, max.does(pays('p1', 500, 780)))
      .when(ben.does(removing()))
      .refused('not-permitted', { permission: 'refund' })
  })

  test('[INV5] not from a settled check', () => {
    given(...paid, ben.does(pays('p2', 280, 280)))
      .when(ben.does(removing()))
      .refused('check-settled', { by: 'ben' })
  })
})

describe('[F5.2] a check on which nothing is due', () => {
  const comped = [
    ...drinks,
    max.does({
      type: 'compLine',
      checkId: 'c1',
      lineId: 'l1',
      quantity: 2,
      newLineId: 'x',
      reason: { text: 'sorry' },
      seen: { quantity: 2, comped: false },
    }),
  ] as const
  const close = { type: 'settleCheck', checkId: 'c1' } as const

  test('is closed by hand; one on which something is due is not', () => {
    const story = given(...comped)
    story.when(ben.does(close)).refused('not-paid', { check: 1, dueMinor: 180 })
    story.when(
      max.does({
        type: 'compLine',
        checkId: 'c1',
        lineId: 'l2',
        quantity: 1,
        newLineId: 'y',
        reason: { text: 'sorry' },
        seen: { quantity: 1, comped: false },
      }),
    )
    const { state } = story.when(ben.does(close))
    expect(state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 0, compMinor: 780 } })
    story.when(ben.does(close)).gives()
  })

  test('an empty one is not: it is left or cancelled', () => {
    given(ana.does(seat())).when(ben.does(close)).refused('check-empty')
  })
})

describe('[C17] a check with payments', () => {
  const story = () =>
    given(
      ...drinks,
      ben.does(pays('p1', 700, 780)),
      max.does(seat('c2', 'table-7', 'T3-1')),
      max.does(order('m1', 'steak', 1, 'c2')),
    )
  const refusal = ['check-has-payments', { check: 1, paidMinor: 700 }] as const

  test('is not merged, cancelled or sent', () => {
    const { merge } = say
    story()
      .when(max.does(merge()))
      .refused(...refusal)
    story()
      .when(max.does({ type: 'cancelCheck', checkId: 'c1', reason: { text: 'gone' } }))
      .refused(...refusal)
    story()
      .when(max.does({ type: 'sendCheck', checkId: 'c1', to: '~T1' }))
      .refused(...refusal)
  })

  test('does not lose what was paid for: lines that go, are lowered, given free or discounted', () => {
    const moves = [{ lineId: 'l1', quantity: 1, newLineId: 'n1' }]
    story()
      .when(max.does({ type: 'moveLines', checkId: 'c1', to: 'c2', moves }))
      .refused(...refusal)
    story()
      .when(max.does({ type: 'removeLine', checkId: 'c1', lineId: 'l2', seen: { quantity: 1 } }))
      .refused(...refusal)
    story()
      .when(max.does({ type: 'adjustQuantity', checkId: 'c1', lineId: 'l1', by: -1, seen: { quantity: 2 } }))
      .refused(...refusal)
    story()
      .when(
        max.does({
          type: 'discountCheck',
          checkId: 'c1',
          discount: { bp: 2000, fixedMinor: 0 },
          reason: { text: 'x' },
          seen: { discount: null },
        }),
      )
      .refused(...refusal)
  })

  test('may shrink to what was paid, grow, and take in another one', () => {
    const { merge } = say
    const lower = {
      type: 'discountLine',
      checkId: 'c1',
      lineId: 'l2',
      discountBp: 4000,
      seen: { discountBp: 0 },
    } as const
    expect(story().when(max.does(lower)).ops).toHaveLength(1)
    const grown = story()
    const { state } = grown.when(max.does(merge('c2', 'c1')))
    const check = findCheck(state, 'c2')
    expect(check && dueOf(check, setup)).toBe(780 + 2400 - 700)
    // What came with the merge may go again; the payment stays with what it was for.
    expect(grown.when(max.does(say.unmerge('c2'))).ops).toHaveLength(1)
  })

  test('a merge is not undone where the check would be left with less than was paid', () => {
    const { merge, unmerge } = say
    const merged = given(
      ...drinks,
      max.does(seat('c2', 'table-7', 'T3-1')),
      max.does(order('m1', 'steak', 1, 'c2')),
      max.does(merge('c1', 'c2')),
      ben.does(pays('p1', 3_000, 3_180, { checkId: 'c2' })),
    )
    merged.when(max.does(unmerge('c1'))).refused('check-has-payments', { check: 2, paidMinor: 3_000 })
  })
})

test('[INV5] everybody who knows that a check is settled is refused to change it, and told by whom', () => {
  const story = given(...drinks, ana.does(say.fire('f1', { l1: 2 })))
  story.when(ben.does(paysAll(story.state, setup, 'p1')))
  const intents = [
    order('l9', 'beer'),
    { type: 'adjustQuantity', checkId: 'c1', lineId: 'l1', by: 1, seen: { quantity: 2 } },
    { type: 'setQuantity', checkId: 'c1', lineId: 'l1', to: 3, seen: { quantity: 2 } },
    { type: 'removeLine', checkId: 'c1', lineId: 'l2', seen: { quantity: 1 } },
    say.voids(1, 2),
    { type: 'cancelCheck', checkId: 'c1', reason: { text: 'x' } },
    { type: 'setGuests', checkId: 'c1', guests: 3, seen: { guests: null } },
    { type: 'setOrderNote', checkId: 'c1', text: 'x', seen: { text: '' } },
    { type: 'discountLine', checkId: 'c1', lineId: 'l1', discountBp: 1000, seen: { discountBp: 0 } },
    { type: 'moveCheck', checkId: 'c1', tableId: 'table-7', seen: { tableId: 'table-5' } },
    {
      type: 'moveLines',
      checkId: 'c1',
      to: 'c9',
      open: { tableId: null, provisional: 'T3-9' },
      moves: [{ lineId: 'l1', quantity: 1, newLineId: 'n' }],
    },
    { type: 'presentBill', checkId: 'c1' },
  ] as const
  for (const intent of intents)
    story.when(max.does(intent as never)).refused('check-settled', { check: 1, by: 'ben', terminal: 'T2' })
  story.when(max.does({ type: 'leaveCheck', checkId: 'c1' })).gives()
  // What was paid and not sent may still be cooked.
  expect(story.when(ana.does(say.fire('f2', { l2: 1 }))).ops).toMatchObject([{ type: 'linesFired.v1' }])
  expect(story.state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 780 } })
  expect(story.when(server.does({ type: 'fileClosedChecks', closedBefore: 9e15 })).state.closed).toEqual({})
})
