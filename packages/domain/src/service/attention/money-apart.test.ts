import {
  ana,
  ben,
  clock,
  during,
  max,
  moneySetup,
  order,
  pays,
  type SetupFact,
  seat,
  setupOp,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { applySetup } from '../../setup/apply.ts'
import type { SetupState } from '../../setup/state.ts'

/** The same restaurant after somebody has changed it at 12:30. */
const changedAtHalfPast = (setup: SetupState, ...facts: readonly SetupFact[]): SetupState =>
  facts.map(setupOp).reduce((state, op, index) => {
    const stamp = { by: 'max', terminal: 'T3', replica: 'T3-1', n: index + 1, at: clock('12:30') }
    return applySetup(state, op, { seq: 900 + index, stamp })
  }, setup)

const restaurant = (more: object): SetupFact => ({
  type: 'restaurantSaved.v1',
  value: {
    id: 'r1',
    name: 'La Prueba',
    currency: { code: 'EUR', exponent: 2 },
    locale: 'en',
    timeZone: 'UTC',
    usesTills: false,
    ...more,
  },
})
const method = (more: object): SetupFact => ({
  type: 'paymentMethodSaved.v1',
  value: { id: 'm1', name: 'Other', kind: 'voucher', ...more } as never,
})
/** Two beers and a coffee: 7.80. */
const drinks = [ana.does(seat()), ana.does(order('l1', 'beer', 2)), ana.does(order('l2', 'coffee'))] as const
const late = ben.at('12:20')

describe('[INV8] money that was taken before a setting was changed is recorded as it was taken', () => {
  const taken = (before: readonly SetupFact[], after: SetupFact, more: object, minor = 780) => {
    const setup = moneySetup({}, ...before)
    const story = during({ setup }).given(...drinks)
    const command = pays('p1', minor, minor, more)
    return story.under({ setup: changedAtHalfPast(setup, after) }).when(late.does(command))
  }
  const free = { allowsTip: true, allowsChange: true, needsReference: false }

  test('cash is rounded since: what was handed over then was enough', () => {
    const rounded = restaurant({ cashRoundingMinor: 100 })
    const exact = { roundingMinor: 0, tenderedMinor: 780, changeMinor: 0 }
    const seen = { dueMinor: 780, roundingMinor: 0 }
    expect(taken([], rounded, { seen }).ops).toMatchObject([exact, { type: 'checkSettled.v1' }])
    expect(taken([], rounded, { tenderedMinor: 780 }).ops).toMatchObject([exact, {}])
    const change = { roundingMinor: 0, tenderedMinor: 1000, changeMinor: 220 }
    expect(taken([], rounded, { seen, tenderedMinor: 1000 }).ops).toMatchObject([change, {}])
  })

  test.each([
    ['a reference is needed since', { needsReference: true }, {}, {}],
    ['no tip is taken by it any more', { allowsTip: false }, { tipMinor: 50 }, { tipMinor: 50 }],
    [
      'it gives no change any more',
      { allowsChange: false },
      { tenderedMinor: 1000 },
      { tenderedMinor: 1000, changeMinor: 220 },
    ],
  ])('%s', (_, after, more, facts) => {
    const { ops } = taken([method(free)], method({ ...free, ...after }), { methodId: 'm1', ...more })
    expect(ops).toMatchObject([{ type: 'paymentTaken.v1', ...facts }, { type: 'checkSettled.v1' }])
  })

  test('tills are used since: it lies in the one that is open there, or in one that is opened for it', () => {
    const setup = moneySetup()
    const usesTills = changedAtHalfPast(setup, restaurant({ usesTills: true }))
    const story = during({ setup }).given(...drinks)
    const opened = {
      type: 'tillOpened.v1',
      tillId: 'T2-1-4',
      name: 'Terminal T2',
      terminalId: 'T2',
      continues: null,
    }
    const { ops } = story.under({ setup: usesTills }).when(late.does(pays('p1', 300, 780)))
    expect(ops).toMatchObject([opened, { tillId: 'T2-1-4' }])
    expect(story.when(late.does(pays('p2', 480, 480))).ops).toMatchObject([{ tillId: 'T2-1-4' }, {}])
  })

  test('what was wrong already on the author’s screen is refused as ever', () => {
    const setup = moneySetup({}, method({ needsReference: true }))
    during({ setup })
      .given(...drinks)
      .when(late.does(pays('p1', 780, 780, { methodId: 'm1' })))
      .refused('reference-missing')
    const rounded = restaurant({ cashRoundingMinor: 100 })
    expect(taken([], rounded, { tenderedMinor: 200 }).ops).toMatchObject([
      { type: 'commandKept.v1', because: { code: 'tendered-too-little' } },
    ])
  })
})

describe('[INV8] [C21] what was changed before, unseen by somebody who was apart until one', () => {
  /** Ben was apart when it was changed at half past twelve, and takes money ten minutes later. */
  const apart = (before: SetupState, ...facts: readonly SetupFact[]) =>
    during({ setup: before })
      .given(...drinks)
      .under({ setup: changedAtHalfPast(before, ...facts), arrivedAt: clock('13:00') })
  const hands = ben.at('12:40')
  const person = (id: string, more: object): SetupFact => ({
    type: 'personSaved.v1',
    value: { id, name: id, roleId: 'waiter', pin: null, ...more },
  })

  test('how money is taken: it was taken so', () => {
    const story = apart(moneySetup(), restaurant({ cashRoundingMinor: 100 }))
    const { ops } = story.when(hands.does(pays('p1', 780, 780, { tenderedMinor: 780 })))
    expect(ops).toMatchObject([{ roundingMinor: 0, changeMinor: 0 }, { type: 'checkSettled.v1' }])
  })

  test.each([
    ['who takes it', person('ben', {}), pays('p1', 780, 780), 'not-permitted'],
    ['who orders', person('ben', { denials: ['addLines'] }), order('l3', 'beer'), 'not-permitted'],
  ])('%s: it waits for a manager', (_, fact, intent, code) => {
    const { ops } = apart(moneySetup(), fact).when(hands.does(intent))
    expect(ops).toMatchObject([{ type: 'commandKept.v1', because: { code } }])
  })

  test('[INV10] an order of somebody who was not apart is refused: they are told at once', () => {
    const denied = person('ben', { denials: ['addLines'] })
    const story = apart(moneySetup(), denied).under({ arrivedAt: clock('12:40') })
    story.when(hands.does(order('l3', 'beer'))).refused('not-permitted')
  })
})

describe('[F5.2] [INV8] put on a house account apart', () => {
  const house: SetupFact = {
    type: 'paymentMethodSaved.v1',
    value: { id: 'house', name: 'House', kind: 'account', position: 1 },
  }
  const account = (customerId: string): SetupFact => ({
    type: 'accountTermsSet.v1',
    customerId,
    allowed: true,
    limitMinor: null,
  })
  const setup = moneySetup({}, house, account('gray'), account('black'))
  const attach = (id: string | null, was: string | null) =>
    ana.does({
      type: 'attachCustomer',
      checkId: 'c1',
      customer: id === null ? null : { id, name: id },
      seen: { customerId: was },
    })
  const onGray = (seen: object) =>
    pays('p1', 780, 780, {
      methodId: 'house',
      seen: { dueMinor: 780, account: { balanceMinor: 0, customerId: 'gray' }, ...seen } as never,
    })

  test.each([
    ['taken off the check', null],
    ['replaced by somebody else', 'black'],
  ])('the customer was %s unseen: whoever signed owes it', (_, now) => {
    const story = during({ setup }).given(...drinks, attach('gray', null))
    const { seq } = story
    story.when(attach(now, 'gray'))
    const { ops } = story.when(ben.saw(seq).does(onGray({})))
    expect(ops).toMatchObject([
      { type: 'paymentTaken.v1', customerId: 'gray' },
      { type: 'checkSettled.v1' },
      { type: 'accountMoved.v1', customerId: 'gray', amountMinor: 780 },
    ])
  })

  test('nobody is charged whom the screen did not show', () => {
    const story = during({ setup }).given(...drinks, attach('black', null))
    expect(story.when(ben.does(onGray({}))).ops).toMatchObject([{ customerId: 'black' }, {}, {}])
  })
})

describe('[INV8] money that cannot be booked any more waits for a manager', () => {
  const setup = moneySetup()
  const reason = { text: 'cold' }
  const because = (code: string) => [{ type: 'commandKept.v1', because: { code } }]
  const cashier = ben.at('12:40')

  test('a payment was taken back, and the check is settled by somebody else meanwhile', () => {
    const story = during({ setup }).given(...drinks)
    const { seq } = story
    story.when(max.does(pays('q1', 480, 780)))
    story.when(ben.saw(seq).does(pays('p1', 300, 780)))
    const removing = { type: 'removePayment', checkId: 'c1', paymentId: 'p1', reason } as const
    expect(story.when(ben.saw(seq).does(removing)).ops).toMatchObject(because('check-settled'))
    story.when(cashier.does(removing)).refused('check-settled')
  })

  test('what was due back was given back by another, too', () => {
    const story = during({ setup }).given(...drinks, ben.does(pays('p1', 5_000, 5_000)))
    const { seq } = story
    const resolve = { type: 'resolveRefund', taskId: 'due-p1', methodId: 'cash' } as const
    story.when(max.does(resolve))
    expect(story.when(max.on('T1').saw(seq).does(resolve)).ops).toMatchObject(because('task-resolved'))
    story.when(max.on('T1').does(resolve)).refused('task-resolved')
    const gone = { ...resolve, taskId: 'due-p9' }
    expect(story.when(max.does(gone)).ops).toMatchObject(because('task-unknown'))
  })

  test('a dish was refunded apart that somebody else had taken off before it was paid', () => {
    const story = during({ setup }).given(...drinks)
    const { seq } = story
    story.when(max.does({ type: 'removeLine', checkId: 'c1', lineId: 'l2', seen: { quantity: 1 } }))
    story.when(ben.saw(seq).does(pays('p1', 780, 780)))
    const refund = {
      type: 'refundLines',
      checkId: 'c1',
      refundId: 'r1',
      paymentId: 'p1',
      lines: [{ lineId: 'l2', quantity: 1 }],
      reason,
      approvedBy: 'max',
    } as const
    expect(story.when(ben.saw(seq).does(refund)).ops).toMatchObject(because('line-not-paid'))
    story.when(ben.does(refund)).refused('line-not-paid')
  })

  test('more than was due on the screen, of a check that others have changed unseen', () => {
    const story = during({ setup }).given(...drinks)
    const { seq } = story
    story.when(max.does(pays('q1', 480, 780)))
    expect(story.when(ben.saw(seq).does(pays('p1', 780, 700))).ops).toMatchObject(because('amount-too-high'))
    story.when(ben.does(pays('p2', 780, 700))).refused('amount-too-high')
  })
})
