import { ana, givenSetup, max, type SetupIntent } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { methodOf, methodsOf, PRESET_METHODS } from '../service/paying/methods.ts'

type Saves<T extends SetupIntent['type']> = Extract<SetupIntent, { type: T }>

const method = (id: string, more: object = {}): Saves<'savePaymentMethod'> => ({
  type: 'savePaymentMethod',
  value: { id, name: id, kind: 'card', ...more },
})
const charge = (more: object = {}): Saves<'saveServiceCharge'> => ({
  type: 'saveServiceCharge',
  value: { id: 'service', name: 'Service', bp: 1_000, ...more },
})

describe('[F5.2] methods of payment', () => {
  test('a restaurant that has named none takes cash and cards', () => {
    const { state } = givenSetup()
    expect(methodsOf(state)).toBe(PRESET_METHODS)
    expect(methodOf(state, 'cash')).toMatchObject({ kind: 'cash', allowsChange: true, opensDrawer: true })
    expect(methodOf(state, 'shells')).toBeUndefined()
  })

  test('its own are offered in their order; what is not offered any more is still known', () => {
    const { state } = givenSetup(
      max.saves(method('visa', { position: 2 })),
      max.saves(method('meal', { kind: 'voucher', position: 1, needsReference: true })),
      max.saves(method('old', { active: false })),
    )
    expect(methodsOf(state).map(({ id }) => id)).toEqual(['meal', 'visa'])
    expect(methodOf(state, 'old')).toMatchObject({ active: false })
  })

  test('one keeps its kind for ever', () => {
    const story = givenSetup(max.saves(method('visa')))
    story.when(max.saves(method('visa', { kind: 'cash' }))).refused('method-kind-fixed', { name: 'visa' })
    expect(story.when(max.saves(method('visa', { name: 'Visa' }))).state.paymentMethods.visa?.name).toBe(
      'Visa',
    )
    story.when(ana.saves(method('visa'))).refused('not-permitted', { permission: 'backOffice' })
  })

  test('two save one apart: the second is told', () => {
    givenSetup(max.saves(method('visa')))
      .when(
        max
          .on('T1')
          .saw(0)
          .saves(method('visa', { name: 'V' })),
      )
      .refused('superseded', { by: 'max', terminal: 'T3' })
  })
})

describe('[F5.1] charges for the service', () => {
  test('are for floors, order types and taxes that there are', () => {
    const story = givenSetup()
    const whole = charge({ floorIds: ['terrace'], orderTypeIds: ['takeaway'], taxIds: ['vat10'] })
    expect(story.when(max.saves(whole)).state.serviceCharges.service).toMatchObject({
      bp: 1_000,
      minGuests: 0,
    })
    story.when(max.saves(charge({ floorIds: ['moon'] }))).refused('floor-unknown', { floorId: 'moon' })
    story.when(max.saves(charge({ orderTypeIds: ['x'] }))).refused('order-type-unknown')
    story.when(max.saves(charge({ taxIds: ['x'] }))).refused('tax-unknown')
    story.when(max.saves(charge({ taxIds: ['vat10', 'vat10'] }))).refused('id-twice')
  })

  test('are removed: settled checks have their own', () => {
    const story = givenSetup(max.saves(charge()))
    const { state } = story.when(max.saves({ type: 'removeRecord', kind: 'serviceCharges', id: 'service' }))
    expect(state.serviceCharges).toEqual({})
  })
})
