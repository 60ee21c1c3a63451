import type { LogStore } from '@comanda/storage'

/** Named values for the disk; `undefined` removes one. */
export type Values = readonly (readonly [key: string, value: unknown])[]

/** Keeps small named values (who is signed in, which notices were read). Tries again where the disk refuses. */
export class ValueWriter {
  readonly #store: LogStore
  readonly #failed: (error: unknown, retry: () => void) => void
  #waiting = new Map<string, unknown>()
  #writing: Promise<void> | null = null
  #isWaitingForDisk = false

  constructor(store: LogStore, failed: (error: unknown, retry: () => void) => void) {
    this.#store = store
    this.#failed = failed
  }

  /** `undefined` removes. Resolves when it is on disk, or when the disk has refused for now. */
  put(values: Values): Promise<void> {
    for (const [key, value] of values) this.#waiting.set(key, value)
    this.#start()
    return this.settled()
  }

  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing
  }

  #start(): void {
    if (!this.#isWaitingForDisk && this.#waiting.size > 0) this.#writing ??= this.#writeAll()
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.size > 0) {
      const taken = this.#waiting
      this.#waiting = new Map()
      try {
        await this.#store.commit({ values: [...taken] })
      } catch (error) {
        this.#waiting = new Map([...taken, ...this.#waiting])
        this.#isWaitingForDisk = true
        this.#failed(error, () => {
          this.#isWaitingForDisk = false
          this.#start()
        })
        break
      }
    }
    this.#writing = null
  }
}
