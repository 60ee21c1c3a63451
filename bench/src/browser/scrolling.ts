import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { slowed } from './pair-of-screens.ts'
import { nowMicros, presentedDuring, type Stroke } from './presented.ts'

/** One stroke: how far it goes, and how fast. Pixels, and pixels a second. */
const STROKE = 1_400
const SPEED = 5_600
/** Before the next stroke. Milliseconds. */
const PAUSE_MS = 300
/** Where the hand is: on the heads of the uppermost tickets. Pixels from the upper edge. */
const HEAD = 40
/** So wide a hole in what is drawn is a place whose tickets have not come yet, and no gap between two. Pixels. */
const HOLE = 60
/** More than any board needs from one end to the other. */
const MOST_STROKES = 200

interface Sampled {
  /** Between frames in which the board had moved, and whether a place in sight was still empty in the second. */
  comandaFrames: { readonly ms: number; readonly isHollow: boolean }[]
}

/**
 * Runs in the page: notes the time between two frames, whenever the board has moved in the second. A
 * frame that comes late because the page is busy is a long interval.
 */
function sampleFrames(
  board: Element,
  { cards, hole }: { readonly cards: string; readonly hole: number },
): void {
  const seen = globalThis as unknown as Sampled
  seen.comandaFrames = []
  const isHollow = (): boolean => {
    const sight = board.getBoundingClientRect()
    const atEnd = board.scrollLeft + board.clientWidth >= board.scrollWidth - 1
    const boxes = [...board.querySelectorAll(cards)]
      .map((card) => card.getBoundingClientRect())
      .filter(({ left, right }) => right > sight.left && left < sight.right)
      .sort((a, b) => a.left - b.left)
    let drawn = sight.left
    for (const { left, right } of boxes) {
      if (left - drawn > hole) return true
      drawn = Math.max(drawn, right)
    }
    return !atEnd && sight.right - drawn > hole
  }
  let before = { at: performance.now(), left: board.scrollLeft }
  const frame = (at: number): void => {
    const left = board.scrollLeft
    if (left !== before.left) seen.comandaFrames.push({ ms: at - before.at, isHollow: isHollow() })
    before = { at, left }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

/** How long frames stayed. Milliseconds. */
export interface ScrolledFrames {
  /** Those that the page worked on: a busy page is late with the next one. */
  readonly own: readonly number[]
  /** Those that were shown: the browser moves what is drawn already by itself. */
  readonly shown: readonly number[]
  /** Of the time in which it moved, in which a place in sight was still empty. Per cent. */
  readonly hollow: number
}

/** A page with something wide on it, slowed down and scrolled. */
export class ScrolledPage {
  readonly #page: Page
  readonly #session: CDPSession
  readonly #scroller: string

  private constructor(page: Page, session: CDPSession, scroller: string) {
    this.#page = page
    this.#session = session
    this.#scroller = scroller
  }

  static async of(page: Page, scroller: string, cards: string): Promise<ScrolledPage> {
    await page.locator(scroller).evaluate(sampleFrames, { cards, hole: HOLE })
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
    const frames = await this.#page.evaluate(() => (globalThis as unknown as Sampled).comandaFrames)
    const timeIn = (those: typeof frames) => those.reduce((sum, { ms }) => sum + ms, 0)
    const hollow = (100 * timeIn(frames.filter(({ isHollow }) => isHollow))) / timeIn(frames)
    return { own: frames.map(({ ms }) => ms), shown, hollow }
  }

  /** Stroke after stroke, as somebody who looks for a ticket. */
  async #toEnd(way: number): Promise<readonly Stroke[]> {
    const { seen, all } = await this.extent()
    const end = way < 0 ? all - seen : 0
    const box = await this.#page.locator(this.#scroller).boundingBox()
    if (box === null) throw new Error('what is scrolled is not on the screen')
    const hand = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + HEAD) }
    const strokes: Stroke[] = []
    while (strokes.length < MOST_STROKES) {
      const left = await this.#page.locator(this.#scroller).evaluate((node) => node.scrollLeft)
      if (Math.abs(left - end) <= 1) return strokes
      strokes.push(await this.#stroke(hand, way))
    }
    throw new Error('it does not scroll')
  }

  /**
   * The browser's own gesture, at the pace of the screen. (Touches that are sent over the debugging protocol wait
   * for the page, each for one of its frames: a bare page that is busy for 60 ms at a time sticks in half of them.)
   */
  async #stroke(hand: { readonly x: number; readonly y: number }, way: number): Promise<Stroke> {
    const from = nowMicros()
    await this.#session.send('Input.synthesizeScrollGesture', {
      ...hand,
      xDistance: way * STROKE,
      speed: SPEED,
      gestureSourceType: 'default',
    })
    const to = nowMicros()
    await setTimeout(PAUSE_MS)
    return { from, to }
  }
}
