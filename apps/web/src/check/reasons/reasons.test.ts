import type { OrderedLine, ServiceCommand, SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { discountTyped } from './discount-value.ts'
import { because, reasonsFor, reasonUseOf } from './reasons.ts'

const reason = (id: string, position: number, more: object = {}) => ({
  id,
  text: id,
  uses: ['void', 'discount'],
  position,
  active: true,
  ...more,
})

const reasons = {
  late: reason('late', 2),
  mistake: reason('mistake', 1),
  old: reason('old', 0, { active: false }),
  staff: reason('staff', 3, { uses: ['price'] }),
} as unknown as SetupState['reasons']

const line = { listPriceMinor: 450 } as OrderedLine
const command = (value: object) => value as ServiceCommand

test('[F3.9] the reasons of one use, in the order of the restaurant, with their words', () => {
  expect(reasonsFor(reasons, 'void')).toEqual([
    { reasonId: 'mistake', text: 'mistake' },
    { reasonId: 'late', text: 'late' },
  ])
  expect(reasonsFor(reasons, 'comp')).toEqual([])
})

test('[F3.9] why is asked for a discount or a price of its own, not for taking one away', () => {
  const ask = (value: object, list = reasons) => reasonUseOf(command(value), line, { reasons: list })
  expect(ask({ type: 'discountLine', discountBp: 1000 })).toBe('discount')
  expect(ask({ type: 'discountLine', discountBp: 0 })).toBeNull()
  expect(ask({ type: 'changePrice', unitPriceMinor: 300 })).toBe('price')
  expect(ask({ type: 'changePrice', unitPriceMinor: 450 })).toBeNull()
  expect(ask({ type: 'setQuantity', to: 3 })).toBeNull()
  expect(ask({ type: 'discountLine', discountBp: 1000 }, {})).toBeNull()
})

test('[F3.9] the reason goes along with what is done', () => {
  const cancel = { type: 'cancelCheck', checkId: 'c1' } as const
  expect(because(cancel, { reasonId: 'late', text: 'late' })).toEqual({
    ...cancel,
    reason: { reasonId: 'late', text: 'late' },
  })
  expect(because(cancel, null)).toBe(cancel)
})

test('[F3.9] a discount of the whole check is typed as percent or as an amount', () => {
  expect(discountTyped('percent', '12,5', 2)).toEqual({ bp: 1250, fixedMinor: 0 })
  expect(discountTyped('percent', '101', 2)).toBeNull()
  expect(discountTyped('amount', '5', 2)).toEqual({ bp: 0, fixedMinor: 500 })
  expect(discountTyped('amount', '500', 0)).toEqual({ bp: 0, fixedMinor: 500 })
  for (const text of ['', '0', '.', 'ten', '-3']) expect(discountTyped('amount', text, 2)).toBeNull()
})
