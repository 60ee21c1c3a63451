/**
 * Clocks of terminals are wrong, sometimes by hours (C23). The handshake measures the offset to the
 * orderer; `at` is corrected by it on the terminal and bounded again by the orderer.
 */

/** Offset to add to the local clock, from one question and answer (Cristian's method). Milliseconds. */
export function clockOffset(sentAt: number, serverNow: number, receivedAt: number): number {
  return Math.round(serverNow - (sentAt + receivedAt) / 2)
}

/** `at` lies neither before what the author had seen nor after its arrival. */
export function boundAt(at: number, seenAt: number, arrivedAt: number): number {
  return Math.min(Math.max(at, Math.min(seenAt, arrivedAt)), arrivedAt)
}

/** Remembers the latest `at` up to each of the most recent positions of a log. */
export class SeenTimes {
  readonly #times: number[] = []
  readonly #limit: number
  #first = 1
  #latest = 0

  constructor(startAfter = 0, limit = 4096) {
    this.#first = startAfter + 1
    this.#limit = limit
  }

  note(at: number): void {
    this.#latest = Math.max(this.#latest, at)
    this.#times.push(this.#latest)
    if (this.#times.length >= this.#limit * 2) {
      this.#times.splice(0, this.#limit)
      this.#first += this.#limit
    }
  }

  /** The latest `at` among the ops up to `seq`; 0 where that is longer ago than remembered. */
  upTo(seq: number): number {
    return this.#times[Math.min(seq - this.#first, this.#times.length - 1)] ?? 0
  }
}
