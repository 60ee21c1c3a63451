import type { KitchenTimes, Span } from './kitchen-schemas.ts'

/** A dish on a ticket. Times are milliseconds since the epoch; `null`: not yet, or never said. */
export interface DishTimes {
  readonly quantity: number
  readonly voided: number
  readonly recalled: number
  readonly firedAt: number
  readonly startedAt: number | null
  readonly doneAt: number | null
  readonly servedAt: number | null
}

/** Adds up dishes. */
export class Tally {
  #fired = 0
  #ready = 0
  #voided = 0
  #recalled = 0
  readonly #firedToStarted: number[] = []
  readonly #startedToReady: number[] = []
  readonly #firedToReady: number[] = []
  readonly #readyToServed: number[] = []

  add({ quantity, voided, recalled, firedAt, startedAt, doneAt, servedAt }: DishTimes): void {
    this.#fired += quantity
    this.#voided += voided
    this.#recalled += recalled
    if (voided >= quantity) return
    if (doneAt !== null) this.#ready += quantity - voided
    measure(this.#firedToStarted, firedAt, startedAt)
    measure(this.#startedToReady, startedAt, doneAt)
    measure(this.#firedToReady, firedAt, doneAt)
    measure(this.#readyToServed, doneAt, servedAt)
  }

  get times(): KitchenTimes {
    return {
      fired: this.#fired,
      ready: this.#ready,
      voided: this.#voided,
      recalled: this.#recalled,
      firedToStarted: spanOf(this.#firedToStarted),
      startedToReady: spanOf(this.#startedToReady),
      firedToReady: spanOf(this.#firedToReady),
      readyToServed: spanOf(this.#readyToServed),
    }
  }
}

/** Clocks of two devices may disagree by a little: never less than nothing. */
function measure(into: number[], from: number | null, to: number | null): void {
  if (from !== null && to !== null) into.push(Math.max(0, to - from))
}

export function spanOf(times: readonly number[]): Span | null {
  if (times.length === 0) return null
  const sorted = times.toSorted((a, b) => a - b)
  /** The shortest time within which this share of them was done. */
  const within = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return {
    number: sorted.length,
    averageMs: Math.round(sorted.reduce((sum, time) => sum + time, 0) / sorted.length),
    medianMs: within(0.5),
    p90Ms: within(0.9),
    longestMs: within(1),
  }
}
