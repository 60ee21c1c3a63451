import {
  ana,
  ben,
  eve,
  givenSetup,
  max,
  restaurantWith,
  type SetupFact,
  server,
  smallRestaurant,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { availabilityOf, isItem, isSoldOut, portionsLeft } from './availability.ts'
import { RecordId } from './ops.ts'

const SEEN = smallRestaurant.seq
const set = (itemId: string, soldOut: boolean, remaining: number | null = null) =>
  ({ type: 'setAvailability', itemId, soldOut, remaining }) as const
const isSet = (itemId: string, soldOut: boolean, remaining: number | null = null): SetupFact => ({
  type: 'availabilitySet.v1',
  itemId,
  soldOut,
  remaining,
})
const take = (itemId: string, units: number) => ({ type: 'takePortions', itemId, units }) as const

describe('[F3.1] what can be had', () => {
  test('whoever may add lines switches it', () => {
    givenSetup()
      .when(eve.saves(set('steak', true)))
      .gives(isSet('steak', true))
    givenSetup()
      .when(zoe.saves(set('steak', true)))
      .refused('not-permitted', { permission: 'addLines' })
  })

  test('[F4.2] whoever works in the kitchen switches it from there', () => {
    const cook: SetupFact[] = [
      { type: 'roleSaved.v1', value: { id: 'cook', name: 'Cook', permissions: ['workKitchen'] } },
      { type: 'personSaved.v1', value: { id: 'ben', name: 'Ben', roleId: 'cook', pin: null } },
    ]
    givenSetup(...cook)
      .when(ben.saves(set('steak', true)))
      .gives(isSet('steak', true))
  })

  test('said once more is nothing to do', () => {
    givenSetup(ana.saves(set('steak', true)))
      .when(ben.saves(set('steak', true)))
      .gives()
    givenSetup()
      .when(ben.saves(set('steak', false)))
      .gives()
  })

  test('two people at once: the last to arrive stands', () => {
    const { state } = givenSetup(ana.saw(SEEN).saves(set('steak', true)))
      .when(ben.saw(SEEN).saves(set('steak', false, 4)))
      .gives(isSet('steak', false, 4))
    expect(availabilityOf(state, 'steak')).toMatchObject({ soldOut: false, remaining: 4, set: { by: 'ben' } })
  })

  test('products, variants and modifiers, and nothing else', () => {
    const setup = restaurantWith(
      {
        type: 'productSaved.v1',
        value: {
          id: 'wine',
          categoryId: 'drinks',
          name: 'Wine',
          priceMinor: 1,
          taxIds: [],
          variants: [{ id: 'glass', name: 'Glass', priceMinor: 1 }],
        },
      },
      {
        type: 'modifierGroupSaved.v1',
        value: { id: 'ice', name: 'Ice', options: [{ id: 'cubes', name: 'Cubes' }] },
      },
    )
    expect(['wine', 'glass', 'cubes', 'ice', 'drinks'].map((id) => isItem(setup, id))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    givenSetup()
      .when(max.saves(set('gone', true)))
      .refused('item-unknown', { itemId: 'gone' })
    expect(RecordId.safeParse('constructor').success).toBe(false)
  })
})

describe('[F3.1] portions left', () => {
  const left = (...units: number[]) => {
    const steps = units.map((each) => server.saves(take('steak', each)))
    const state = givenSetup(ana.saves(set('steak', false, 3)), ...steps).state
    return portionsLeft(state, 'steak')
  }

  test('go down to none, never below, and come back', () => {
    expect([left(), left(2), left(2, 1), left(5), left(2, -1)]).toEqual([3, 1, 0, 0, 2])
  })

  test('none left is sold out, without anybody saying so', () => {
    const { state } = givenSetup(ana.saves(set('steak', false, 1))).when(server.saves(take('steak', 1)))
    expect(availabilityOf(state, 'steak')?.soldOut).toBe(false)
    expect(isSoldOut(state, 'steak')).toBe(true)
    expect(isSoldOut(smallRestaurant.state, 'steak')).toBe(false)
    expect(isSoldOut(givenSetup(ana.saves(set('steak', true, 8))).state, 'steak')).toBe(true)
  })

  test('who counted them last stays known', () => {
    const { state } = givenSetup(ana.saves(set('steak', false, 3))).when(server.saves(take('steak', 1)))
    expect(availabilityOf(state, 'steak')).toMatchObject({ remaining: 2, set: { by: 'ana' } })
  })

  test('are taken only where they are counted', () => {
    givenSetup()
      .when(server.saves(take('steak', 1)))
      .gives()
    givenSetup(ana.saves(set('steak', true)))
      .when(server.saves(take('steak', 1)))
      .gives()
    expect(portionsLeft(smallRestaurant.state, 'steak')).toBeNull()
  })

  test('are taken by the server only', () => {
    givenSetup()
      .when(max.saves(take('steak', 1)))
      .refused('not-permitted')
  })
})
