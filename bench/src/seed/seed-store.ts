import { randomBytes } from 'node:crypto'
import { Hub } from '@comanda/hub'
import type { LogStore } from '@comanda/storage'
import { openSqliteLogStore } from '@comanda/storage/sqlite'
import { History } from './history.ts'
import { type Member, membersOf, range, sha256, storeFileIn } from './members.ts'
import { openChecks } from './open-checks.ts'
import { setUpRestaurant } from './restaurant.ts'

export interface SeedSize {
  readonly restaurants: number
  /** Per restaurant. */
  readonly terminals: number
  /** Every table is taken and has ordered. */
  readonly openTables: boolean
  /** Checks of each restaurant that were closed earlier today and are still in its live state. */
  readonly closedChecks: number
}

/** Fills an empty data folder with restaurants. The server starts on it. */
export async function seedStore(dataDir: string, size: SeedSize): Promise<readonly Member[]> {
  const members = membersOf(size.restaurants, size.terminals)
  const store = await openSqliteLogStore({ file: storeFileIn(dataDir) })
  try {
    const hub = seedingHub(store, members)
    for (const room of range(size.restaurants))
      await seedRoom(
        hub,
        store,
        members.filter((member) => member.room === room),
        size,
      )
    await hub.close()
  } finally {
    await store.close()
  }
  return members
}

async function seedRoom(hub: Hub, store: LogStore, crew: readonly Member[], size: SeedSize): Promise<void> {
  if (size.closedChecks > 0)
    await new History(store, crew, { days: 1, checksPerDay: size.closedChecks }).write()
  await setUpRestaurant(hub, crew)
  if (size.openTables) await openChecks(hub, crew)
}

const seedingHub = (store: LogStore, members: readonly Member[]): Hub =>
  new Hub({
    store,
    now: () => Date.now(),
    hasher: sha256,
    salt: () => randomBytes(16).toString('base64url'),
    soon: setImmediate,
    version: 'bench',
    authenticate: (token) => members.find((member) => member.token === token) ?? null,
    report: ({ code, cause }) => {
      throw new Error(code, { cause })
    },
  })
