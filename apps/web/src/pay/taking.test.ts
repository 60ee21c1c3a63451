import { dueOf, methodOf, roundedCash } from '@comanda/domain'
import { ana, ben, during, moneySetup, order, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { newDraft } from './draft.ts'
import { seenOn } from './pay-state.ts'
import { takingOf } from './taking.ts'
import { tenderOf } from './tender.ts'
import type { Tip } from './tips.ts'

const setup = moneySetup({ cashRoundingMinor: 50 })
const { given } = during({ setup })
/** Two beers and a coffee: 7.80, which is 8.00 in cash. */
const drinks = [ana.does(seat()), ana.does(order('l1', 'beer', 2)), ana.does(order('l2', 'coffee'))] as const
const TEN_PERCENT: Tip = { kind: 'share', bp: 1000 }

/** What the screen sends for what was typed, as the check is after a story. */
function typed(story: ReturnType<typeof given>, typedMinor: number | null, methodId = 'cash', tip?: Tip) {
  const check = story.state.checks.c1
  const method = methodOf(setup, methodId)
  if (check === undefined || method === undefined) throw new Error('nothing to pay')
  const dueMinor = dueOf(check, setup)
  const draft = { ...newDraft('p1', methodId, null, seenOn(check, dueMinor)), tip: tip ?? newTip }
  const tender = tenderOf(
    { typedMinor, tip: draft.tip, reference: '' },
    {
      targetMinor: dueMinor,
      dueMinor,
      method,
      hasCustomer: false,
      hasAccount: false,
      rounded: (minor) => roundedCash(minor, setup),
    },
  )
  return takingOf(draft, tender, { check, dueMinor, tillId: null, account: null, setupSeq: 9_999 })
}
const newTip: Tip = { kind: 'none' }

describe('[F5.2] what the screen asks for is what is taken', () => {
  test.each([
    [null, 'cash', 20, 0],
    [800, 'cash', 20, 0],
    [1000, 'cash', 20, 200],
    [null, 'card', 0, 0],
  ] as const)('%s by %s settles the check', (minor, methodId, roundingMinor, changeMinor) => {
    const story = given(...drinks)
    const { state } = story.when(ben.does(typed(story, minor, methodId)))
    expect(state.closed.c1).toMatchObject({
      status: 'settled',
      payments: [{ id: 'p1', amountMinor: 780, roundingMinor, changeMinor }],
    })
  })

  test('with a tip, which is the waiter’s where nobody is named', () => {
    const story = given(...drinks)
    const { state } = story.when(ben.does(typed(story, 1000, 'cash', TEN_PERCENT)))
    expect(state.closed.c1?.payments).toMatchObject([
      { tipMinor: 50, roundingMinor: 20, tipPersonId: 'ana', changeMinor: 150 },
    ])
  })

  test('a part of it leaves the rest due', () => {
    const story = given(...drinks)
    const { state } = story.when(ben.does(typed(story, 300)))
    expect(state.checks.c1 && dueOf(state.checks.c1, setup)).toBe(480)
  })
})

test('[INV5] a double tap is the same command, and one payment', () => {
  const story = given(...drinks)
  const tap = ben.does(typed(story, 300))
  story.when(tap)
  const { state } = story.when(tap).gives()
  expect(state.checks.c1?.payments.map(({ id, amountMinor }) => ({ id, amountMinor }))).toEqual([
    { id: 'p1', amountMinor: 300 },
  ])
})
