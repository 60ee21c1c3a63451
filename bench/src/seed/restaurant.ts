import { PERMISSIONS, Restaurant, SetupCommand } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { setupLogOf } from '@comanda/protocol'
import { type Member, MULTI_SESSION, PRODUCTS, range, sha256, TABLES } from './members.ts'

type Saved = { readonly type: SetupCommand['type'] } & Readonly<Record<string, unknown>>

/** Sets up one restaurant of ordinary size with these terminals in it. */
export async function setUpRestaurant(hub: Hub, members: readonly Member[]): Promise<void> {
  const id = members[0]?.restaurantId ?? ''
  await hub.addRestaurant(
    Restaurant.parse({
      id,
      name: `Bench ${id}`,
      currency: { code: 'EUR', exponent: 2 },
      locale: 'en',
      timeZone: 'UTC',
    }),
  )
  for (const stage of stages(members)) {
    const answers = await Promise.all(
      stage.map((command) => hub.command(setupLogOf(id), SetupCommand.parse(command))),
    )
    for (const answer of answers) if (!answer.ok) throw new Error(`${id}: ${JSON.stringify(answer.refusal)}`)
  }
}

const save = (type: SetupCommand['type'], ...values: readonly object[]): readonly Saved[] =>
  values.map((value) => ({ type, value }))

/** Each stage needs only what the ones before it have made. */
function stages(members: readonly Member[]): readonly (readonly Saved[])[] {
  return [
    [
      ...save('saveTax', { id: 'vat', name: 'VAT 10 %', ratePpm: 100_000, included: true }),
      ...save('saveCategory', ...range(10).map((n) => ({ id: `category-${n}`, name: `Category ${n}` }))),
      ...save('saveRole', { id: 'waiter', name: 'Waiter', permissions: [...PERMISSIONS] }),
      ...save('saveFloor', { id: 'ground', name: 'Ground floor', width: 1200, height: 800 }),
      ...save('saveMultiSession', { id: MULTI_SESSION, name: 'Dining room', floorIds: ['ground'] }),
    ],
    [
      ...save('saveProduct', ...range(PRODUCTS).map(product)),
      ...save('saveTable', ...range(TABLES).map(table)),
      ...save('savePerson', ...members.map(person)),
    ],
    save('saveTerminal', ...members.map(terminal)),
  ]
}

const product = (n: number) => ({
  id: `product-${n}`,
  categoryId: `category-${n % 10}`,
  name: `Dish number ${n}`,
  priceMinor: priceOf(n),
  taxIds: ['vat'],
})

export const priceOf = (product: number): number => 250 + product * 10

const table = (n: number) => ({
  id: `table-${n}`,
  floorId: 'ground',
  number: `${n + 1}`,
  seats: 4,
  shape: 'square',
  ...{ x: (n % 6) * 180 + 60, y: Math.floor(n / 6) * 180 + 60, w: 90, h: 90 },
})

const person = ({ personId, proof }: Member) => ({
  id: personId,
  name: `Waiter ${personId}`,
  roleId: 'waiter',
  pin: { salt: `salt of ${personId} ....`, verifier: sha256(proof), memoryKiB: 4096, passes: 2 },
})

const terminal = ({ terminalId }: Member, place: number) => ({
  id: terminalId,
  name: `Terminal ${place + 1}`,
  code: `T${place + 1}`,
  multiSessionId: MULTI_SESSION,
  link: {},
})
