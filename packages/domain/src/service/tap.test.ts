import {
  ana,
  discount,
  given,
  max,
  note,
  order,
  price,
  remove,
  type ServiceStep,
  say,
  seat,
  tap,
} from '@comanda/testkit'
import { expect, test } from 'vitest'
import { findCheck } from './find.ts'
import { isOpen } from './floor-view.ts'
import { lineForTap, type Tap } from './tap.ts'

const onto = (...steps: readonly ServiceStep[]) =>
  raised({ productId: 'beer', unitPriceMinor: 300 }, ...steps)
const raised = (wanted: Tap, ...steps: readonly ServiceStep[]) => {
  const check = findCheck(given(ana.does(seat()), ...steps).state, 'c1')
  return check && isOpen(check) ? lineForTap(check, wanted)?.id : null
}
const given1 = {
  type: 'compLine',
  checkId: 'c1',
  lineId: 'l1',
  quantity: 1,
  newLineId: 'l9',
  reason: { text: 'birthday' },
  seen: { quantity: 1, comped: false },
} as const
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
  ['an allergy', [ana.does({ ...order('l1', 'beer'), allergy: 'hops' })]],
  ['another seat', [ana.does({ ...order('l1', 'beer'), seat: 2 })]],
  ['a held one', [ana.does({ ...order('l1', 'beer'), held: true })]],
  ['one that the kitchen has', [beer, ana.does(say.fire('f1', { l1: 1 }))]],
  ['one that was given free', [beer, max.does(given1)]],
])('%s makes it a new line', (_what, steps) => {
  expect(onto(...steps)).toBeUndefined()
})

test('[F3.5] for a seat, the line of that seat', () => {
  const forTwo = ana.does({ ...order('l2', 'beer'), seat: 2 })
  const wanted = { productId: 'beer', unitPriceMinor: 300 }
  expect(raised({ ...wanted, seat: 2 }, beer, forTwo)).toBe('l2')
  expect(raised({ ...wanted, seat: 3 }, beer, forTwo)).toBeUndefined()
  expect(raised(wanted, beer, forTwo)).toBe('l1')
})

test('[F3.2] what has choices is a new line each time', () => {
  const large = ana.does(say.dish('l1', 'lemonade', { variantId: 'large' }))
  const rare = ana.does(say.dish('l2', 'entrecote', { modifiers: [say.choice('doneness', 'rare')] }))
  expect(raised({ productId: 'lemonade', unitPriceMinor: 400 }, large)).toBeUndefined()
  expect(raised({ productId: 'entrecote', unitPriceMinor: 2200 }, rare)).toBeUndefined()
})
