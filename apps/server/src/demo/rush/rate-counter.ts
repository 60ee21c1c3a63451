const MINUTE_MS = 60_000

/** Counts what happened within the last minute. */
export class RateCounter {
  readonly #now: () => number
  #times: number[] = []

  constructor(now: () => number) {
    this.#now = now
  }

  count(): void {
    this.#times.push(this.#now())
  }

  get perMinute(): number {
    const since = this.#now() - MINUTE_MS
    this.#times = this.#times.filter((time) => time > since)
    return this.#times.length
  }
}
