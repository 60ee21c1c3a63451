/** A finger: which one, where in pixels, when in milliseconds. */
interface Touch {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly at: number
}

/**
 * When a finger has tapped: as soon as it lifts, without waiting for the click that the browser makes of
 * it later (on a slow tablet two frames). Pure: fed with what happens, it says which tap counts.
 *
 *   down ──▶ waiting ──(moved, cancelled, held, another finger)──▶ nothing, the click decides
 *               └── up, at the same place ──▶ a tap; the click that follows it is an echo
 */
export class QuickTap {
  #down: Touch | null = null
  #scrolledAt = Number.NEGATIVE_INFINITY
  #tappedAt = Number.NEGATIVE_INFINITY

  /** A finger that stops a list that is still moving means no tap. */
  scrolled(at: number): void {
    this.#scrolledAt = at
    this.#down = null
  }

  down(touch: Touch): void {
    const { at } = touch
    const isAlone = this.#down === null || at - this.#down.at > LONGEST_MS
    this.#down = isAlone && at - this.#scrolledAt > STILL_MS ? touch : null
  }

  cancelled(): void {
    this.#down = null
  }

  /** True: it is a tap, now. */
  up({ id, x, y, at }: Touch): boolean {
    const down = this.#down
    this.#down = null
    if (down === null || down.id !== id || at - down.at > LONGEST_MS) return false
    if (Math.hypot(x - down.x, y - down.y) > SLACK) return false
    this.#tappedAt = at
    return true
  }

  /** True: the browser's click for a tap that has been done already. */
  isEcho(at: number): boolean {
    const isEcho = at - this.#tappedAt < ECHO_MS
    this.#tappedAt = Number.NEGATIVE_INFINITY
    return isEcho
  }
}

/** Longer is a press, not a tap. Milliseconds. */
const LONGEST_MS = 400
/** So long a list must have been still. Milliseconds. */
const STILL_MS = 120
/** Within so long the click of a tap comes. Milliseconds. */
const ECHO_MS = 700
/** A finger that moves further is scrolling. Pixels. */
const SLACK = 10
