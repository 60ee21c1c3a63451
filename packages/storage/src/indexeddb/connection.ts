import { openDB } from 'idb'
import { StoreError } from '../log-store.ts'
import { asStoreError, isConnectionLost } from './errors.ts'
import { type Database, type Layout, SCHEMA_VERSION, upgrade } from './schema.ts'

/**
 * A connection that comes back.
 *
 *   open ──(a newer tab upgrades: versionchange)──▶ closed by us ─┐
 *        ──(the browser drops it: close, failed calls)────────────┼──▶ next use opens again, once
 *
 * What was under way when it was lost is tried once more; everything done through it must bear that.
 * A database that was removed meanwhile and made anew is not taken for the old one: `damaged`.
 */
export class Connection {
  readonly #name: string
  readonly #onBlocked: (() => void) | undefined
  #current: Promise<Database> | null = null
  #birth: string | null = null
  #isClosed = false

  constructor(name: string, onBlocked: (() => void) | undefined) {
    this.#name = name
    this.#onBlocked = onBlocked
  }

  /** Runs the work on an open connection. Rejects with a `StoreError`, or with what is a bug. */
  async use<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await this.#attempt(work)
    } catch (error) {
      if (this.#isClosed || !isConnectionLost(error)) throw asStoreError(error, this.#name)
    }
    try {
      return await this.#attempt(work)
    } catch (error) {
      throw asStoreError(error, this.#name)
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#drop(this.#current)
  }

  async #attempt<T>(work: (db: Database) => Promise<T>): Promise<T> {
    this.#current ??= this.#open()
    const used = this.#current
    let db: Database | undefined
    try {
      db = await used
      return await work(db)
    } catch (error) {
      if (db === undefined || isConnectionLost(error)) await this.#drop(used)
      throw error
    }
  }

  async #open(): Promise<Database> {
    if (this.#isClosed) throw new StoreError('closed', `${this.#name}: the store was closed`)
    const opening: { drop?: () => void } = {}
    const db = await openDB<Layout>(this.#name, SCHEMA_VERSION, {
      upgrade: (database, oldVersion, _newVersion, transaction) => upgrade(database, oldVersion, transaction),
      blocked: () => this.#onBlocked?.(),
      blocking: () => opening.drop?.(),
      terminated: () => opening.drop?.(),
    })
    const current = this.#current
    opening.drop = () => void this.#drop(current)
    await this.#recognise(db)
    return db
  }

  async #recognise(db: Database): Promise<void> {
    const birth = (await db.get('birth', 'id')) ?? ''
    this.#birth ??= birth
    if (birth === this.#birth) return
    db.close()
    throw new StoreError('damaged', `${this.#name}: the browser removed what was stored here; reload`)
  }

  async #drop(dropped: Promise<Database> | null): Promise<void> {
    if (this.#current === dropped) this.#current = null
    const db = await dropped?.catch(() => null)
    db?.close()
  }
}
