import type { AnyLocalLog } from './log-shelf.ts'
import type { ServerClock } from './server-clock.ts'
import type { LinkStatus, TerminalStatus } from './status.ts'

/** Keeps the facts behind the status chip: the same object for as long as they are the same. */
export class StatusBoard {
  #shown: TerminalStatus

  constructor(link: LinkStatus) {
    this.#shown = {
      link,
      pending: 0,
      unsaved: 0,
      latencyMs: null,
      lastSyncAt: null,
      clockOffsetMs: 0,
      storageError: null,
    }
  }

  get shown(): TerminalStatus {
    return this.#shown
  }

  /** The link as it is now, and what waits in these logs. */
  count(link: LinkStatus, logs: readonly AnyLocalLog[]): void {
    let pending = 0
    let unsaved = 0
    for (const log of logs) {
      pending += log.replica.pending.length
      unsaved += log.unsaved
    }
    const shown = this.#shown
    if (link !== shown.link || pending !== shown.pending || unsaved !== shown.unsaved)
      this.#shown = { ...shown, link, pending, unsaved }
  }

  /** The server was heard. `lastSyncAt`: local clock, milliseconds since the epoch. */
  heard(lastSyncAt: number, { latencyMs, offsetMs }: ServerClock): void {
    this.#shown = { ...this.#shown, lastSyncAt, latencyMs, clockOffsetMs: offsetMs }
  }

  storageFailed(error: unknown): void {
    const storageError = error instanceof Error ? error.message : String(error)
    if (storageError !== this.#shown.storageError) this.#shown = { ...this.#shown, storageError }
  }

  storageWorks(): void {
    if (this.#shown.storageError !== null) this.#shown = { ...this.#shown, storageError: null }
  }
}
