import { smallRestaurant } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { itemsBehind } from './items.ts'

const setup = smallRestaurant.state
const behind = (id: string) => {
  const product = setup.products[id]
  return product === undefined
    ? []
    : itemsBehind(setup, product).map(({ name, items }) => [name, items.map(({ itemId }) => itemId)])
}

test('[F3.1] variants and modifiers can run out by themselves, nested ones too', () => {
  expect(behind('lemonade')).toEqual([[null, ['small', 'large']]])
  expect(behind('entrecote')).toEqual([
    ['Doneness', ['rare', 'medium']],
    ['Sides', ['fries', 'salad', 'no-garnish']],
    ['Dressing', ['oil', 'blue-cheese']],
  ])
  expect(behind('day-menu')).toEqual([
    ['Starter', ['soup', 'carpaccio']],
    ['Main', ['fish', 'entrecote']],
    ['Drink', ['wine']],
  ])
  expect(behind('beer')).toEqual([])
})

test('groups that ask for each other are listed once', () => {
  const option = (id: string, groupId: string) => ({ id, name: id, groupIds: [groupId] })
  const modifierGroups = {
    a: { id: 'a', name: 'A', options: [option('one', 'b')] },
    b: { id: 'b', name: 'B', options: [option('two', 'a')] },
  } as never
  const product = { variants: [], combo: [], modifierGroupIds: ['a', 'b'] as never[] }
  expect(itemsBehind({ modifierGroups, products: {} }, product).map(({ id }) => id)).toEqual(['a', 'b'])
})
