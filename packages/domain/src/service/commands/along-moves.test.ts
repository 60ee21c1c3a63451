import {
  ana,
  ben,
  during,
  given,
  guests,
  max,
  moneySetup,
  order,
  paysAll,
  type SetupFact,
  say,
  seat,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import { boardOf } from '../kitchen/board.ts'
import type { ServiceState } from '../state.ts'

const { fire, merge, unmerge, moveLines, onto } = say

const charge = (more: object): SetupFact => ({
  type: 'serviceChargeSaved.v1',
  value: { id: 'service', name: 'Service', bp: 1000, ...more },
})
const allergy = (text: string, checkId = 'c1') =>
  ({ type: 'setCheckAllergy', checkId, text, seen: { text: '' } }) as const
const note = (text: string, checkId = 'c1') =>
  ({ type: 'setOrderNote', checkId, text, seen: { text: '' } }) as const
const waive = (waived = true, checkId = 'c1') =>
  ({ type: 'waiveCharge', checkId, waived, reason: { text: 'spilt' } }) as const
const move = (tableId: string, checkId = 'c1') =>
  ({ type: 'moveCheck', checkId, tableId, seen: { tableId: 'table-5' } }) as const

const GRILL = { stationId: 'grill' } as Parameters<typeof boardOf>[2]
const heads = (state: ServiceState) =>
  boardOf(state, moneySetup(), GRILL).map(({ head: { allergy: text, note: said } }) => [text, said])

describe('[F3.4] what the kitchen must know goes along', () => {
  const party = [
    ana.does(seat()),
    ana.does(allergy('NUTS')),
    ana.does(note('birthday')),
    ana.does(order('l1', 'beer')),
    ana.does(order('l2', 'steak', 2)),
  ] as const

  test('a dish that was fired keeps the allergy and the note on a check that is split off', () => {
    const { state } = given(...party, ana.does(fire('f1', { l1: 1, l2: 2 }))).when(
      ana.does(moveLines({ l2: 2 }, 'c2', onto('table-5'))),
    )
    expect(heads(state)).toEqual([['NUTS', 'birthday']])
  })

  test('what is fired from there says so, too; who serves it and when stay the same', () => {
    const story = given(
      ...party,
      ana.does({
        type: 'setHandover',
        checkId: 'c1',
        handover: { name: 'Gray', dueAt: 5_000 },
        seen: { handover: null },
      }),
      max.does(moveLines({ l2: 1 }, 'c2', onto('table-5'))),
    )
    expect(story.state.checks.c2).toMatchObject({
      waiterId: 'ana',
      customer: null,
      handover: { dueAt: 5_000 },
    })
    const { ops } = story.when(ana.does(fire('f1', { 'l2-c2': 1 }, 'c2')))
    expect(ops).toMatchObject(
      [{ type: 'linesFired.v1', head: { allergy: 'NUTS', note: 'birthday' } }, {}].slice(0, ops.length),
    )
  })

  test('on a check that there is it is said of all, each word once, and the kitchen is told', () => {
    const story = given(
      ...party,
      ben.does(seat('c2', 'table-7', 'T2-1')),
      ben.does(allergy('MILK', 'c2')),
      ben.does(order('l3', 'steak', 1, 'c2')),
      ben.does(fire('f1', { l3: 1 }, 'c2')),
    )
    const { ops, state } = story.when(ana.does(moveLines({ l2: 1 })))
    expect(state.checks.c2).toMatchObject({ allergy: 'MILK · NUTS', orderNote: 'birthday' })
    expect(ops.at(-1)).toMatchObject({
      type: 'kitchenTold.v1',
      checkId: 'c2',
      head: { allergy: 'MILK · NUTS' },
      tickets: [{ items: [{ lineId: 'l3' }] }],
    })
    expect(story.when(ana.does(moveLines({ l2: 1 }))).state.checks.c2?.allergy).toBe('MILK · NUTS')
  })

  test('a check that follows a settled one has the note as well', () => {
    const setup = moneySetup()
    const story = during({ setup }).given(...party)
    const basis = story.seq
    story.when(
      max.does({
        type: 'takePayment',
        checkId: 'c1',
        paymentId: 'p1',
        methodId: 'cash',
        amountMinor: 5100,
        seen: { dueMinor: 5100 },
      }),
    )
    const { state } = story.when(ana.saw(basis).does(order('l9', 'steak')))
    expect(state.checks['c1~2']).toMatchObject({ allergy: 'NUTS', orderNote: 'birthday' })
  })
})

describe('[C15] a merge undone gives back what was the other’s', () => {
  const both = [
    ana.does(seat()),
    ana.does(order('l1', 'steak')),
    ana.does({
      type: 'attachCustomer',
      checkId: 'c1',
      customer: { id: 'gray', name: 'Gray' },
      seen: { customerId: null },
    }),
    ana.does(allergy('NUTS')),
    ana.does(note('birthday')),
    ana.does({ type: 'setHandover', checkId: 'c1', handover: { name: 'Gray' }, seen: { handover: null } }),
    ben.does(seat('c2', 'table-7', 'T2-1')),
    ben.does(note('hurry', 'c2')),
    ben.does(order('l2', 'steak', 1, 'c2')),
  ] as const
  const facts = (state: ServiceState, id: string) => {
    const { customer, allergy: text, orderNote, handover, party } = findCheck(state, id) ?? {}
    return { customer, text, orderNote, handover, party }
  }

  test('customer, allergy, note and handover', () => {
    const story = given(...both)
    const before = ['c1', 'c2'].map((id) => facts(story.state, id))
    story.when(ana.does(merge()))
    expect(facts(story.state, 'c2')).toMatchObject({ text: 'NUTS', orderNote: 'hurry · birthday' })
    story.when(ana.does(unmerge()))
    expect(['c1', 'c2'].map((id) => facts(story.state, id))).toEqual(before)
  })

  test('what somebody has said since stays', () => {
    const { state } = given(
      ...both,
      ana.does(merge()),
      ben.does({ type: 'setCheckAllergy', checkId: 'c2', text: 'NUTS · FISH', seen: { text: 'NUTS' } }),
      ben.does({
        type: 'attachCustomer',
        checkId: 'c2',
        customer: { id: 'ivy', name: 'Ivy' },
        seen: { customerId: 'gray' },
      }),
    ).when(ana.does(unmerge()))
    expect(facts(state, 'c2')).toMatchObject({ text: 'NUTS · FISH', customer: { id: 'ivy' } })
  })
})

describe('[INV6] what is charged for the service is the same after splitting, merging and moving', () => {
  const totals = (state: ServiceState, setup: ReturnType<typeof moneySetup>) =>
    Object.values(state.checks).map((check) => checkTotals(check, setup).totalMinor)
  const large = [
    ana.does(seat()),
    ana.does(guests(8, null)),
    ana.does(order('l1', 'steak', 4)),
    ana.does(order('l2', 'beer', 4)),
  ] as const

  test('a party is as large on each of its checks as it was, whoever is counted where', () => {
    const setup = moneySetup({}, charge({ minGuests: 6 }))
    const story = during({ setup }).given(...large)
    expect(totals(story.state, setup)).toEqual([11_880])
    story.when(ana.does(moveLines({ l2: 4 }, 'c2', onto('table-5'))))
    expect(totals(story.state, setup)).toEqual([10_560, 1_320])
    story.when(ana.does(guests(4, 8)))
    story.when(ana.does(guests(4, null, 'c2')))
    expect(totals(story.state, setup)).toEqual([10_560, 1_320])
  })

  test('waived stays waived: on what is split off, on a follow-up check and beside what is charged', () => {
    const setup = moneySetup({}, charge({}))
    const story = during({ setup }).given(...large, max.does(waive()))
    story.when(ben.does(moveLines({ l2: 4 }, 'c2', onto('table-5'))))
    expect(totals(story.state, setup)).toEqual([9_600, 1_200])
    story.when(ben.does(seat('c3', 'table-7', 'T2-1')))
    story.when(ben.does(order('l3', 'steak', 1, 'c3')))
    expect(totals(story.state, setup)).toEqual([9_600, 1_200, 2_640])
    story.when(ana.does(merge('c2', 'c3')))
    expect(totals(story.state, setup)).toEqual([9_600, 3_840])
    story.when(ana.does(order('l4', 'beer', 1, 'c3')))
    expect(totals(story.state, setup)).toEqual([9_600, 4_170])
    story.when(ana.does(unmerge('c2')))
    expect(totals(story.state, setup).toSorted()).toEqual([1_200, 2_970, 9_600])
  })

  test('[C9] what comes to a large party unseen is charged on the check that follows, too', () => {
    const setup = moneySetup({}, charge({ minGuests: 6 }))
    const story = during({ setup }).given(...large)
    const basis = story.seq
    const all = paysAll(story.state, setup, 'p1')
    story.when(ana.does(order('l3', 'steak')))
    const { state } = story.when(ben.saw(basis).does(all))
    expect(state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 11_880 } })
    expect(totals(state, setup)).toEqual([2_640])
  })

  test('two small parties that are put together are charged for what they order together, or for all where somebody says so', () => {
    const setup = moneySetup({}, charge({ minGuests: 6 }))
    const story = during({ setup }).given(
      ana.does(seat()),
      ana.does(guests(4, null)),
      ana.does(order('l1', 'steak')),
      ben.does(seat('c2', 'table-7', 'T2-1')),
      ben.does(guests(4, null, 'c2')),
      ben.does(order('l2', 'steak', 1, 'c2')),
      ana.does(merge()),
    )
    expect(totals(story.state, setup)).toEqual([4_800])
    expect(totals(story.when(ana.does(order('l3', 'beer', 1, 'c2'))).state, setup)).toEqual([5_130])
    expect(totals(story.when(max.does(waive(false, 'c2'))).state, setup)).toEqual([5_610])
  })

  test('a table elsewhere charges for what is ordered there', () => {
    const setup = moneySetup({}, charge({ floorIds: ['terrace'] }))
    const story = during({ setup }).given(
      ana.does(seat()),
      ana.does(order('l1', 'steak')),
      ana.does(move('table-20')),
    )
    expect(totals(story.state, setup)).toEqual([2_400])
    expect(totals(story.when(ana.does(order('l2', 'beer'))).state, setup)).toEqual([2_730])
    const { state } = story.when(ana.does(moveLines({ l2: 1 }, 'c2', onto('table-5'))))
    expect(totals(state, setup)).toEqual([2_400, 330])
    expect(totals(story.when(max.does(waive(true, 'c2'))).state, setup)).toEqual([2_400, 300])
  })

  test('so much for each cover stays charged where the last line goes, and where one party’s was waived', () => {
    const setup = moneySetup({}, charge({ bp: 0, perGuestMinor: 100 }))
    const story = during({ setup }).given(...large)
    expect(totals(story.state, setup)).toEqual([11_600])
    story.when(ana.does(moveLines({ l1: 4, l2: 4 }, 'c2', onto('table-5'))))
    expect(totals(story.state, setup)).toEqual([0, 11_600])
    story.when(ana.does({ ...moveLines({ l1: 4, l2: 4 }, 'c1'), checkId: 'c2' }))
    expect(totals(story.state, setup)).toEqual([11_600, 0])
    story.when(ben.does(seat('c3', 'table-7', 'T2-1')))
    story.when(ben.does(guests(2, null, 'c3')))
    story.when(ben.does(order('l3', 'beer', 1, 'c3')))
    story.when(max.does(waive(true, 'c3')))
    story.when(ana.does(merge('c3', 'c1')))
    expect(totals(story.state, setup)).toEqual([11_900, 0])
  })
})
