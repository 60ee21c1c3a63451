import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { slowed } from './pair-of-screens.ts'
import { nowMicros, presentedDuring, type Stroke } from './presented.ts'

/** One stroke of a finger: how far it goes, and how far from one report of the glass to the next. Pixels. */
const STROKE = 1_400
const STEP = 96
/** Between two reports. Milliseconds. */
const REPORT_MS = 16
/** It glides on for so long before the next stroke. Milliseconds. */
const GLIDE_MS = 300
/** Where it lies on the heads of the uppermost tickets. Pixels from the upper edge. */
const HEAD = 40
/** More than any board needs from one end to the other. */
const MOST_STROKES = 200

interface Sampled {
  /** Between frames in which the board had moved. Milliseconds. */
  comandaFrames: number[]
}

/**
 * Runs in the page: notes the time between two frames, whenever the board has moved in the second. A
 * frame that comes late because the page is busy is a long interval.
 */
function sampleFrames(board: Element): void {
  const seen = globalThis as unknown as Sampled
  seen.comandaFrames = []
  let before = { at: performance.now(), left: board.scrollLeft }
  const frame = (at: number): void => {
    const left = board.scrollLeft
    if (left !== before.left) seen.comandaFrames.push(at - before.at)
    before = { at, left }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** How long frames stayed. Milliseconds. */
export interface ScrolledFrames {
  /** Those that the page worked on: a busy page is late with the next one. */
  readonly own: readonly number[]
  /** Those that were shown while the finger moved: the browser moves what is drawn already by itself. */
  readonly shown: readonly number[]
}

/** A page with something wide on it, slowed down and scrolled by a finger. */
export class ScrolledPage {
  readonly #page: Page
  readonly #session: CDPSession
  readonly #scroller: string

  private constructor(page: Page, session: CDPSession, scroller: string) {
    this.#page = page
    this.#session = session
    this.#scroller = scroller
  }

  static async of(page: Page, scroller: string): Promise<ScrolledPage> {
    await page.locator(scroller).evaluate(sampleFrames)
    return new ScrolledPage(page, await page.context().newCDPSession(page), scroller)
  }

  /** What can be seen of it, and all of it. Pixels. */
  extent(): Promise<{ readonly seen: number; readonly all: number }> {
    return this.#page
      .locator(this.#scroller)
      .evaluate(({ clientWidth, scrollWidth }) => ({ seen: clientWidth, all: scrollWidth }))
  }

  /** From the first ticket to the last and back again, `times` over. */
  async scroll(times: number): Promise<ScrolledFrames> {
    await this.#page.evaluate(() => (globalThis as unknown as Sampled).comandaFrames.splice(0))
    const shown = await presentedDuring(this.#page, () =>
      slowed(this.#session, async () => {
        const strokes: Stroke[] = []
        for (let turn = 0; turn < times; turn += 1)
          for (const way of [-1, 1]) strokes.push(...(await this.#toEnd(way)))
        return strokes
      }),
    )
    const own = await this.#page.evaluate(() => (globalThis as unknown as Sampled).comandaFrames)
    return { own, shown }
  }

  /** Stroke after stroke, as somebody who looks for a ticket: each lets it glide on, the next one takes hold of it. */
  async #toEnd(way: number): Promise<readonly Stroke[]> {
    const { seen, all } = await this.extent()
    const end = way < 0 ? all - seen : 0
    const box = await this.#page.locator(this.#scroller).boundingBox()
    if (box === null) throw new Error('what is scrolled is not on the screen')
    const middle = { x: box.x + box.width / 2, y: box.y + HEAD }
    const strokes: Stroke[] = []
    while (strokes.length < MOST_STROKES) {
      const left = await this.#page.locator(this.#scroller).evaluate((node) => node.scrollLeft)
      if (Math.abs(left - end) <= 1) return strokes
      strokes.push(await this.#stroke(middle, way))
    }
    throw new Error('a finger does not scroll it')
  }

  async #stroke({ x, y }: { readonly x: number; readonly y: number }, way: number): Promise<Stroke> {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', to?: number) =>
      this.#session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: to === undefined ? [] : [{ x: x + way * to, y }],
      })
    await touch('touchStart', -STROKE / 2)
    // The glass reports at its own pace, whether or not the page keeps up.
    const reports: Promise<unknown>[] = []
    const from = nowMicros()
    for (let to = -STROKE / 2 + STEP; to <= STROKE / 2; to += STEP) {
      reports.push(touch('touchMove', to))
      await setTimeout(REPORT_MS)
    }
    const to = nowMicros()
    await Promise.all(reports)
    await touch('touchEnd')
    await setTimeout(GLIDE_MS)
    return { from, to }
  }
}
