import { dueOf, findCheck, type ServiceState, type SetupState } from '@comanda/domain'
import type { ServiceIntent } from './people.ts'
import { restaurantWith, type SetupFact } from './small-restaurant.ts'

type Of<T extends ServiceIntent['type']> = Extract<ServiceIntent, { type: T }>

/** Ben may take money as well, and Ana may not. */
const benTakesMoney: SetupFact = {
  type: 'personSaved.v1',
  value: { id: 'ben', name: 'Ben', roleId: 'waiter', pin: null, grants: ['takePayments', 'manageTill'] },
}

const restaurant = (more: object): SetupFact => ({
  type: 'restaurantSaved.v1',
  value: {
    id: 'r1',
    name: 'La Prueba',
    currency: { code: 'EUR', exponent: 2 },
    locale: 'en',
    timeZone: 'UTC',
    usesTills: false,
    ...more,
  },
})

/** Facts of a test restaurant that takes money; `more`: settings of the restaurant. Without tills where nothing is said. */
export const moneyFacts = (more: object = {}, ...facts: readonly SetupFact[]): readonly SetupFact[] => [
  benTakesMoney,
  restaurant(more),
  ...facts,
]

export const moneySetup = (more: object = {}, ...facts: readonly SetupFact[]): SetupState =>
  restaurantWith(...moneyFacts(more, ...facts))

/** Pays so much in cash, where so much was due on the screen. */
export const pays = (
  paymentId: string,
  amountMinor: number,
  dueMinor: number,
  more: Partial<Of<'takePayment'>> = {},
): Of<'takePayment'> => ({
  type: 'takePayment',
  checkId: 'c1',
  paymentId,
  methodId: 'cash',
  amountMinor,
  seen: { dueMinor },
  ...more,
})

/** Pays all that a screen shows as due, for the lines that it shows. */
export function paysAll(
  state: ServiceState,
  setup: SetupState,
  paymentId: string,
  checkId = 'c1',
  more: Partial<Of<'takePayment'>> = {},
): Of<'takePayment'> {
  const check = findCheck(state, checkId)
  const dueMinor = check === undefined ? 0 : dueOf(check, setup)
  const ordered = check?.lines.filter(({ status }) => status === 'ordered') ?? []
  const lines = ordered.map(({ id, quantity }) => ({ lineId: id, quantity }))
  return pays(paymentId, dueMinor, dueMinor, { checkId, seen: { dueMinor, lines }, ...more })
}
