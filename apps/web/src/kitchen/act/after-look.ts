import type { AfterPaint } from '../tickets/live-board.ts'

/** What is done once its look has been drawn, and who then hears that it was. */
interface Looked<T> {
  readonly act: T
  readonly endLook: () => void
}

/**
 * Taps whose effect is drawn before they are decided: the finger sees its dish struck off a frame sooner on a
 * slow display. They are done right after that frame, in the order of the taps, and before anything else is.
 */
export class AfterLook<T> {
  readonly #perform: (act: T) => void
  readonly #afterPaint: AfterPaint
  #looked: readonly Looked<T>[] = []

  constructor(perform: (act: T) => void, afterPaint: AfterPaint) {
    this.#perform = perform
    this.#afterPaint = afterPaint
  }

  add(act: T, endLook: () => void): void {
    this.#looked = [...this.#looked, { act, endLook }]
    this.#afterPaint(() => this.doNow())
  }

  /** What waits is done at once: something else is about to be, or the page is about to go. Whatever comes of it, the look ends. */
  doNow(): void {
    for (;;) {
      const [next, ...rest] = this.#looked
      if (next === undefined) return
      this.#looked = rest
      try {
        this.#perform(next.act)
      } finally {
        next.endLook()
      }
    }
  }
}
