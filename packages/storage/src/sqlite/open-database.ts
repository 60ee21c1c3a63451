import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { asStoreError } from './errors.ts'
import { lockStore, type StoreLock } from './lock.ts'
import { assertCurrent, assertOurs, migrate } from './migrations.ts'

export interface SqliteLogStoreOptions {
  /** Path of the database; its folder is made when missing. `-wal`, `-shm` and `.lock` lie beside it. */
  readonly file: string
  /** Opens beside a writer, for reports and checks; `commit` then fails with `not-writable`. */
  readonly readOnly?: boolean
  /** How long to wait for another holder to go before `in-use`. Milliseconds, 1000 by default; it blocks. */
  readonly waitMs?: number
  /** Upper bound of the file in bytes; beyond it commits fail with `disk-full`. None by default. */
  readonly maxBytes?: number
}

export interface OpenedDatabase {
  readonly db: DatabaseSync
  close(): void
}

/** Opens, locks, checks and migrates. Throws a `StoreError` whose code says what is wrong. */
export function openDatabase(options: SqliteLogStoreOptions): OpenedDatabase {
  const { file, readOnly = false, waitMs = 1000 } = options
  let db: DatabaseSync | undefined
  let lock: StoreLock | undefined
  try {
    if (!readOnly) {
      mkdirSync(dirname(file), { recursive: true })
      lock = lockStore(file, waitMs)
    }
    db = new DatabaseSync(file, { readOnly, timeout: waitMs })
    if (readOnly) assertCurrent(db, file)
    else prepareWriter(db, options)
    return opened(db, lock)
  } catch (error) {
    db?.close()
    lock?.release()
    throw asStoreError(error, file)
  }
}

function prepareWriter(db: DatabaseSync, { file, maxBytes }: SqliteLogStoreOptions): void {
  assertOurs(db, file)
  db.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA foreign_keys = OFF;
  `)
  migrate(db, file)
  if (maxBytes === undefined) return
  const pageSize = db.prepare('PRAGMA page_size').get()?.page_size as number
  db.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / pageSize))}`)
}

const opened = (db: DatabaseSync, lock: StoreLock | undefined): OpenedDatabase => ({
  db,
  close() {
    db.close()
    lock?.release()
  },
})
