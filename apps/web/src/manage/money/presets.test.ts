import { emptySetup, PRESET_METHODS, type SetupState } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { isLastOffered, missingPresets } from './presets.ts'

const [cash, card] = PRESET_METHODS
const having = (...methods: readonly object[]): SetupState => ({
  ...emptySetup,
  paymentMethods: Object.fromEntries(
    methods.map((method) => [(method as { id: string }).id, method]),
  ) as never,
})

describe('[F5.2] ways to pay', () => {
  test('the first of one’s own does not make cash and card vanish', () => {
    expect(missingPresets(emptySetup, 'voucher')).toEqual([cash, card])
    expect(missingPresets(emptySetup, 'cash')).toEqual([card])
    expect(missingPresets(having(cash ?? {}), 'voucher')).toEqual([])
  })

  test('the last one that is offered stays', () => {
    expect(isLastOffered(emptySetup, 'cash')).toBe(false)
    expect(isLastOffered(having(cash ?? {}, { ...card, active: false }), 'cash')).toBe(true)
    expect(isLastOffered(having(cash ?? {}, card ?? {}), 'cash')).toBe(false)
  })
})
