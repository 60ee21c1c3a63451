import { SetupCommand } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { serviceLogOf, setupLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { Tokens } from '../access/tokens.ts'
import { newSalt, sha256 } from '../hashing.ts'
import { CUSTOMERS } from './customers.ts'
import { DINING_ROOM_PLAN } from './dining-room.ts'
import { CATEGORIES, PRODUCTS, TAXES } from './menu.ts'
import { pastSteps } from './open-checks.ts'
import { PEOPLE, ROLES } from './people.ts'
import { makePin, pinKey } from './pins.ts'
import { replay } from './replay.ts'
import { MULTI_SESSION, RESTAURANT } from './restaurant.ts'
import { DEMO_TERMINALS, MULTI_SESSION_ID, RESTAURANT_ID, RUSH_TERMINALS } from './terminals.ts'
import { TERRACE_PLAN } from './terrace.ts'

/** Set once everything is there: a seeding that was cut off is gone through again. */
const SEEDED = 'demo/seeded'

export interface SeedOptions {
  readonly hub: Hub
  readonly store: LogStore
  readonly tokens: Tokens
  readonly now: () => number
}

/** Sets up Casa Lumbre in a store that has no restaurant. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const { hub, store } = options
  const known = hub.restaurants()
  if (known.length > 0 && !known.includes(RESTAURANT_ID)) return
  if (known.length > 0 && (await store.value(SEEDED)) !== false) return
  await store.commit({ values: [[SEEDED, false]] })
  await hub.addRestaurant(RESTAURANT)
  for (const stage of await setupStages()) {
    const answers = await Promise.all(stage.map((command) => hub.command(setupLogOf(RESTAURANT_ID), command)))
    for (const answer of answers)
      if (!answer.ok) throw new Error(`the demo restaurant is not valid: ${JSON.stringify(answer.refusal)}`)
  }
  await openChecks(options)
  await store.commit({ values: [[SEEDED, true]] })
}

/** Each stage needs only what the ones before it have made. */
export async function setupStages(): Promise<readonly (readonly SetupCommand[])[]> {
  const people = await Promise.all(
    PEOPLE.map(async ({ pin, ...person }) => ({ ...person, pin: await makePin(pin, newSalt()) })),
  )
  const plans = [DINING_ROOM_PLAN, TERRACE_PLAN]
  const floors = plans.map(({ floor }) => floor)
  const tables = plans.flatMap((plan) => plan.tables)
  const terminals = [...DEMO_TERMINALS, ...RUSH_TERMINALS].map(({ terminal }) => terminal)
  return [
    [
      ...save('saveTax', TAXES),
      ...save('saveCategory', CATEGORIES),
      ...save('saveRole', ROLES),
      ...save('saveFloor', floors),
    ],
    [
      ...save('saveProduct', PRODUCTS),
      ...save('saveTable', tables),
      ...save('savePerson', people),
      ...save('saveMultiSession', [MULTI_SESSION]),
      ...CUSTOMERS.map(({ id, data }) => ({ type: 'createCustomer' as const, customerId: id, data })),
    ],
    [...save('saveTerminal', terminals)],
  ]
}

const save = (type: SetupCommand['type'], values: readonly unknown[]): readonly SetupCommand[] =>
  values.map((value) => SetupCommand.parse({ type, value }))

/** Some tables are taken already, by people at real terminals, so that the floor is alive at the first look. */
async function openChecks({ hub, tokens, now }: SeedOptions): Promise<void> {
  const carriers = await Promise.all(
    [...DEMO_TERMINALS, ...RUSH_TERMINALS].map(async ({ terminal, personId }) => ({
      terminalId: terminal.id,
      personId,
      proof: await demoProof(hub, personId),
      token: tokens.issueForThisRun({ restaurantId: RESTAURANT_ID, terminalId: terminal.id }),
    })),
  )
  const log = serviceLogOf(RESTAURANT_ID, MULTI_SESSION_ID)
  await replay({ hub, log, carriers, steps: pastSteps(), now: now() })
}

/** The proof that somebody of the demo knows their PIN; `''` when it is another PIN by now. */
export async function demoProof(hub: Hub, personId: string): Promise<string> {
  const person = PEOPLE.find(({ id }) => id === personId)
  const pin = hub.setup(RESTAURANT_ID).people[personId]?.pin
  if (person === undefined || pin == null) return ''
  const key = await pinKey(person.pin, pin)
  return sha256(key) === pin.verifier ? key : ''
}
