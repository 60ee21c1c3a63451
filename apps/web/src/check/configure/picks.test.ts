import { chooseModifiers, type ModifierGroupRecord } from '@comanda/domain'
import { smallRestaurant } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import {
  countOf,
  defaultsOf,
  flatPicks,
  type Picks,
  picksOf,
  roomFor,
  wantingIn,
  withCount,
} from './picks.ts'
import { ruleOf } from './rule.ts'

const setup = smallRestaurant.state
const groups = setup.modifierGroups
const group = (id: string): ModifierGroupRecord => {
  const found = groups[id]
  if (found === undefined) throw new Error(id)
  return found
}
const option = (groupId: string, id: string) => {
  const found = group(groupId).options.find((each) => each.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const nothingOut = () => false
const choose = (picks: Picks, groupId: string, optionId: string, count = 1) =>
  withCount(groups, picks, group(groupId), option(groupId, optionId), count, nothingOut)
const ASKED = ['doneness', 'sides']

describe('[F3.2] modifiers', () => {
  test('defaults are chosen, unless they are sold out', () => {
    expect(defaultsOf(groups, ASKED, nothingOut)).toEqual([
      { groupId: 'doneness', optionId: 'medium', count: 1, under: [] },
    ])
    expect(defaultsOf(groups, ASKED, (id) => id === 'medium')).toEqual([])
  })

  test('where one is asked for, another takes its place', () => {
    const rare = choose(defaultsOf(groups, ASKED, nothingOut), 'doneness', 'rare')
    expect([countOf(rare, 'doneness', 'medium'), countOf(rare, 'doneness', 'rare')]).toEqual([0, 1])
    expect(roomFor(rare, group('doneness'), option('doneness', 'medium'))).toBe(1)
  })

  test('of several as many as there is room: for each, and for all', () => {
    const two = choose([], 'sides', 'fries', 2)
    expect(roomFor(two, group('sides'), option('sides', 'fries'))).toBe(0)
    expect(roomFor(two, group('sides'), option('sides', 'salad'))).toBe(1)
    const three = choose(two, 'sides', 'no-garnish')
    expect(roomFor(three, group('sides'), option('sides', 'salad'))).toBe(0)
    expect(choose(three, 'sides', 'fries', 0)).toEqual([
      { groupId: 'sides', optionId: 'no-garnish', count: 1, under: [] },
    ])
  })

  test('a nested group is asked for under its choice, and goes with it', () => {
    const medium = defaultsOf(groups, ASKED, nothingOut)
    const salad = choose(medium, 'sides', 'salad')
    expect(wantingIn(groups, ASKED, medium, '')).toBeNull()
    expect(wantingIn(groups, ASKED, [], '')).toEqual({ key: ':doneness', name: 'Doneness' })
    expect(wantingIn(groups, ASKED, salad, '')).toEqual({ key: ':sides/salad:dressing', name: 'Dressing' })
    expect(choose(salad, 'sides', 'salad', 0)).toEqual(medium)
  })

  test('what a command carries is read by the domain, and comes back from the line', () => {
    const picks: Picks = [
      { groupId: 'doneness', optionId: 'rare', count: 1, under: [] },
      {
        groupId: 'sides',
        optionId: 'salad',
        count: 1,
        under: [{ groupId: 'dressing', optionId: 'blue-cheese', count: 1, under: [] }],
      },
      { groupId: 'sides', optionId: 'fries', count: 2, under: [] },
    ]
    const flat = flatPicks(picks)
    expect(flat.map(({ optionId, count, under }) => [optionId, count, under])).toEqual([
      ['rare', 1, null],
      ['salad', 1, null],
      ['blue-cheese', 1, 1],
      ['fries', 2, null],
    ])
    const chosen = chooseModifiers(setup, ASKED, flat, Number.MAX_SAFE_INTEGER)
    expect(chosen.ok && picksOf(chosen.modifiers)).toEqual(picks)
  })

  test('how many one may choose, in words', () => {
    expect(
      [
        { min: 1, max: 1 },
        { min: 0, max: 1 },
        { min: 0, max: 3 },
        { min: 0, max: 0 },
        { min: 2, max: 0 },
        { min: 1, max: 3 },
      ].map(ruleOf),
    ).toEqual([
      { key: 'choose', count: 1 },
      { key: 'optional' },
      { key: 'upTo', count: 3 },
      { key: 'optional' },
      { key: 'atLeast', count: 2 },
      { key: 'between', min: 1, max: 3 },
    ])
  })
})
