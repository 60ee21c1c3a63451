import type { CDPSession, Page } from 'playwright-core'
import { touch } from './finger.ts'
import { startWatchingPresented, tookToShow } from './presented-taps.ts'
import { countedOn, paintedAt, startWatching, tappedAt } from './watch.ts'

/** Which of the two has a processor as slow as that of a cheap tablet. */
export type SlowScreen = 'tapped' | 'other' | null
export const SLOWNESS = 4

/** What one series of taps measured. Milliseconds. */
export interface TapSamples {
  readonly own: readonly number[]
  /** The same to the frame on the glass, by the browser's own measure. */
  readonly presented: readonly number[]
  readonly other: readonly number[]
}

/** Long enough for both screens to be at rest again, and never in step with their frames. Milliseconds. */
export const pauseMs = (tap: number): number => 30 + ((tap * 37) % 50)

/** Two screens on one check: one is tapped, both are watched. */
export class PairOfScreens {
  readonly #tapped: Page
  readonly #other: Page
  readonly #buttons: readonly { readonly x: number; readonly y: number }[]
  readonly #sessions: Readonly<Record<'tapped' | 'other', CDPSession>>
  #units: number
  #taps = 0

  private constructor(parts: {
    tapped: Page
    other: Page
    buttons: readonly { readonly x: number; readonly y: number }[]
    sessions: Readonly<Record<'tapped' | 'other', CDPSession>>
    units: number
  }) {
    this.#tapped = parts.tapped
    this.#other = parts.other
    this.#buttons = parts.buttons
    this.#sessions = parts.sessions
    this.#units = parts.units
  }

  /** `buttons`: selectors of what is tapped in turn; each tap adds one unit. */
  static async of(tapped: Page, other: Page, buttons: readonly string[]): Promise<PairOfScreens> {
    const sessionOf = (page: Page): Promise<CDPSession> => page.context().newCDPSession(page)
    const sessions = { tapped: await sessionOf(tapped), other: await sessionOf(other) }
    const places = await Promise.all(buttons.map((selector) => middleOf(tapped, selector)))
    await Promise.all([tapped, other].map((page) => startWatching(page)))
    await startWatchingPresented(tapped)
    const units = await countedOn(tapped)
    return new PairOfScreens({ tapped, other, buttons: places, sessions, units })
  }

  /**
   * Taps with one of the screens slowed down, or none, and lets it go at full speed again: a slowed
   * screen keeps a core busy even at rest, so never two of them on a machine of two cores.
   */
  async tapWith(slow: SlowScreen, times: number): Promise<TapSamples> {
    const tap = () => this.#tap(times)
    return slow === null ? tap() : slowed(this.#sessions[slow], tap)
  }

  /** Both screens are gone: they would keep the processor busy while others are measured. */
  async close(): Promise<void> {
    for (const page of [this.#tapped, this.#other]) await page.context().close()
  }

  async #tap(times: number): Promise<TapSamples> {
    const own: number[] = []
    const presented: number[] = []
    const other: number[] = []
    for (let tap = 0; tap < times; tap += 1) {
      const place = this.#buttons[this.#taps++ % this.#buttons.length] ?? { x: 0, y: 0 }
      this.#units += 1
      const painted = Promise.all([paintedAt(this.#tapped, this.#units), paintedAt(this.#other, this.#units)])
      await Promise.all([touch(this.#sessions.tapped, place), painted])
      const [shown, shownThere] = await painted
      const at = await tappedAt(this.#tapped)
      own.push(shown - at)
      other.push(shownThere - at)
      presented.push(await tookToShow(this.#tapped))
      await this.#tapped.waitForTimeout(pauseMs(tap))
    }
    return { own, presented, other }
  }
}

/** Does something while the screen of this session is slow, and lets it go at full speed again. */
export async function slowed<T>(session: CDPSession, act: () => Promise<T>): Promise<T> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS })
  const result = await act()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return result
}

async function middleOf(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).boundingBox()
  if (box === null) throw new Error(`${selector} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
