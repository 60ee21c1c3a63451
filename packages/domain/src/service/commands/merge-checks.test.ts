import {
  ana,
  ben,
  clock,
  given,
  guests,
  max,
  order,
  orderNote,
  type ServiceStep,
  say,
  seat,
  smallRestaurant,
  tap,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { checksLabelled, findCheck } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import type { ServiceState } from '../state.ts'

const { fire, merge, unmerge, moveLines } = say

const smallSetup = smallRestaurant.state

const two = [
  ana.does(seat('c1', 'table-5', 'T1-1')),
  ana.does(order('l1', 'steak', 2)),
  ben.does(seat('c2', 'table-7', 'T2-1')),
  ben.does(order('l2', 'beer', 1, 'c2')),
] as const
const names = (state: ServiceState, id: string) => findCheck(state, id)?.lines.map(({ name }) => name)

const NOTHING = { customer: false, handover: false, orderNote: [], allergy: [], partyBefore: null }

describe('[C15] merging checks', () => {
  test('all of one goes to the other, which it is from now on', () => {
    const { state } = given(...two)
      .when(ana.does(merge()))
      .gives({
        type: 'checkMerged.v1',
        checkId: 'c1',
        into: 'c2',
        lineIds: ['l1'],
        guests: null,
        discounts: { from: null, to: null },
        gives: NOTHING,
      })
    expect(Object.keys(state.checks)).toEqual(['c2'])
    expect(state.closed.c1).toMatchObject({ status: 'merged', into: 'c2', lines: [] })
    expect(findCheck(state, 'c1')).toBe(state.checks.c2)
    expect(names(state, 'c2')).toEqual(['beer', 'steak'])
    expect(checksLabelled(state, '1').some(({ id }) => id === 'c2')).toBe(true)
  })

  test('what somebody adds to the one that went is on the other', () => {
    const story = given(...two, ben.does(merge()))
    story.when(ana.saw(6).does(order('l3', 'coffee')))
    const { state } = story.when(ana.saw(6).does(tap(1, 2)))
    expect(findCheck(state, 'c2')?.lines.map(({ id, quantity }) => [id, quantity])).toEqual([
      ['l2', 1],
      ['l1', 3],
      ['l3', 1],
    ])
  })

  test('[INV4] nothing is fired again', () => {
    const story = given(...two, ana.does(fire('f1', { l1: 2 })))
    const { tickets } = story.state
    const { state } = story.when(ana.does(merge()))
    expect(state.tickets).toBe(tickets)
    story.when(ben.does(fire('f2', { l1: 2, l2: 1 }, 'c2')))
    expect(Object.keys(story.state.tickets)).toEqual(['f1:grill', 'f2:bar'])
  })

  test('guests add up; notes and allergies are joined; a customer stays', () => {
    const { state } = given(
      ...two,
      ana.does(guests(2, null)),
      ana.does(orderNote('birthday', '')),
      ana.does({ type: 'setCheckAllergy', checkId: 'c1', text: 'nuts', seen: { text: '' } }),
      ana.does({
        type: 'attachCustomer',
        checkId: 'c1',
        customer: { id: 'k1', name: 'Gray' },
        seen: { customerId: null },
      }),
      ben.does(guests(3, null, 'c2')),
      ben.does(orderNote('hurry', '', 'c2')),
    ).when(ana.does(merge()))
    expect(findCheck(state, 'c2')).toMatchObject({
      guests: 5,
      orderNote: 'hurry · birthday',
      allergy: 'nuts',
      customer: { id: 'k1' },
      alsoKnownAs: ['1', 'T1-1'],
    })
  })

  test('again, from two terminals or the other way round, does nothing', () => {
    const story = given(...two, ana.does(merge()))
    story.when(ben.saw(6).does(merge())).gives()
    story.when(ben.saw(6).does(merge('c2', 'c1'))).gives()
  })

  test('one that is closed or unknown is refused', () => {
    const story = given(
      ...two,
      ana.does(seat('c3', 'table-9')),
      ana.at('12:50').does({ type: 'cancelCheck', checkId: 'c3' }),
    )
    story.when(ana.does(merge('c3', 'c2'))).refused('check-closed', { by: 'ana', at: clock('12:50') })
    story.when(ana.does(merge('c1', 'c3'))).refused('check-closed')
    story.when(ana.does(merge('c9', 'c2'))).refused('check-unknown')
    story.when(ana.does(merge('c1', 'c9'))).refused('check-unknown')
    story.when(zoe.does(merge())).refused('not-permitted', { permission: 'addLines' })
  })

  test('[INV3] who had seen less does not cancel what has come along', () => {
    given(...two, ana.at('12:50').does(merge()))
      .when(ben.saw(6).does({ type: 'cancelCheck', checkId: 'c2', reason: { text: 'left' } }))
      .refused('check-not-empty', { by: 'ana', at: clock('12:50') })
    given(...two, ana.at('12:50').does(moveLines({ l1: 2 })))
      .when(ben.saw(6).does({ type: 'cancelCheck', checkId: 'c2', reason: { text: 'left' } }))
      .refused('check-not-empty', { by: 'ana', at: clock('12:50') })
  })
})

describe('[INV6] undoing a merge', () => {
  const off = (checkId: string, bp: number, fixedMinor: number): ServiceStep =>
    max.does({ type: 'discountCheck', checkId, discount: { bp, fixedMinor }, seen: { discount: null } })

  test('each has its own again: lines, guests, labels, discount', () => {
    const story = given(
      ...two,
      ana.does(guests(2, null)),
      ben.does(guests(3, null, 'c2')),
      off('c1', 1000, 0),
      off('c2', 0, 100),
    )
    const before = story.state.checks
    story.when(ana.does(merge()))
    const { state } = story.when(ana.does(unmerge())).gives({
      type: 'checkUnmerged.v1',
      checkId: 'c1',
      of: 'c2',
      lineIds: ['l1'],
      guests: 3,
      discounts: { from: { bp: 0, fixedMinor: 100 }, to: { bp: 1000, fixedMinor: 0 } },
      takes: NOTHING,
    })
    const facts = ({ checks }: Pick<ServiceState, 'checks'>) =>
      Object.values(checks)
        .map(({ id, number, alsoKnownAs, guests: count, discount, lines }) => [
          id,
          number,
          alsoKnownAs,
          count,
          discount,
          lines.map((line) => [line.id, line.quantity]),
        ])
        .sort()
    expect(facts(state)).toEqual(facts({ checks: before }))
    expect(state.aliases).toEqual({})
  })

  test('what has been added since stays; what has been moved on stays there', () => {
    const { state } = given(
      ...two,
      ana.does(order('l3', 'coffee')),
      ana.does(merge()),
      ana.does(order('l4', 'burger', 1, 'c2')),
      ana.does({ ...moveLines({ l3: 1 }, 'c3', say.onto('table-9')), checkId: 'c2' }),
    ).when(ana.does(unmerge()))
    expect(['c1', 'c2', 'c3'].map((id) => names(state, id))).toEqual([
      ['steak'],
      ['beer', 'burger'],
      ['coffee'],
    ])
  })

  test('one that was merged into a third: it comes back from there', () => {
    const story = given(
      ...two,
      ana.does(seat('c3', 'table-9')),
      ana.does(order('l3', 'coffee', 1, 'c3')),
      ana.does(merge('c1', 'c2')),
      ana.does(merge('c2', 'c3')),
    )
    expect(['c1', 'c2'].map((id) => findCheck(story.state, id)?.id)).toEqual(['c3', 'c3'])
    const { state } = story.when(ana.does(unmerge('c1')))
    expect(['c1', 'c2', 'c3'].map((id) => findCheck(state, id)?.id)).toEqual(['c1', 'c3', 'c3'])
    expect([names(state, 'c1'), names(state, 'c3')]).toEqual([['steak'], ['coffee', 'beer']])
  })

  test('a discount that has been changed since is shared so that nothing appears or vanishes', () => {
    const story = given(
      ...two,
      off('c1', 1000, 0),
      ana.does(merge()),
      max.does({
        type: 'discountCheck',
        checkId: 'c2',
        discount: { bp: 5000, fixedMinor: 0 },
        seen: { discount: { bp: 0, fixedMinor: 480 } },
      }),
    )
    const worth = (state: ServiceState) =>
      Object.values(state.checks).reduce((sum, check) => sum + checkTotals(check, smallSetup).totalMinor, 0)
    const before = worth(story.state)
    expect(worth(story.when(ana.does(unmerge())).state)).toBe(before)
  })

  test('again does nothing; one that was never merged, or is unknown, is refused', () => {
    const story = given(...two, ana.does(merge()), ana.does(unmerge()))
    story.when(ben.does(unmerge())).gives()
    given(ana.does(seat()), ana.does({ type: 'leaveCheck', checkId: 'c1' }))
      .when(ana.does(unmerge()))
      .refused('check-closed')
    given().when(ana.does(unmerge())).refused('check-unknown')
  })
})
