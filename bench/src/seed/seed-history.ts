import { openSqliteLogStore } from '@comanda/storage/sqlite'
import { History, type HistoryLength } from './history.ts'
import { storeFileIn } from './members.ts'
import { seedStore } from './seed-store.ts'

/** Fills a data folder with one restaurant and its past. */
export async function seedHistory(dataDir: string, length: HistoryLength): Promise<void> {
  const members = await seedStore(dataDir, {
    restaurants: 1,
    terminals: 5,
    openTables: false,
    closedChecks: 0,
  })
  const store = await openSqliteLogStore({ file: storeFileIn(dataDir) })
  try {
    await new History(store, members, length).write()
  } finally {
    await store.close()
  }
}
