import { givenSetup, max, type SetupIntent } from '@comanda/testkit'
import { describe, test } from 'vitest'

type TerminalWritten = Extract<SetupIntent, { type: 'saveTerminal' }>['value']
type MultiSessionWritten = Extract<SetupIntent, { type: 'saveMultiSession' }>['value']

describe('[C26] the code of a terminal', () => {
  const till: TerminalWritten = { id: 'T9', name: 'Till', code: 'T1', multiSessionId: 'dining', link: {} }
  const saving = (value: TerminalWritten) => max.saves({ type: 'saveTerminal', value })

  test('is its own among those in use', () => {
    givenSetup().when(saving(till)).refused('terminal-code-taken', { code: 'T1', name: 'Terminal T1' })
    givenSetup(max.saves({ type: 'revokeTerminal', terminalId: 'T1' }))
      .when(saving(till))
      .gives({ type: 'terminalSaved.v1', value: till })
  })

  test('stays when the terminal is saved again', () => {
    const again = { ...till, id: 'T1', home: 'counter', followIncoming: true } as const
    givenSetup().when(saving(again)).gives({ type: 'terminalSaved.v1', value: again })
  })

  test('[F1.3] a terminal is in a multi-session that there is, or in none', () => {
    givenSetup()
      .when(saving({ ...till, code: 'T9', multiSessionId: 'gone' }))
      .refused('multi-session-unknown', { name: 'Till', multiSessionId: 'gone' })
    const alone = { ...till, code: 'T9', multiSessionId: null }
    givenSetup().when(saving(alone)).gives({ type: 'terminalSaved.v1', value: alone })
  })
})

describe('[F1.2] a multi-session', () => {
  const saving = (more: Partial<MultiSessionWritten>) =>
    max.saves({ type: 'saveMultiSession', value: { id: 'dining', name: 'Dining', ...more } })

  test('refers to what there is', () => {
    givenSetup()
      .when(saving({ floorIds: ['gone'] }))
      .refused('floor-unknown', { name: 'Dining', floorId: 'gone' })
    givenSetup()
      .when(saving({ productSetIds: ['gone'] }))
      .refused('product-set-unknown', { name: 'Dining', productSetId: 'gone' })
    givenSetup()
      .when(saving({ orderTypeIds: ['gone'] }))
      .refused('order-type-unknown', { name: 'Dining', orderTypeId: 'gone' })
    givenSetup()
      .when(saving({ taxMap: [{ from: 'vat10', to: 'gone' }] }))
      .refused('tax-unknown', { name: 'Dining', field: 'taxMap', taxId: 'gone' })
    givenSetup()
      .when(saving({ serviceChargeIds: ['gone'] }))
      .refused('service-charge-unknown', { name: 'Dining', serviceChargeId: 'gone' })
  })

  test('its fiscal profile makes one tax of each, and a rule that it names stays', () => {
    const twice = [
      { from: 'vat10', to: 'vat4' },
      { from: 'vat10', to: null },
    ]
    givenSetup()
      .when(saving({ taxMap: twice }))
      .refused('id-twice', { field: 'taxMap', id: 'vat10' })
    const rule = max.saves({ type: 'saveServiceCharge', value: { id: 'sc', name: 'Service', bp: 1000 } })
    givenSetup(rule, saving({ serviceChargeIds: ['sc'], taxMap: [{ from: 'vat10', to: 'vat4' }] }))
      .when(max.saves({ type: 'removeRecord', kind: 'serviceCharges', id: 'sc' }))
      .refused('record-in-use', { name: 'Service', by: ['Dining'] })
  })

  test('may still name a floor that was deleted', () => {
    givenSetup(max.saves({ type: 'deleteFloor', floorId: 'terrace' }))
      .when(saving({ floorIds: ['terrace'] }))
      .gives({ type: 'multiSessionSaved.v1', value: { id: 'dining', name: 'Dining', floorIds: ['terrace'] } })
  })
})
