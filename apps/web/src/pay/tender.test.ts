import { describe, expect, test } from 'vitest'
import { type Situation, tenderOf, type Wish } from './tender.ts'
import { NO_TIP, type Tip } from './tips.ts'

const CASH = { kind: 'cash', allowsChange: true, allowsTip: true, needsReference: false } as const
const CARD = { kind: 'card', allowsChange: false, allowsTip: true, needsReference: false } as const
const TEN_PERCENT: Tip = { kind: 'share', bp: 1000 }

const at = (dueMinor: number, more: Partial<Situation> = {}): Situation => ({
  targetMinor: dueMinor,
  dueMinor,
  method: CASH,
  hasCustomer: false,
  hasAccount: false,
  rounded: (minor) => minor,
  ...more,
})
const wish = (typedMinor: number | null, more: Partial<Wish> = {}): Wish => ({
  typedMinor,
  tip: NO_TIP,
  reference: '',
  ...more,
})
const tender = (typed: number | null, situation: Situation, more: Partial<Wish> = {}) =>
  tenderOf(wish(typed, more), situation)

describe('[F5.2] what a payment comes to', () => {
  const exact = {
    amountMinor: 4250,
    tipMinor: 0,
    roundingMinor: 0,
    askedMinor: 4250,
    tenderedMinor: null,
    changeMinor: 0,
    leftMinor: 0,
    problem: null,
  }

  test('all that is due, where nothing is typed or just that', () => {
    expect(tender(null, at(4250))).toEqual(exact)
    expect(tender(4250, at(4250))).toEqual(exact)
  })

  test('more in cash is what was handed over, and there is change', () => {
    expect(tender(5000, at(4250))).toEqual({ ...exact, tenderedMinor: 5000, changeMinor: 750 })
  })

  test('less pays a part of it', () => {
    expect(tender(2000, at(4250))).toEqual({
      ...exact,
      amountMinor: 2000,
      askedMinor: 2000,
      leftMinor: 2250,
    })
  })

  test('more by a method without change cannot be', () => {
    expect(tender(5000, at(4250, { method: CARD })).problem).toBe('too-much')
    expect(tender(2000, at(4250, { method: CARD }))).toMatchObject({ amountMinor: 2000, problem: null })
  })

  test('nothing cannot be paid', () => {
    expect(tender(0, at(4250)).problem).toBe('nothing')
    expect(tender(null, at(0)).problem).toBe('nothing')
  })

  test('a part of the division, with change on that part', () => {
    expect(tender(2000, at(4250, { targetMinor: 1417 }))).toMatchObject({
      amountMinor: 1417,
      changeMinor: 583,
      leftMinor: 2833,
    })
  })

  test('a part is never more than what is due by now', () => {
    expect(tender(null, at(1000, { targetMinor: 1417 })).amountMinor).toBe(1000)
  })
})

describe('[F5.2] tips come on top', () => {
  const tipped = { tip: TEN_PERCENT }

  test('of what is paid, part or whole', () => {
    expect(tender(null, at(4250), tipped)).toMatchObject({ tipMinor: 425, askedMinor: 4675, changeMinor: 0 })
    expect(tender(2000, at(4250), tipped)).toMatchObject({
      amountMinor: 2000,
      tipMinor: 200,
      askedMinor: 2200,
    })
  })

  test('change is what is over after the tip', () => {
    expect(tender(5000, at(4250), tipped)).toMatchObject({ tenderedMinor: 5000, changeMinor: 325 })
  })

  test('enough for the check and not for the tip is said', () => {
    expect(tender(4500, at(4250), tipped)).toMatchObject({ askedMinor: 4675, problem: 'too-little' })
  })

  test('none where the method takes none', () => {
    const voucher = { ...CARD, kind: 'voucher', allowsTip: false } as const
    expect(tender(null, at(4250, { method: voucher }), tipped).tipMinor).toBe(0)
  })
})

describe('[F5.1] cash is rounded to the smallest coin', () => {
  const toFive = (minor: number) => Math.floor((minor * 2 + 5) / 10) * 5

  test.each([
    [4252, 4250],
    [4253, 4255],
  ])('%i is asked for as %i, and pays the whole', (due, asked) => {
    const situation = at(due, { rounded: toFive })
    expect(tender(null, situation)).toMatchObject({ amountMinor: due, askedMinor: asked, leftMinor: 0 })
    expect(tender(asked, situation)).toMatchObject({ amountMinor: due, tenderedMinor: null, leftMinor: 0 })
    expect(tender(5000, situation)).toMatchObject({ amountMinor: due, changeMinor: 5000 - asked })
  })

  test('with its tip it is so many coins, a share as much as an own amount', () => {
    const five = { kind: 'share', bp: 500 } as const
    const situation = at(2340, { rounded: toFive })
    expect(tender(null, situation, { tip: five })).toMatchObject({
      amountMinor: 2340,
      tipMinor: 115,
      roundingMinor: 0,
      askedMinor: 2455,
    })
    expect(tender(null, situation, { tip: { kind: 'own', minor: 117 } })).toMatchObject({
      tipMinor: 117,
      roundingMinor: -2,
      askedMinor: 2455,
    })
    expect(tender(null, at(2342, { rounded: toFive }), { tip: five })).toMatchObject({
      tipMinor: 120,
      roundingMinor: -2,
      askedMinor: 2460,
    })
  })

  test('a card pays to the cent', () => {
    expect(tender(null, at(4252, { method: CARD, rounded: toFive })).askedMinor).toBe(4252)
  })
})

test('[F5.2] a reference, and the customer of a house account, are asked for first', () => {
  const voucher = { ...CARD, kind: 'voucher', needsReference: true } as const
  const account = { ...CARD, kind: 'account' } as const
  expect(tender(null, at(100, { method: voucher })).problem).toBe('reference')
  expect(tender(null, at(100, { method: voucher }), { reference: ' V12 ' }).problem).toBeNull()
  expect(tender(null, at(100, { method: account })).problem).toBe('customer')
  expect(tender(null, at(100, { method: account, hasCustomer: true })).problem).toBe('account')
  expect(tender(null, at(100, { method: account, hasCustomer: true, hasAccount: true })).problem).toBeNull()
})
