import type { LineModifier, OrderedLine } from '@comanda/domain'
import { expect, test } from 'vitest'
import { configurationOf } from './configuration-of.ts'

const modifier = (optionId: string, depth: number, more: Partial<LineModifier> = {}): LineModifier => ({
  groupId: `g-${optionId}`,
  optionId,
  name: optionId,
  priceMinor: 0,
  count: 1,
  depth,
  ...more,
})

test('[F3.3] a line is repeated with the same choices, nested ones under theirs', () => {
  const line = {
    variantId: 'large',
    weightGrams: null,
    listPriceMinor: 900,
    modifiers: [
      modifier('burger', 0),
      modifier('cheese', 1),
      modifier('extra', 2, { count: 2 }),
      modifier('chips', 0),
    ],
    parts: [{ id: 'p1', choiceId: 'drink', productId: 'cola', modifiers: [modifier('no-ice', 0)] }],
  } as unknown as OrderedLine
  const choice = (optionId: string, under: number | null, count = 1) => ({
    groupId: `g-${optionId}`,
    optionId,
    count,
    under,
  })
  expect(configurationOf(line, 'fixed')).toEqual({
    variantId: 'large',
    modifiers: [choice('burger', null), choice('cheese', 0), choice('extra', 1, 2), choice('chips', null)],
    parts: [{ id: 'p1', choiceId: 'drink', productId: 'cola', modifiers: [choice('no-ice', null)] }],
    openPriceMinor: null,
    weightGrams: null,
  })
})

test('[F3.2] an open price is what was typed, without what the choices cost', () => {
  const line = {
    variantId: null,
    weightGrams: null,
    listPriceMinor: 1200,
    modifiers: [modifier('sauce', 0, { priceMinor: 100, count: 2 })],
    parts: [],
  } as unknown as OrderedLine
  expect(configurationOf(line, 'open').openPriceMinor).toBe(1000)
})
