import {
  ana,
  discount,
  given,
  note,
  order,
  price,
  remove,
  type ServiceStep,
  seat,
  tap,
} from '@comanda/testkit'
import { expect, test } from 'vitest'
import { findCheck } from './find.ts'
import { isOpen } from './floor-view.ts'
import { lineForTap } from './tap.ts'

const onto = (...steps: readonly ServiceStep[]) => {
  const check = findCheck(given(ana.does(seat()), ...steps).state, 'c1')
  return check && isOpen(check) ? lineForTap(check, 'beer', 300)?.id : null
}
const beer = ana.does(order('l1', 'beer'))

test('[C2] a further tap raises the newest plain line of the product', () => {
  expect(onto(beer)).toBe('l1')
  expect(onto(beer, ana.does(order('l2', 'beer')))).toBe('l2')
  expect(onto(beer, ana.does(order('l2', 'steak')))).toBe('l1')
  expect(onto(beer, ana.does(tap(3, 1)))).toBe('l1')
})

test.each([
  ['nothing', []],
  ['another product', [ana.does(order('l1', 'steak'))]],
  ['a removed line', [beer, ana.does(remove(1))]],
  ['another price', [beer, ana.does(price(200, 300))]],
  ['a discount', [beer, ana.does(discount(1000, 0))]],
  ['a note for the kitchen', [beer, ana.does(note('no ice', ''))]],
  ['a note for the guest', [beer, ana.does(note('birthday', '', 'customerNote'))]],
])('%s makes it a new line', (_what, steps) => {
  expect(onto(...steps)).toBeUndefined()
})
