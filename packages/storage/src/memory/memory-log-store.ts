import type { Answer, Envelope, OpRecord, Snapshot } from '@comanda/sync'
import { type Batch, type LogStore, type StoredLog, StoreError } from '../log-store.ts'
import { assertWithoutHoles } from '../record-run.ts'
import { type LogData, MemoryDisk } from './memory-disk.ts'
import { planBatch } from './plan-batch.ts'

export { MemoryDisk } from './memory-disk.ts'

export interface MemoryLogStoreOptions {
  /** Where it rests; a fresh one by default. Give the same disk to the store that comes after a crash. */
  readonly disk?: MemoryDisk
  readonly hooks?: MemoryLogStoreHooks
}

/** Lets a simulation delay, fail or crash every write. Batches wait for each other, hooks included. */
export interface MemoryLogStoreHooks {
  /** Before anything of the batch is written; what it throws rejects the commit, and nothing is written. */
  beforeCommit?(batch: Batch): void | Promise<void>
  /** All of the batch is written; what it throws rejects the commit all the same. */
  afterCommit?(batch: Batch): void | Promise<void>
}

export interface MemoryLogStore extends LogStore {
  readonly disk: MemoryDisk
  /** Ends it like `kill -9`: batches not yet written never are, and every call rejects with `closed`. */
  kill(): void
}

/** A store in memory, for tests, simulations and demonstrations. Values pass through JSON as on a real disk. */
export function createMemoryLogStore({
  disk = new MemoryDisk(),
  hooks,
}: MemoryLogStoreOptions = {}): MemoryLogStore {
  return new DiskLogStore(disk, hooks)
}

class DiskLogStore implements MemoryLogStore {
  readonly disk: MemoryDisk
  readonly #hooks: MemoryLogStoreHooks | undefined
  #lastCommit: Promise<unknown> = Promise.resolve()
  #state: 'open' | 'closing' | 'closed' = 'open'

  constructor(disk: MemoryDisk, hooks: MemoryLogStoreHooks | undefined) {
    this.disk = disk
    this.#hooks = hooks
  }

  async load(log: string): Promise<StoredLog> {
    this.#assertOpen()
    const data = this.disk.live.logs.get(log)
    if (data === undefined) return { snapshot: null, tail: [], answers: [], lastDecided: [], outbox: [] }
    const snapshot = data.snapshot === null ? null : (JSON.parse(data.snapshot.text) as Snapshot<unknown>)
    const tail = recordsAfter(data, snapshot?.seq ?? 0)
    assertWithoutHoles(log, snapshot?.seq ?? 0, tail)
    return {
      snapshot,
      tail,
      answers: answersOf(data),
      lastDecided: [...data.decided].sort(([a], [b]) => (a < b ? -1 : 1)),
      outbox: [...data.outbox.values()].map((text) => JSON.parse(text) as Envelope<unknown>),
    }
  }

  async records(log: string, after: number, limit: number): Promise<readonly OpRecord[]> {
    this.#assertOpen()
    const data = this.disk.live.logs.get(log)
    return data === undefined ? [] : recordsAfter(data, after, limit)
  }

  async logs(): Promise<readonly string[]> {
    this.#assertOpen()
    return [...this.disk.live.logs].flatMap(([name, data]) => (holdsAnything(data) ? [name] : [])).sort()
  }

  async commit(batch: Batch): Promise<void> {
    this.#assertOpen()
    if (this.#state !== 'open') throw new StoreError('closed', 'the store is closing')
    if (this.#hooks === undefined) return this.disk.write(planBatch(this.disk.live, batch))
    const copy = structuredClone(batch)
    const done = this.#lastCommit.then(() => this.#commitWithHooks(copy))
    this.#lastCommit = done.catch(() => undefined)
    return done
  }

  async value(key: string): Promise<unknown> {
    this.#assertOpen()
    const text = this.disk.live.values.get(key)
    return text === undefined ? undefined : JSON.parse(text)
  }

  async keys(prefix: string): Promise<readonly string[]> {
    this.#assertOpen()
    return [...this.disk.live.values.keys()].filter((key) => key.startsWith(prefix)).sort()
  }

  async close(): Promise<void> {
    if (this.#state === 'open') this.#state = 'closing'
    await this.#lastCommit
    this.#state = 'closed'
  }

  kill(): void {
    this.#state = 'closed'
  }

  async #commitWithHooks(batch: Batch): Promise<void> {
    this.#assertOpen()
    await this.#hooks?.beforeCommit?.(batch)
    this.#assertOpen()
    this.disk.write(planBatch(this.disk.live, batch))
    await this.#hooks?.afterCommit?.(batch)
    this.#assertOpen()
  }

  #assertOpen(): void {
    if (this.#state === 'closed') throw new StoreError('closed', 'the store was closed')
  }
}

function recordsAfter(data: LogData, after: number, limit = Number.POSITIVE_INFINITY): readonly OpRecord[] {
  const from = Math.max(after + 1 - data.first, 0)
  return data.records.slice(from, from + Math.max(limit, 0)).map((text) => JSON.parse(text) as OpRecord)
}

const answersOf = (data: LogData): readonly Answer[] =>
  [...data.answers.values()].flatMap((answers) =>
    [...answers].sort(([a], [b]) => a - b).map(([, text]) => JSON.parse(text) as Answer),
  )

const holdsAnything = (data: LogData): boolean =>
  data.records.length > 0 || data.snapshot !== null || data.decided.size > 0 || data.outbox.size > 0
