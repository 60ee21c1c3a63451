import type { LogStore, LogWrite } from '@comanda/storage'
import type { Answer, OpRecord } from '@comanda/sync'
import type { AnyHostedLog } from './hosted-log.ts'

/** What one submission leaves to be made durable and then told. */
export interface Entry {
  readonly log: AnyHostedLog
  readonly records: readonly OpRecord[]
  readonly answer: Answer
  /** The answer was durable before: it is only told again, in its turn. */
  readonly repeated: boolean
  readonly values?: readonly (readonly [key: string, value: unknown])[]
}

/** What has become durable in one log with one commit. */
export interface Published {
  readonly log: AnyHostedLog
  readonly records: readonly OpRecord[]
  readonly answers: readonly Answer[]
}

/**
 * Group commit: all that was decided while the last commit ran goes into the next one, and nothing is
 * told to anybody before its commit has returned (INV1).
 */
export class CommitQueue {
  readonly #store: LogStore
  readonly #soon: (task: () => void) => void
  readonly #publish: (published: readonly Published[]) => void
  readonly #failed: (error: unknown) => void
  #waiting: Entry[] = []
  #running = false
  #idle: (() => void)[] = []
  #batches = 0

  constructor(options: {
    readonly store: LogStore
    readonly soon: (task: () => void) => void
    readonly publish: (published: readonly Published[]) => void
    readonly failed: (error: unknown) => void
  }) {
    this.#store = options.store
    this.#soon = options.soon
    this.#publish = options.publish
    this.#failed = options.failed
  }

  /** Batches committed so far. */
  get batches(): number {
    return this.#batches
  }

  add(entry: Entry): void {
    this.#waiting.push(entry)
    if (this.#running) return
    this.#running = true
    this.#soon(() => void this.#run())
  }

  /** Resolves when everything added so far is durable and told. */
  drained(): Promise<void> {
    if (!this.#running) return Promise.resolve()
    return new Promise((resolve) => this.#idle.push(resolve))
  }

  /** Forgets what waits: its orderers are thrown away after a failed commit. */
  clear(): void {
    this.#waiting = []
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const entries = this.#waiting
      this.#waiting = []
      const published = byLog(entries)
      try {
        await this.#commit(entries, published)
      } catch (error) {
        this.#failed(error)
        continue
      }
      this.#publish(published)
    }
    this.#running = false
    for (const resolve of this.#idle.splice(0)) resolve()
  }

  async #commit(entries: readonly Entry[], published: readonly Published[]): Promise<void> {
    const fresh = entries.filter(({ repeated }) => !repeated)
    if (fresh.length === 0) return
    const writes = byLog(fresh).map(({ log, records, answers }): LogWrite => {
      const snapshot = log.snapshotDue(records.length)
      const answersStored = log.takeStoredMarks()
      return { log: log.name, records, answers, answersStored, ...(snapshot !== null && { snapshot }) }
    })
    for (const { log } of published) log.committing()
    const values = fresh.flatMap((entry) => entry.values ?? [])
    await this.#store.commit(values.length === 0 ? { writes } : { writes, values })
    this.#batches += 1
  }
}

function byLog(entries: readonly Entry[]): readonly Published[] {
  const logs = new Map<AnyHostedLog, { log: AnyHostedLog; records: OpRecord[]; answers: Answer[] }>()
  for (const { log, records, answer } of entries) {
    let published = logs.get(log)
    if (published === undefined) {
      published = { log, records: [], answers: [] }
      logs.set(log, published)
    }
    published.records.push(...records)
    published.answers.push(answer)
  }
  return [...logs.values()]
}
