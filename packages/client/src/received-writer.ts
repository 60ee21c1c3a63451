import { type LogStore, type LogWrite, StoreError } from '@comanda/storage'
import type { AnyOp, OpRecord, Snapshot } from '@comanda/sync'
import type { Values } from './value-writer.ts'

/** A stored snapshot is renewed after so many records, so that a cold start folds little. */
const SNAPSHOT_EVERY = 200

type Name = { readonly replica: string; readonly n: number }

/** What one message of the orderer leaves to be stored. */
export interface Arrived {
  readonly records: readonly OpRecord<AnyOp>[]
  /** Commands that have been answered: they leave the outbox. */
  readonly answered: readonly Name[]
  readonly values: Values
  /** Nobody could say it a second time (a refusal): it must survive a power cut. */
  readonly isPrecious: boolean
}

/**
 * Stores what the orderer says about one log, in order; what arrives while a write runs goes into the
 * next one. Records are a copy that can be fetched again, so a power cut may take the last of them, and
 * the answers "it became ops" with them: the commands then go once more, to the same end. A refusal is
 * precious: the orderer forgets it once it is told that it is stored.
 *
 * Several tabs keep the same copy in the same place. One that is behind the others leaves it alone.
 */
export class ReceivedWriter<S> {
  readonly #log: string
  readonly #store: LogStore
  readonly #events: ReceivedWriterEvents<S>
  #waiting: Arrived = NOTHING
  /** The whole copy is to be replaced: by the orderer's snapshot, or because the stored one is of no use. */
  #isOver = false
  #sinceSnapshot: number
  #writing: Promise<void> | null = null
  #isWaitingForDisk = false

  constructor(log: string, store: LogStore, tail: number, events: ReceivedWriterEvents<S>) {
    this.#log = log
    this.#store = store
    this.#sinceSnapshot = tail
    this.#events = events
  }

  add(arrived: Arrived): void {
    this.#waiting = joined(this.#waiting, arrived)
    this.#start()
  }

  /** The state was replaced by another one: so is the copy of it. */
  startOver(): void {
    this.#markOver()
    this.#start()
  }

  /** Resolves when nothing is being written: all is on disk, or the disk refuses. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing
  }

  #start(): void {
    if (!this.#isWaitingForDisk) this.#writing ??= this.#writeAll()
  }

  async #writeAll(): Promise<void> {
    await Promise.resolve()
    while (this.#isOver || this.#waiting !== NOTHING) {
      const taken = this.#waiting
      const isOver = this.#isOver
      this.#waiting = NOTHING
      this.#isOver = false
      const { write, renews } = this.#plan(taken.records, isOver)
      try {
        await this.#store.commit({
          writes: [{ log: this.#log, ...write, outboxDelete: taken.answered }],
          values: taken.values,
          durability: taken.isPrecious ? 'strict' : 'relaxed',
        })
      } catch (error) {
        this.#waiting = joined(taken, this.#waiting)
        this.#isOver ||= isOver
        if (isConflict(error) && (await this.#settleConflict())) continue
        this.#waitAfter(error)
        break
      }
      this.#sinceSnapshot = renews ? 0 : this.#sinceSnapshot + taken.records.length
      this.#events.stored(taken.answered)
    }
    this.#writing = null
  }

  #plan(
    records: readonly OpRecord<AnyOp>[],
    isOver: boolean,
  ): { readonly write: Omit<LogWrite, 'log'>; readonly renews: boolean } {
    const { confirmed, isFoldable } = this.#events.now()
    if (isOver) return { write: { dropAllRecords: true, snapshot: confirmed }, renews: true }
    const renews = isFoldable && this.#sinceSnapshot + records.length >= SNAPSHOT_EVERY
    const write = renews ? { records, snapshot: confirmed, dropRecordsThrough: confirmed.seq } : { records }
    return { write, renews }
  }

  /** Our records do not fit to the stored ones: another tab is ahead, or the copy is damaged. True when it can go on. */
  async #settleConflict(): Promise<boolean> {
    try {
      const stored = await this.#store.load(this.#log)
      const head = stored.tail.at(-1) ?? stored.snapshot
      if (head !== null && head.seq >= this.#events.now().confirmed.seq) {
        this.#waiting = { ...this.#waiting, records: [] }
        this.#sinceSnapshot = 0
      } else this.#markOver()
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'damaged') return false
      this.#markOver()
    }
    return true
  }

  #markOver(): void {
    this.#isOver = true
    this.#waiting = { ...this.#waiting, records: [] }
  }

  #waitAfter(error: unknown): void {
    this.#isWaitingForDisk = true
    // Without a disk for a while, the state itself says more than a long list of records.
    if (this.#waiting.records.length > SNAPSHOT_EVERY) this.#markOver()
    this.#events.failed(error, () => {
      this.#isWaitingForDisk = false
      this.#start()
    })
  }
}

export interface ReceivedWriterEvents<S> {
  /** The confirmed state of now. `isFoldable`: no command in the outbox is part of it, so records may give way to it. */
  now(): { readonly confirmed: Snapshot<S>; readonly isFoldable: boolean }
  /** It is on disk; with it, these answers. */
  stored(answered: readonly Name[]): void
  /** Nothing was written. Call `retry` later. */
  failed(error: unknown, retry: () => void): void
}

const NOTHING: Arrived = { records: [], answered: [], values: [], isPrecious: false }

const joined = (first: Arrived, second: Arrived): Arrived =>
  first === NOTHING
    ? second
    : second === NOTHING
      ? first
      : {
          records: [...first.records, ...second.records],
          answered: [...first.answered, ...second.answered],
          // Of one name the last value counts, as with one write after the other.
          values: [...new Map([...first.values, ...second.values])],
          isPrecious: first.isPrecious || second.isPrecious,
        }

const isConflict = (error: unknown): boolean => error instanceof StoreError && error.code === 'conflict'
