import { SetupCommand, type SetupIntent, SYSTEM } from '@comanda/domain'
import { Hub } from '@comanda/hub'
import { parseLogName, serviceLogOf, setupLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { Tokens } from '../access/tokens.ts'
import { newSalt, sha256 } from '../hashing.ts'
import { VERSION } from '../version.ts'
import { ACCOUNTS } from './accounts.ts'
import { CUSTOMERS } from './customers.ts'
import { DINING_ROOM_PLAN } from './dining-room.ts'
import { STATIONS } from './kitchen.ts'
import { MODIFIER_GROUPS } from './menu/modifiers.ts'
import { CATEGORIES, PRODUCT_SETS, PRODUCTS } from './menu.ts'
import { PAYMENT_METHODS, SERVICE_CHARGES } from './money.ts'
import { NOTE_CHIPS, REASONS } from './notes.ts'
import { ORDER_TYPES, TAXES } from './order-types.ts'
import { PEOPLE, ROLES } from './people.ts'
import { makePin, pinKey } from './pins.ts'
import { replay, type StoryClock } from './replay.ts'
import { AVAILABILITY, reservationsFor } from './reservations.ts'
import { MULTI_SESSION, RESTAURANT, TERRACE_SESSION } from './restaurant.ts'
import { STATIONED } from './story/step.ts'
import { STORY_MINUTES, story } from './story.ts'
import { ALL_TERMINALS, RESTAURANT_ID } from './terminals.ts'
import { TERRACE_PLAN } from './terrace.ts'

/** Set once everything is there: a seeding that was cut off is gone through again. */
const SEEDED = 'demo/seeded'
const MINUTE_MS = 60_000
const FILED_AFTER_MS = 12 * 60 * MINUTE_MS

export interface SeedOptions {
  readonly store: LogStore
  readonly tokens: Tokens
  readonly now: () => number
}

/**
 * Sets up Casa Lumbre in a store that has no restaurant. Its past is told by a hub with a clock of its
 * own, so that earlier days have their own numbers; nobody else may use the store meanwhile.
 */
export async function seedDemo({ store, tokens, now }: SeedOptions): Promise<void> {
  const known = new Set((await store.logs()).flatMap((log) => parseLogName(log)?.restaurantId ?? []))
  if (known.size > 0 && !known.has(RESTAURANT_ID)) return
  if (known.size > 0 && (await store.value(SEEDED)) !== false) return
  await store.commit({ values: [[SEEDED, false]] })
  const end = now()
  const clock: StoryClock = { now: end - STORY_MINUTES * MINUTE_MS }
  const hub = await openHub(store, tokens, clock)
  await hub.addRestaurant(RESTAURANT)
  for (const stage of await setupStages()) await saveAll(hub, stage)
  await tellStory(hub, tokens, clock, end)
  await saveAll(hub, [...reservationsFor(end), ...AVAILABILITY, ...ACCOUNTS], 'lucia')
  await hub.close()
  await store.commit({ values: [[SEEDED, true]] })
}

async function openHub(store: LogStore, tokens: Tokens, clock: StoryClock): Promise<Hub> {
  const hub = new Hub({
    store,
    now: () => clock.now,
    hasher: sha256,
    salt: newSalt,
    soon: (task) => setImmediate(task),
    version: VERSION,
    authenticate: (token) => tokens.authenticate(token),
    report: ({ cause }) => {
      throw cause
    },
  })
  await hub.open()
  return hub
}

async function saveAll(hub: Hub, commands: readonly SetupIntent[], by: string = SYSTEM): Promise<void> {
  const log = setupLogOf(RESTAURANT_ID)
  const parsed = commands.map((command) => SetupCommand.parse(command))
  const answers = await Promise.all(parsed.map((command) => hub.command(log, command, by)))
  for (const answer of answers)
    if (!answer.ok) throw new Error(`the demo restaurant is not valid: ${JSON.stringify(answer.refusal)}`)
}

/** Each stage needs only what the ones before it have made. */
export async function setupStages(): Promise<readonly (readonly SetupCommand[])[]> {
  const people = await Promise.all(
    PEOPLE.map(async ({ pin, ...person }) => ({ ...person, pin: await makePin(pin, newSalt()) })),
  )
  const plans = [DINING_ROOM_PLAN, TERRACE_PLAN]
  const floors = plans.map(({ floor }) => floor)
  const tables = plans.flatMap((plan) => plan.tables)
  const terminals = ALL_TERMINALS.map(({ terminal }) => terminal)
  return [
    [
      ...save('saveStation', STATIONS),
      ...save('saveTax', TAXES),
      ...save('saveRole', ROLES),
      ...save('saveFloor', floors),
      ...save('saveModifierGroup', MODIFIER_GROUPS),
      ...save('saveReason', REASONS),
      ...save('savePaymentMethod', PAYMENT_METHODS),
    ],
    [
      ...save('saveOrderType', ORDER_TYPES),
      ...save('saveCategory', CATEGORIES),
      ...save('saveTable', tables),
      ...save('savePerson', people),
      ...CUSTOMERS.map(({ id, data }) => ({ type: 'createCustomer' as const, customerId: id, data })),
    ],
    [
      ...save('saveProductSet', PRODUCT_SETS),
      ...save('saveProduct', PRODUCTS),
      ...save('saveNoteChip', NOTE_CHIPS),
    ],
    save('saveMultiSession', [MULTI_SESSION, TERRACE_SESSION]),
    [...save('saveTerminal', terminals), ...save('saveServiceCharge', SERVICE_CHARGES)],
  ]
}

const save = (type: SetupCommand['type'], values: readonly unknown[]): readonly SetupCommand[] =>
  values.map((value) => SetupCommand.parse({ type, value }))

/** What people did at real terminals, so that the floor is alive at the first look and there is a past to search. */
async function tellStory(hub: Hub, tokens: Tokens, clock: StoryClock, end: number): Promise<void> {
  const logs = [MULTI_SESSION, TERRACE_SESSION].map(({ id }) => serviceLogOf(RESTAURANT_ID, id))
  const isTold = logs.some((log) => (hub.position(log)?.seq ?? 0) > 0)
  if (!isTold) {
    const proofs = new Map<string, string>()
    for (const { personId } of Object.values(STATIONED))
      if (!proofs.has(personId)) proofs.set(personId, await demoProof(hub, personId))
    const papersOf = (actor: keyof typeof STATIONED) => {
      const { personId, terminalId } = STATIONED[actor]
      const token = tokens.issueForThisRun({ restaurantId: RESTAURANT_ID, terminalId })
      return { token, proof: proofs.get(personId) ?? '' }
    }
    await replay({ hub, clock, papersOf, steps: story(), end, restaurantId: RESTAURANT_ID })
  }
  clock.now = end
  for (const log of logs)
    await hub.command(log, { type: 'fileClosedChecks', closedBefore: end - FILED_AFTER_MS })
}

/** The proof that somebody of the demo knows their PIN; `''` when it is another PIN by now. */
export async function demoProof(hub: Hub, personId: string): Promise<string> {
  const person = PEOPLE.find(({ id }) => id === personId)
  const pin = hub.setup(RESTAURANT_ID).people[personId]?.pin
  if (person === undefined || pin == null) return ''
  const key = await pinKey(person.pin, pin)
  return sha256(key) === pin.verifier ? key : ''
}
