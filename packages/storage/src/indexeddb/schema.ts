import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import type { Held } from '../record-run.ts'

/** Raised with every change of the layout; `upgrade` leads there from each earlier one. */
export const SCHEMA_VERSION = 1

/** Texts are JSON. Keys that start with the log keep each log together. */
export interface Layout extends DBSchema {
  /** One random value under `id`: tells this database from one made anew under its name. */
  birth: { key: 'id'; value: string }
  heads: { key: string; value: Held }
  records: { key: [log: string, seq: number]; value: string }
  snapshots: { key: string; value: string }
  answers: { key: [log: string, replica: string, n: number]; value: string }
  decided: { key: [log: string, replica: string]; value: { readonly replica: string; readonly n: number } }
  /** Its key is the place in the queue. */
  outbox: {
    key: number
    value: { readonly log: string; readonly replica: string; readonly n: number; readonly text: string }
    indexes: { log: string; command: [log: string, replica: string, n: number] }
  }
  values: { key: string; value: string }
}

export type StoreName =
  | 'birth'
  | 'heads'
  | 'records'
  | 'snapshots'
  | 'answers'
  | 'decided'
  | 'outbox'
  | 'values'

export const DATA_STORES = [
  'heads',
  'records',
  'snapshots',
  'answers',
  'decided',
  'outbox',
  'values',
] as const

export type Database = IDBPDatabase<Layout>
export type ReadTransaction = IDBPTransaction<Layout, (typeof DATA_STORES)[number][], 'readonly'>
export type WriteTransaction = IDBPTransaction<Layout, (typeof DATA_STORES)[number][], 'readwrite'>

/** Makes or alters the layout. Runs inside the one transaction that changes the version. */
export function upgrade(
  db: Database,
  oldVersion: number,
  birth: IDBPTransaction<Layout, StoreName[], 'versionchange'>,
): void {
  if (oldVersion >= 1) return
  db.createObjectStore('birth')
  for (const name of ['heads', 'records', 'snapshots', 'answers', 'decided', 'values'] as const)
    db.createObjectStore(name)
  const outbox = db.createObjectStore('outbox', { autoIncrement: true })
  outbox.createIndex('log', 'log')
  outbox.createIndex('command', ['log', 'replica', 'n'], { unique: true })
  void birth.objectStore('birth').put(randomId(), 'id')
}

/** `crypto.randomUUID` is missing on plain http, where a restaurant's own network may be. */
const randomId = (): string => Array.from(crypto.getRandomValues(new Uint32Array(4)), String).join('-')
