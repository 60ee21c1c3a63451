import { givenSetup, max, type SetupFact, type SetupIntent, smallRestaurant } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

type GroupWritten = Extract<SetupIntent, { type: 'saveModifierGroup' }>['value']

const option = (id: string, ...groupIds: string[]) => ({ id, name: id, groupIds })
const group = (id: string, ...options: ReturnType<typeof option>[]): GroupWritten => ({
  id,
  name: id,
  options,
})
const saving = (value: GroupWritten) => max.saves({ type: 'saveModifierGroup', value })
const saved = (value: GroupWritten): SetupFact => ({ type: 'modifierGroupSaved.v1', value })

describe('[F3.2] a group of modifiers', () => {
  const milk = group('milk', option('oat'), option('whole'))

  test('may ask for more by groups of its options', () => {
    const coffee = group('coffee', option('latte', 'milk'), option('black'))
    givenSetup(saved(milk)).when(saving(coffee)).gives(saved(coffee))
    givenSetup().when(saving(coffee)).refused('modifier-group-unknown', { name: 'coffee', groupId: 'milk' })
  })

  test('can be answered', () => {
    givenSetup()
      .when(saving({ ...milk, min: 3, max: 2 }))
      .refused('min-above-max', { name: 'milk', min: 3, max: 2 })
    givenSetup()
      .when(saving({ ...milk, min: 3, max: 0 }))
      .refused('options-too-few', { name: 'milk', min: 3, possible: 2 })
    const twiceEach = { ...milk, min: 3, max: 0, options: milk.options.map((o) => ({ ...o, maxEach: 2 })) }
    givenSetup().when(saving(twiceEach)).gives(saved(twiceEach))
    const bothDefault = { ...milk, max: 1, options: milk.options.map((o) => ({ ...o, isDefault: true })) }
    givenSetup().when(saving(bothDefault)).refused('defaults-too-many', { name: 'milk', max: 1, defaults: 2 })
  })

  test('has each option once', () => {
    givenSetup()
      .when(saving(group('milk', option('oat'), option('oat'))))
      .refused('id-twice', { name: 'milk', field: 'options', id: 'oat' })
  })

  test('never asks for itself, however far round', () => {
    givenSetup()
      .when(saving(group('a', option('o', 'a'))))
      .refused('modifier-groups-circular', { name: 'a', names: ['a'] })
    givenSetup(saved(group('c')), saved(group('b', option('x', 'c'))), saved(group('a', option('y', 'b'))))
      .when(saving(group('c', option('z', 'a'))))
      .refused('modifier-groups-circular', { name: 'c', names: ['c', 'a', 'b'] })
  })

  test('two ways to the same group are no circle', () => {
    const both = group('a', option('x', 'b', 'c'), option('y', 'c'))
    givenSetup(saved(group('c')), saved(group('b', option('z', 'c'))))
      .when(saving(both))
      .gives(saved(both))
  })

  test('[C19] remembers the options that it had, newest first', () => {
    const { state } = givenSetup(saving(milk), saving(milk)).when(saving(group('milk', option('soy'))))
    expect(
      state.modifierGroups.milk?.former.map(({ options, untilSeq }) => [
        options.map(({ id }) => id),
        untilSeq,
      ]),
    ).toEqual([[['oat', 'whole'], smallRestaurant.seq + 3]])
  })
})
