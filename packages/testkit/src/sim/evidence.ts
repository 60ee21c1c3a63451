import type { Hub } from '@comanda/hub'
import { setupLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { OpRecord } from '@comanda/sync'
import type { SimPrinters } from '../printer/sim-printers.ts'
import { logsOf, type Post, serviceLogs } from './posts.ts'
import { RESTAURANT_ID } from './sim-restaurant.ts'
import type { SimTerminal } from './sim-terminal.ts'
import type { Evidence } from './verdict.ts'

/** Everything that a lunch has left behind: on the server's disk, on its terminals and on paper. */
export async function evidenceOf(
  hub: Hub,
  store: LogStore,
  posts: readonly Post[],
  terminals: readonly SimTerminal[],
  printers: SimPrinters | null,
): Promise<Evidence> {
  const restaurant = hub.restaurant(RESTAURANT_ID)
  if (restaurant === undefined) throw new Error('the restaurant is missing')
  const log = setupLogOf(RESTAURANT_ID)
  const { setupLog } = restaurant
  const setup = { log, records: await everyRecord(store, log), state: setupLog.durable.state }
  const services = await Promise.all(
    serviceLogs(posts).map(async (name) => {
      const hosted = restaurant.service(name)
      if (hosted === undefined) throw new Error(`${name} is missing`)
      return { log: name, records: await everyRecord(store, name), state: hosted.durable.state }
    }),
  )
  return {
    setup,
    services,
    isDecided: (name, replica, n) =>
      (name === log ? setupLog.lastOf(replica) : (restaurant.service(name)?.lastOf(replica) ?? 0)) >= n,
    witnesses: posts
      .map((post) => terminals[post.index]?.witness(logsOf(post)))
      .filter((each) => each !== undefined),
    paper: printers?.trail() ?? null,
  }
}

/** A log as it is on a disk. */
export async function everyRecord(store: LogStore, log: string): Promise<readonly OpRecord[]> {
  const records: OpRecord[] = []
  for (;;) {
    const page = await store.records(log, records.length, 5_000)
    if (page.length === 0) return records
    records.push(...page)
  }
}
