import { Restaurant } from '@comanda/domain'
import type { SetupIntent } from '../people.ts'
import { RESTAURANT_ID } from './sim-restaurant.ts'

/** Mostly with tills, now and then without; in every second lunch cash comes in steps of five. */
export const restaurantOf = (seed: number): Restaurant =>
  Restaurant.parse({
    id: RESTAURANT_ID,
    name: 'Simulated',
    currency: { code: 'EUR', exponent: 2 },
    locale: 'en',
    timeZone: 'UTC',
    usesTills: seed % 5 !== 0,
    cashRoundingMinor: seed % 2 === 0 ? 5 : 1,
  })

type MethodFacts = Extract<SetupIntent, { type: 'savePaymentMethod' }>['value']

const method = (id: string, kind: MethodFacts['kind'], more: Partial<MethodFacts> = {}): SetupIntent => ({
  type: 'savePaymentMethod',
  value: { id, name: id, kind, ...more },
})

/** A customer who may put things on the house, up to a limit. */
function onAccount(customerId: string, name: string, limitMinor: number | null): readonly SetupIntent[] {
  return [
    { type: 'createCustomer', customerId, data: { name } },
    { type: 'setAccountTerms', customerId, allowed: true, limitMinor },
  ]
}

/** Every way to pay that asks for something of its own, and a charge for large parties. */
export const lunchMoney: readonly SetupIntent[] = [
  method('cash', 'cash', { opensDrawer: true, allowsChange: true }),
  method('card', 'card', { position: 1 }),
  method('voucher', 'voucher', { position: 2, needsReference: true, allowsTip: false }),
  method('house', 'account', { position: 3 }),
  ...onAccount('k1', 'Gray', null),
  ...onAccount('k2', 'Black', 4_000),
  {
    type: 'saveServiceCharge',
    value: {
      id: 'party',
      name: 'Large party',
      position: 0,
      bp: 1_000,
      perGuestMinor: 35,
      minGuests: 4,
      taxIds: ['vat', 'city'],
    },
  },
]
