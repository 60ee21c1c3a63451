import type { SetupState } from '@comanda/domain'
import { during } from './given.ts'
import { restaurantWith, type SetupFact } from './small-restaurant.ts'

const expo = (id: string, gathers: readonly string[] = []): SetupFact => ({
  type: 'stationSaved.v1',
  value: { id, name: id, position: 9, kind: 'expo', gathers: [...gathers], warnAfterMinutes: 12 },
})

const printer = (id: string, fallbackId: string | null): SetupFact => ({
  type: 'printerSaved.v1',
  value: { id, name: id, host: `${id}.local`, fallbackId },
})

const station = (id: string, more: object = {}): SetupFact => ({
  type: 'stationSaved.v1',
  value: { id, name: id, ...more },
})

/** What the test restaurant gets for its kitchen: an expo *pass* behind grill and cold, and two printers. */
export const kitchenFacts: readonly SetupFact[] = [
  printer('counter', null),
  printer('kitchen', 'counter'),
  station('grill', { printerIds: ['kitchen'], lateAfterMinutes: 12, warnAfterMinutes: 6 }),
  station('cold', { printerIds: ['kitchen'], firstTap: 'start' }),
  station('bar', { printerIds: ['counter'] }),
  expo('pass', ['grill', 'cold']),
]

/** Behind the pass a second one, the door, which the bar's drinks go through too. */
export const secondExpo: SetupFact = expo('door', ['pass', 'bar'])

/** The test restaurant with a kitchen, and what else there is. */
export const houseWith = (...more: readonly SetupFact[]): SetupState =>
  restaurantWith(...kitchenFacts, ...more)

export const house = houseWith()

/** A service of the house: `inHouse().given(…)`. */
export const inHouse = (setup: SetupState = house) => during({ setup })
