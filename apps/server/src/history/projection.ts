import type { DatabaseSync } from 'node:sqlite'
import type { SetupState } from '@comanda/domain'
import { parseLogName } from '@comanda/protocol'
import { openSqliteLogStore, type SqliteLogStore } from '@comanda/storage/sqlite'
import { FollowedLog } from './followed-log.ts'
import { isDamage, openHistoryFile, removeHistoryFile } from './history-file.ts'
import type { Files, Reached } from './messages.ts'
import { Rows } from './rows.ts'
import { Setups } from './setups.ts'
import { AccountStatements } from './statement/account-statements.ts'

/** After a failure. Milliseconds. */
const RETRY_MS = 2_000
/** A question waits at most so long for records that are not in the rows yet; then it is answered without them. Milliseconds. */
const PATIENCE_MS = 500

export interface ProjectionOptions extends Files {
  readonly problem: (cause: unknown) => void
}

/** Everything that is open while the files can be used. */
interface Opened {
  readonly db: DatabaseSync
  readonly rows: Rows
  readonly store: SqliteLogStore
  readonly setups: Setups
  readonly statements: AccountStatements
  readonly followed: Map<string, FollowedLog>
}

/** Rows to search in. */
export interface Searchable {
  readonly db: DatabaseSync
  /** Where the records themselves are. */
  readonly store: SqliteLogStore
  readonly setup: SetupState
  readonly statements: AccountStatements
  /** The logs that were asked for, as the rows carry them. */
  readonly logs: readonly FollowedLog[]
  /** `false` while older records are still being read: some checks may not be found yet. */
  readonly complete: boolean
}

/** The rows of `history.db`, following the logs in the file of the store. On the thread of history. */
export class Projection {
  readonly #options: ProjectionOptions
  #opening: Promise<Opened> | null = null
  #discarding: Promise<void> | null = null
  #retrying: NodeJS.Timeout | null = null
  #isClosing = false

  constructor(options: ProjectionOptions) {
    this.#options = options
  }

  /** Resolves when everything that was durable at the call is in the rows. */
  async catchUp(names: readonly string[] | null): Promise<Reached> {
    return this.#guarded(async (opened) => {
      const wanted = names ?? (await opened.store.logs()).filter(isService)
      const logs = wanted.map((name) => this.#follow(opened, name))
      for (const log of logs) await log.catchUp()
      return Object.fromEntries(logs.map(({ name, reached }) => [name, reached.seq]))
    })
  }

  /** Searches these logs, all of one restaurant. A search that fails mends the file where it is damaged. */
  async search<T>(names: readonly string[], look: (searchable: Searchable) => T | Promise<T>): Promise<T> {
    return this.#guarded(async (opened) => {
      const { db, store } = opened
      const logs = names.map((name) => this.#follow(opened, name))
      const complete = await within(PATIENCE_MS, Promise.all(logs.map((log) => log.catchUp())))
      const setup = await opened.setups.of(parseLogName(names[0] ?? '')?.restaurantId ?? '')
      return look({ db, store, setup, statements: opened.statements, logs, complete })
    })
  }

  /** Forgets everything and makes it anew from the logs. */
  async rebuild(): Promise<Reached> {
    await this.#discard()
    return this.catchUp(null)
  }

  /** Logs that are followed closely are read to their end; a long catching up goes on at the next start. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearTimeout(this.#retrying ?? undefined)
    const opened = await this.#opening?.catch(() => null)
    if (opened == null) return
    const logs = [...opened.followed.values()]
    await within(PATIENCE_MS, Promise.all(logs.map((log) => log.catchUp())))
    await Promise.all(logs.map((log) => log.stop()))
    for (const log of logs) log.keepState()
    await shut(opened)
  }

  async #open(): Promise<Opened> {
    await this.#discarding
    this.#opening ??= openAll(this.#options).catch((error: unknown) => {
      this.#opening = null
      throw error
    })
    return this.#opening
  }

  #follow({ rows, store, setups, followed }: Opened, name: string): FollowedLog {
    const known = followed.get(name)
    if (known !== undefined) return known
    const restaurantId = parseLogName(name)?.restaurantId ?? ''
    const log = new FollowedLog({ name, rows, store, setup: () => setups.of(restaurantId) })
    followed.set(name, log)
    return log
  }

  async #guarded<T>(work: (opened: Opened) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#open())
    } catch (error) {
      this.#options.problem(error)
      if (isDamage(error)) await this.#discard()
      this.#retryLater()
      throw error
    }
  }

  /** The file goes once nobody has it open any more, and is opened anew only then. */
  #discard(): Promise<void> {
    this.#discarding ??= this.#throwAway().finally(() => {
      this.#discarding = null
    })
    return this.#discarding
  }

  async #throwAway(): Promise<void> {
    const opened = await this.#opening?.catch(() => null)
    this.#opening = null
    if (opened != null) {
      await Promise.all([...opened.followed.values()].map((log) => log.stop()))
      await shut(opened)
    }
    removeHistoryFile(this.#options.file)
  }

  #retryLater(): void {
    if (this.#isClosing) return
    this.#retrying ??= setTimeout(() => {
      this.#retrying = null
      // What fails is told of by itself, and tried again.
      this.catchUp(null).catch(() => {})
    }, RETRY_MS)
  }
}

async function openAll({ file, storeFile }: Files): Promise<Opened> {
  const store = await openSqliteLogStore({ file: storeFile, readOnly: true })
  try {
    const db = openHistoryFile(file)
    return {
      db,
      store,
      rows: new Rows(db),
      setups: new Setups(store),
      statements: new AccountStatements(store),
      followed: new Map(),
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

async function shut({ db, store }: Opened): Promise<void> {
  db.close()
  await store.close()
}

/** `true` when it was done in time. It goes on when it was not; its failure is thrown only in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  try {
    return await Promise.race([work.then(() => true), late])
  } finally {
    clearTimeout(timer)
  }
}

const isService = (name: string): boolean => parseLogName(name)?.multiSessionId != null
