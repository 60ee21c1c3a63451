/** How long the last message of a run may be on its way. Milliseconds. */
const PATIENCE_MS = 15_000

interface Sent {
  /** When it should have been sent, and when it was. Milliseconds of this process. */
  readonly due: number
  readonly at: number
  waitingFor: number
}

/** What one run measured: an entry per command and receiver. */
export interface Samples {
  /** When the command was due, since the start of the run. Milliseconds. */
  readonly due: Float64Array
  /** From the tap to the receiver. Milliseconds. */
  readonly latency: Float64Array
  /** From when it was due to the receiver: shows a queue wherever it builds up. Milliseconds. */
  readonly lag: Float64Array
  /** Commands that made nothing to be heard of (somebody was quicker). */
  readonly void: number
  /** Commands sent, void ones among them. */
  readonly sent: number
}

/** Who has heard of what, and how long it took. */
export class Ledger {
  readonly #started: number
  readonly #open = new Map<string, Sent>()
  readonly #due: number[] = []
  readonly #latency: number[] = []
  readonly #lag: number[] = []
  #void = 0
  #sent = 0
  #settled: () => void = () => {}

  constructor(started: number) {
    this.#started = started
  }

  sent(key: string, sent: { readonly due: number; readonly at: number; readonly receivers: number }): void {
    this.#sent += 1
    this.#open.set(key, { due: sent.due, at: sent.at, waitingFor: sent.receivers })
  }

  /** One receiver has it. */
  heard(key: string, now: number): void {
    const sent = this.#open.get(key)
    if (sent === undefined) return
    this.#due.push(sent.due - this.#started)
    this.#latency.push(now - sent.at)
    this.#lag.push(now - sent.due)
    sent.waitingFor -= 1
    if (sent.waitingFor === 0) this.#close(key)
  }

  /** Nobody will hear of it. */
  dropped(key: string): void {
    if (!this.#open.has(key)) return
    this.#void += 1
    this.#close(key)
  }

  /** Resolves when everybody has heard of everything. */
  async settled(): Promise<Samples> {
    if (this.#open.size > 0) await this.#patience()
    return {
      due: Float64Array.from(this.#due),
      latency: Float64Array.from(this.#latency),
      lag: Float64Array.from(this.#lag),
      void: this.#void,
      sent: this.#sent,
    }
  }

  #patience(): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`${this.#open.size} of ${this.#sent} commands were not heard of everywhere`)),
        PATIENCE_MS,
      )
      this.#settled = () => {
        clearTimeout(late)
        resolve()
      }
    })
  }

  #close(key: string): void {
    this.#open.delete(key)
    if (this.#open.size === 0) this.#settled()
  }
}
