import type { Answer, Envelope, OpRecord, Snapshot } from '@comanda/sync'
import { deleteDB } from 'idb'
import { type Batch, type LogStore, type StoredLog, StoreError } from '../log-store.ts'
import { assertWithoutHoles } from '../record-run.ts'
import { writeBatch } from './batch-writer.ts'
import { Connection } from './connection.ts'
import { type PreparedBatch, prepareBatch } from './prepared-batch.ts'
import { logRange, recordsBehind } from './ranges.ts'
import { DATA_STORES, type ReadTransaction } from './schema.ts'

export interface IndexedDbLogStoreOptions {
  /** Name of the database: one per terminal. */
  readonly name: string
  /** An older tab does not let the layout be renewed: it has to be closed or reloaded. Opening waits meanwhile. */
  readonly onBlocked?: () => void
}

/**
 * Opens a store in the browser. Several tabs may have it open at once: each commit is one transaction.
 * A connection that the browser drops is opened again by itself. Rejects with `newer-version` when a
 * newer tab has renewed the layout, `not-writable` where the browser allows no database.
 */
export async function openIndexedDbLogStore(options: IndexedDbLogStoreOptions): Promise<LogStore> {
  const connection = new Connection(options.name, options.onBlocked)
  await connection.use(async () => undefined)
  return new IndexedDbLogStore(connection)
}

/** Removes the database and all that it holds. Stores that have it open report `damaged` from then on. */
export async function deleteIndexedDbLogStore(name: string): Promise<void> {
  await deleteDB(name)
}

class IndexedDbLogStore implements LogStore {
  readonly #connection: Connection
  /** Batches wait for each other, so that one that is tried again cannot be overtaken. */
  #lastCommit: Promise<unknown> = Promise.resolve()
  #isOpen = true

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async load(log: string): Promise<StoredLog> {
    return this.#read((tx) => loadLog(tx, log))
  }

  async records(log: string, after: number, limit: number): Promise<readonly OpRecord[]> {
    if (limit < 1) return this.#read(async () => [])
    const count = Number.isFinite(limit) ? Math.min(limit, 2 ** 32 - 1) : undefined
    return this.#read(async (tx) =>
      parsed(await tx.objectStore('records').getAll(recordsBehind(log, after), count)),
    )
  }

  async logs(): Promise<readonly string[]> {
    return this.#read(async (tx) => {
      const [heads, decided, outbox] = await Promise.all([
        tx.objectStore('heads').getAllKeys(),
        tx.objectStore('decided').getAllKeys(),
        tx.objectStore('outbox').getAll(),
      ])
      return [...new Set([...heads, ...decided.map(([log]) => log), ...outbox.map(({ log }) => log)])].sort()
    })
  }

  async commit(batch: Batch): Promise<void> {
    this.#assertOpen()
    const prepared = prepareBatch(batch)
    const committed = this.#lastCommit.then(() => this.#write(prepared))
    this.#lastCommit = committed.catch(() => {})
    return committed
  }

  async value(key: string): Promise<unknown> {
    return this.#read(async (tx) => {
      const text = await tx.objectStore('values').get(key)
      return text === undefined ? undefined : JSON.parse(text)
    })
  }

  async keys(prefix: string): Promise<readonly string[]> {
    return this.#read(async (tx) => {
      const keys = await tx.objectStore('values').getAllKeys(IDBKeyRange.lowerBound(prefix))
      return keys.filter((key) => key.startsWith(prefix)).sort()
    })
  }

  async close(): Promise<void> {
    this.#isOpen = false
    await this.#lastCommit
    await this.#connection.close()
  }

  #write(batch: PreparedBatch): Promise<void> {
    return this.#connection.use((db) => writeBatch(db, batch))
  }

  async #read<T>(query: (tx: ReadTransaction) => Promise<T>): Promise<T> {
    this.#assertOpen()
    return this.#connection.use(async (db) => {
      const tx = db.transaction([...DATA_STORES], 'readonly')
      tx.done.catch(() => {})
      return query(tx)
    })
  }

  #assertOpen(): void {
    if (!this.#isOpen) throw new StoreError('closed', 'the store was closed')
  }
}

async function loadLog(tx: ReadTransaction, log: string): Promise<StoredLog> {
  const snapshotText = await tx.objectStore('snapshots').get(log)
  const snapshot = snapshotText === undefined ? null : (JSON.parse(snapshotText) as Snapshot<unknown>)
  const after = snapshot?.seq ?? 0
  const [records, answers, decided, outbox] = await Promise.all([
    tx.objectStore('records').getAll(recordsBehind(log, after)),
    tx.objectStore('answers').getAll(logRange(log)),
    tx.objectStore('decided').getAll(logRange(log)),
    tx.objectStore('outbox').index('log').getAll(log),
  ])
  const tail = parsed<OpRecord>(records)
  assertWithoutHoles(log, after, tail)
  return {
    snapshot,
    tail,
    answers: parsed<Answer>(answers),
    lastDecided: decided.map(({ replica, n }) => [replica, n]),
    outbox: parsed<Envelope<unknown>>(outbox.map(({ text }) => text)),
  }
}

const parsed = <T>(texts: readonly string[]): T[] => texts.map((text) => JSON.parse(text) as T)
