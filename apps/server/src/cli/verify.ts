import { existsSync } from 'node:fs'
import type { LogStore } from '@comanda/storage'
import { openSqliteLogStore } from '@comanda/storage/sqlite'
import { type ChainFault, START, verifyChain } from '@comanda/sync'
import { sha256 } from '../hashing.ts'
import { storeFile } from '../store-file.ts'
import { StartError } from './start-error.ts'

const PAGE = 1_000

/** What was found in one log. */
interface Verified {
  readonly log: string
  readonly records: number
  readonly fault?: ChainFault
}

/** Reads every record of every log and checks that its hash follows from the one before. */
async function verifyStore(store: LogStore): Promise<readonly Verified[]> {
  const found: Verified[] = []
  for (const log of await store.logs()) found.push(await verifyLog(store, log))
  return found
}

async function verifyLog(store: LogStore, log: string): Promise<Verified> {
  let position = START
  while (true) {
    const page = await store.records(log, position.seq, PAGE)
    const { reached, fault } = verifyChain(page, sha256, position)
    if (fault !== undefined) return { log, records: reached.seq, fault }
    if (page.length === 0) return { log, records: reached.seq }
    position = reached
  }
}

const PROBLEMS: Readonly<Record<ChainFault['problem'], string>> = {
  hole: 'is missing',
  hash: 'was changed, or a record before it was removed',
  personal: 'has personal data that was changed',
}

const verifiedLine = ({ log, records, fault }: Verified): string =>
  fault === undefined
    ? `✓ ${log}: ${records} ${records === 1 ? 'record' : 'records'}, none changed or removed`
    : `✗ ${log}: record ${fault.seq} ${PROBLEMS[fault.problem]}`

/** The `verify` command: one line per log; works beside a running server. Returns whether all is well. */
export async function verifyData(dataDir: string, print: (line: string) => void): Promise<boolean> {
  const file = storeFile(dataDir)
  if (!existsSync(file))
    throw new StartError(`There is no Comanda data in ${dataDir}.`, { mend: 'Name its folder with --data.' })
  const store = await openSqliteLogStore({ file, readOnly: true })
  try {
    const found = await verifyStore(store)
    for (const verified of found) print(verifiedLine(verified))
    if (found.length === 0) print('There are no records yet.')
    return found.every(({ fault }) => fault === undefined)
  } finally {
    await store.close()
  }
}
