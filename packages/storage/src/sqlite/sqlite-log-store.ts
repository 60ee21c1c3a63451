import { renameSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import type { Answer, Envelope, OpRecord, Snapshot } from '@comanda/sync'
import type { Batch, LogStore, StoredLog } from '../log-store.ts'
import { assertWithoutHoles } from '../record-run.ts'
import { BatchWriter } from './batch-writer.ts'
import { asStoreError, parseStored, storeError } from './errors.ts'
import { type OpenedDatabase, openDatabase, type SqliteLogStoreOptions } from './open-database.ts'
import { prepareReads, prepareWrites, type Reads, type Writes } from './statements.ts'

export interface SqliteLogStore extends LogStore {
  /** Writes a copy of the whole store to `file`, without holding up commits. It appears there complete or not at all. */
  backupTo(file: string): Promise<void>
}

/**
 * Opens a store in one SQLite file: write-ahead log, one transaction and one fsync per commit. A commit
 * has happened when `commit` returns its promise; it blocks the thread for as long as the disk takes.
 * Rejects with `in-use`, `not-writable`, `newer-version` or `damaged`.
 */
export async function openSqliteLogStore(options: SqliteLogStoreOptions): Promise<SqliteLogStore> {
  return new FileLogStore(options)
}

class FileLogStore implements SqliteLogStore {
  readonly #file: string
  readonly #opened: OpenedDatabase
  readonly #db: DatabaseSync
  readonly #reads: Reads
  readonly #writes: { readonly statements: Writes; readonly writer: BatchWriter } | null
  readonly #backups = new Set<Promise<unknown>>()
  #isOpen = true

  constructor(options: SqliteLogStoreOptions) {
    this.#file = options.file
    this.#opened = openDatabase(options)
    this.#db = this.#opened.db
    this.#reads = prepareReads(this.#db)
    if (options.readOnly === true) this.#writes = null
    else {
      const statements = prepareWrites(this.#db)
      this.#writes = { statements, writer: new BatchWriter(this.#reads, statements) }
    }
  }

  async load(log: string): Promise<StoredLog> {
    return this.#read(() => {
      const id = this.#logId(log)
      const [snapshot = null] = bodies<Snapshot<unknown>>(this.#reads.snapshot.all(id))
      const tail = bodies<OpRecord>(this.#reads.records.all(id, snapshot?.seq ?? 0, -1))
      assertWithoutHoles(log, snapshot?.seq ?? 0, tail)
      return {
        snapshot,
        tail,
        answers: bodies<Answer>(this.#reads.answers.all(id)),
        lastDecided: this.#reads.lastDecided.all(id).map((row) => [row.replica as string, row.n as number]),
        outbox: bodies<Envelope<unknown>>(this.#reads.outbox.all(id)),
      }
    })
  }

  async records(log: string, after: number, limit: number): Promise<readonly OpRecord[]> {
    return this.#read(() =>
      bodies<OpRecord>(this.#reads.records.all(this.#logId(log), after, sqlLimit(limit))),
    )
  }

  async logs(): Promise<readonly string[]> {
    return this.#read(() =>
      this.#reads.logNames
        .all()
        .map((row) => row.name as string)
        .sort(),
    )
  }

  async commit(batch: Batch): Promise<void> {
    this.#assertOpen()
    if (this.#writes === null)
      throw storeError('not-writable', this.#file, new Error('opened for reading only'))
    const { statements, writer } = this.#writes
    try {
      statements.begin.run()
      writer.write(batch)
      statements.commit.run()
    } catch (error) {
      writer.forget()
      this.#rollback()
      throw asStoreError(error, this.#file)
    }
    if (batch.writes?.some(({ erasePersonal = [] }) => erasePersonal.length > 0)) this.#emptyWal()
  }

  async value(key: string): Promise<unknown> {
    return this.#read(() => bodies<unknown>(this.#reads.value.all(key))[0])
  }

  async keys(prefix: string): Promise<readonly string[]> {
    return this.#read(() =>
      this.#reads.valueNames
        .all(prefix)
        .map((row) => row.name as string)
        .filter((name) => name.startsWith(prefix))
        .sort(),
    )
  }

  async close(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    await Promise.allSettled(this.#backups)
    this.#opened.close()
  }

  async backupTo(file: string): Promise<void> {
    this.#assertOpen()
    const copying = copyDatabase(this.#file, file)
    this.#backups.add(copying)
    try {
      await copying
    } finally {
      this.#backups.delete(copying)
    }
  }

  /** Several statements see one state, also beside a writer in another process. */
  #read<T>(query: () => T): T {
    this.#assertOpen()
    try {
      this.#db.exec('BEGIN')
      const found = query()
      this.#db.exec('COMMIT')
      return found
    } catch (error) {
      this.#rollback()
      throw asStoreError(error, this.#file)
    }
  }

  /** Never hides the error that led to it. A store that cannot even go back to where it was is closed. */
  #rollback(): void {
    try {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
    } catch {
      this.#isOpen = false
      this.#opened.close()
    }
  }

  #logId(name: string): number {
    return (this.#reads.logId.get(name)?.id as number | undefined) ?? 0
  }

  /** What was erased also leaves the write-ahead log. The batch is committed: a failure only delays this to the next checkpoint. */
  #emptyWal(): void {
    try {
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {}
  }

  #assertOpen(): void {
    if (!this.#isOpen) throw storeError('closed', this.#file)
  }
}

const ALL_PAGES = 2 ** 31 - 1

/**
 * Copies in one step on a thread of the pool, through a connection of its own: a copy in several steps
 * starts over with every commit, and a connection shared between threads mixes up its errors.
 */
async function copyDatabase(from: string, to: string): Promise<void> {
  let source: DatabaseSync | undefined
  try {
    rmSync(`${to}.part`, { force: true })
    source = new DatabaseSync(from, { readOnly: true })
    await backup(source, `${to}.part`, { rate: ALL_PAGES })
    renameSync(`${to}.part`, to)
  } catch (error) {
    throw asStoreError(error, to)
  } finally {
    source?.close()
  }
}

/** SQLite reads -1 as "no limit". */
const sqlLimit = (limit: number): number => (Number.isFinite(limit) ? Math.max(limit, 0) : -1)

const bodies = <T>(rows: readonly Record<string, unknown>[]): T[] =>
  rows.map((row) => parseStored<T>(row.body))
