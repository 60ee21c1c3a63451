/** So long after the last touch or key nobody is taken to be in the middle of something. Milliseconds. */
export const SETTLED_AFTER_MS = 700
/** A tap so soon after a card has moved was aimed at what had been there before. Milliseconds. */
export const TOO_SOON_MS = 450

/**
 * Knows whether somebody is at the board, and which cards have just moved (INV9). The board closes up only
 * while nobody is; taps on what has moved under the finger do not count.
 */
export class Stillness {
  readonly #now: () => number
  #touchedAt = Number.NEGATIVE_INFINITY
  #movedAt = Number.NEGATIVE_INFINITY
  #moved: ReadonlySet<string> = new Set()
  #isDown = false

  constructor(now: () => number) {
    this.#now = now
  }

  touch(): void {
    this.#touchedAt = this.#now()
  }

  press(isDown: boolean): void {
    this.#isDown = isDown
    this.touch()
  }

  moved(keys: ReadonlySet<string>): void {
    if (keys.size === 0) return
    this.#movedAt = this.#now()
    this.#moved = keys
  }

  /** Until the board may close up; 0: now. `null`: not before the finger is lifted. Milliseconds. */
  get waitMs(): number | null {
    if (this.#isDown) return null
    return Math.max(0, this.#touchedAt + SETTLED_AFTER_MS - this.#now())
  }

  get idleMs(): number {
    return this.#now() - this.#touchedAt
  }

  /** A tap or key that means this card now may mean another one. */
  isTooSoon(key: string): boolean {
    return this.#moved.has(key) && this.#now() - this.#movedAt < TOO_SOON_MS
  }
}
