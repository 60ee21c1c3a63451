import type { DatabaseSync } from 'node:sqlite'
import type { Hub } from '@comanda/hub'
import { parseLogName, serviceLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { OpRecord } from '@comanda/sync'
import { CheckRows } from './check-rows.ts'
import { FollowedLog } from './followed-log.ts'
import { isDamage, openHistoryFile, removeHistoryFile } from './history-file.ts'

/** What was committed waits so long for more: many changes of a check are written as one. Milliseconds. */
const GATHER_MS = 250
/** After a failure. Milliseconds. */
const RETRY_MS = 2_000

export interface HistoryOptions {
  readonly file: string
  readonly store: LogStore
  readonly hub: () => Hub
  /** Something that its operator should know. */
  readonly report: (problem: { readonly code: string; readonly cause: unknown }) => void
}

/** Rows to search in, and the log in them that was asked for. */
export interface Searchable {
  readonly db: DatabaseSync
  /** Where the records themselves are. */
  readonly store: LogStore
  readonly name: string
  /** What the rows of the log carry. */
  readonly log: number
  /** `false` while older records are still being read: some checks may not be found yet. */
  readonly complete: boolean
}

/**
 * Checks, open and past, in SQL tables made from the service logs. They follow behind the commits and
 * are never waited for by an order. The file can be deleted at any time; it is made anew from the logs
 * when it is missing, damaged, of another version or of another past (a restored backup).
 *
 * Names of guests are in it. Whoever erases personal data in a log calls `rebuild`, which forgets
 * every row and reads the logs again, without what was erased.
 */
export class History {
  readonly #options: HistoryOptions
  readonly #followed = new Map<string, FollowedLog>()
  readonly #catchingUp = new Map<FollowedLog, Promise<void>>()
  #db: DatabaseSync | null = null
  #rows: CheckRows | null = null
  #gathering: NodeJS.Timeout | null = null
  #retrying: NodeJS.Timeout | null = null
  #isRunning = false

  constructor(options: HistoryOptions) {
    this.#options = options
  }

  /** Opens the file and begins to catch up, in the background. A file that cannot be opened is tried again later. */
  start(): void {
    this.#isRunning = true
    this.#attempt(() => this.#open())
  }

  /** Told of every commit, after everybody else. */
  committed(name: string, records: readonly OpRecord[]): void {
    if (!this.#isRunning || records.length === 0 || !isService(name)) return
    this.#attempt(() => {
      const log = this.#follow(name)
      if (log?.committed(records, this.#stateOf(name)) === true) this.#gather()
      else if (this.#retrying === null) this.#catchUp(name)
    })
  }

  /** Everything that is durable now, ready to be searched in; `null` while the file cannot be used. */
  search(name: string): Searchable | null {
    this.#project()
    this.#attempt(() => this.#catchUp(name))
    const log = this.#followed.get(name)
    if (this.#db === null || log === undefined) return null
    return { db: this.#db, store: this.#options.store, name, log: log.id, complete: log.isLive }
  }

  /** A search met this error: mends the file where it is damaged. */
  failed(error: unknown): void {
    this.#options.report({ code: 'history-failed', cause: error })
    if (isDamage(error)) this.#discard()
    else for (const log of this.#followed.values()) log.fallBehind()
    this.#retryLater()
  }

  /** Resolves when everything that was durable at the call is in the rows. Rejects never; a failure is tried again later. */
  async caughtUp(): Promise<void> {
    this.#project()
    await Promise.all(this.#catchingUp.values())
  }

  /** Forgets everything and makes it anew from the logs. */
  async rebuild(): Promise<void> {
    const running = [...this.#catchingUp.values()]
    this.#discard()
    await Promise.all(running)
    this.#attempt(() => this.#open())
    await this.caughtUp()
  }

  async close(): Promise<void> {
    this.#project()
    this.#isRunning = false
    clearTimeout(this.#gathering ?? undefined)
    clearTimeout(this.#retrying ?? undefined)
    for (const log of this.#followed.values()) log.stop()
    await Promise.all(this.#catchingUp.values())
    this.#db?.close()
    this.#db = null
  }

  #open(): void {
    if (this.#db === null) {
      this.#db = openHistoryFile(this.#options.file)
      this.#rows = new CheckRows(this.#db)
    }
    for (const name of this.#serviceLogs()) this.#catchUp(name)
  }

  #serviceLogs(): readonly string[] {
    const hub = this.#options.hub()
    return hub
      .restaurants()
      .flatMap((id) => Object.keys(hub.setup(id).multiSessions).map((session) => serviceLogOf(id, session)))
  }

  #follow(name: string): FollowedLog | null {
    const known = this.#followed.get(name)
    if (known !== undefined || this.#rows === null) return known ?? null
    const { hub, store } = this.#options
    const restaurantId = parseLogName(name)?.restaurantId ?? ''
    const log = new FollowedLog({
      name,
      store,
      rows: this.#rows,
      setup: () => hub().setup(restaurantId),
      head: () => hub().position(name),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    })
    this.#followed.set(name, log)
    return log
  }

  #stateOf(name: string) {
    const { restaurantId, multiSessionId } = parseLogName(name) ?? {}
    return this.#options.hub().service(restaurantId ?? '', multiSessionId ?? '')
  }

  #catchUp(name: string): void {
    const log = this.#follow(name)
    if (log === null || log.isLive || this.#catchingUp.has(log)) return
    const running = log
      .catchUp()
      .catch((error: unknown) => this.failed(error))
      .finally(() => this.#catchingUp.delete(log))
    this.#catchingUp.set(log, running)
  }

  #gather(): void {
    this.#gathering ??= setTimeout(() => this.#project(), GATHER_MS).unref()
  }

  #project(): void {
    clearTimeout(this.#gathering ?? undefined)
    this.#gathering = null
    this.#attempt(() => {
      for (const log of this.#followed.values()) log.project()
    })
  }

  #attempt(work: () => void): void {
    try {
      work()
    } catch (error) {
      this.failed(error)
    }
  }

  #retryLater(): void {
    if (!this.#isRunning) return
    this.#retrying ??= setTimeout(() => {
      this.#retrying = null
      this.#attempt(() => this.#open())
    }, RETRY_MS).unref()
  }

  #discard(): void {
    for (const log of this.#followed.values()) log.stop()
    this.#followed.clear()
    this.#rows = null
    this.#db?.close()
    this.#db = null
    removeHistoryFile(this.#options.file)
  }
}

const isService = (name: string): boolean => parseLogName(name)?.multiSessionId != null
