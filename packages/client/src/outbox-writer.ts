import type { LogStore } from '@comanda/storage'
import type { Envelope } from '@comanda/sync'
import type { Values } from './value-writer.ts'

/**
 * Writes the commands of one log to the outbox on disk, strictly in their order. What could not be
 * written holds up what follows: an outbox with a hole could never be sent, for the orderer would wait
 * for the missing command for ever. What gathers while a write runs goes into the next one.
 */
export class OutboxWriter<C> {
  readonly #log: string
  readonly #store: LogStore
  readonly #events: OutboxWriterEvents<C>
  readonly #unsaved: Envelope<C>[] = []
  #writing: Promise<void> | null = null
  #isWaiting = false

  constructor(log: string, store: LogStore, events: OutboxWriterEvents<C>) {
    this.#log = log
    this.#store = store
    this.#events = events
  }

  /** Commands that are not on disk yet. */
  get size(): number {
    return this.#unsaved.length
  }

  put(envelope: Envelope<C>): void {
    this.#unsaved.push(envelope)
    if (!this.#isWaiting) this.#writing ??= this.#writeAll()
  }

  /** Resolves when nothing is being written: all is on disk, or the disk refuses. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing
  }

  async #writeAll(): Promise<void> {
    // What one tap does (a check and its first line) goes in one write.
    await Promise.resolve()
    while (this.#unsaved.length > 0) {
      const batch = [...this.#unsaved]
      try {
        await this.#store.commit({
          writes: [{ log: this.#log, outboxPut: batch }],
          values: this.#events.values(batch),
        })
      } catch (error) {
        this.#waitAfter(error)
        break
      }
      this.#unsaved.splice(0, batch.length)
      this.#events.saved(batch)
    }
    this.#writing = null
  }

  #waitAfter(error: unknown): void {
    this.#isWaiting = true
    this.#events.failed(error, () => {
      this.#isWaiting = false
      this.#writing ??= this.#writeAll()
    })
  }
}

export interface OutboxWriterEvents<C> {
  /** Named values to store together with these commands. */
  values(batch: readonly Envelope<C>[]): Values
  saved(batch: readonly Envelope<C>[]): void
  /** Nothing was written. Call `retry` later. */
  failed(error: unknown, retry: () => void): void
}
