import type { CDPSession, Page } from 'playwright-core'
import { BOARD } from './board.ts'
import { touch } from './finger.ts'
import { pauseMs, slowed } from './pair-of-screens.ts'
import { startWatchingPresented, tookToShow } from './presented-taps.ts'
import { countedOn, paintedAt, startWatching, tappedAt } from './watch.ts'

/** A second tap on the same dish within this is taken for a finger that trembles. Milliseconds. */
const TREMBLE_MS = 450

/** Until the page has done its part, and until the glass shows it. Milliseconds. */
export interface BoardTaps {
  readonly own: readonly number[]
  readonly presented: readonly number[]
}

/** A kitchen display on which dishes are tapped, slowed down: each becomes done. */
export class TappedBoard {
  readonly #page: Page
  readonly #session: CDPSession
  #taps = 0

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async of(page: Page): Promise<TappedBoard> {
    await startWatching(page, 'done')
    await startWatchingPresented(page)
    return new TappedBoard(page, await page.context().newCDPSession(page))
  }

  /** From the touch of a dish to the frame that shows it done. What was done is taken back afterwards. Milliseconds. */
  async tap(times: number): Promise<BoardTaps> {
    const rows = (await this.#page.locator(BOARD).evaluate(openRowsInSight)).slice(0, times)
    if (rows.length < times) throw new Error(`only ${rows.length} dishes can be tapped`)
    const samples = await slowed(this.#session, async () => {
      const taps = { own: [] as number[], presented: [] as number[] }
      for (const row of rows) {
        taps.own.push(await this.#tapOne(row))
        taps.presented.push(await tookToShow(this.#page))
      }
      return taps
    })
    await this.#page.waitForTimeout(TREMBLE_MS)
    for (const row of rows) await this.#page.locator(`[data-row="${row}"]`).tap()
    return samples
  }

  async #tapOne(row: string): Promise<number> {
    const box = await this.#page.locator(`[data-row="${row}"]`).boundingBox()
    if (box === null) throw new Error('the dish is not on the screen')
    await this.#page.waitForTimeout(pauseMs(this.#taps++))
    const painted = paintedAt(this.#page, (await countedOn(this.#page)) + 1)
    await touch(this.#session, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
    return (await painted) - (await tappedAt(this.#page))
  }
}

/** Runs in the page: dishes still to be made; of each ticket one is left alone, so that none leaves the board. */
function openRowsInSight(board: Element): readonly string[] {
  const sight = board.getBoundingClientRect()
  const inSight = (node: Element): boolean => {
    const { left, right, bottom } = node.getBoundingClientRect()
    return left >= sight.left && right <= sight.right && bottom <= sight.bottom
  }
  return [...board.querySelectorAll('[data-card]')].flatMap((card) =>
    [...card.querySelectorAll('[data-row][data-kind="dish"][data-state="open"]')]
      .slice(1)
      .filter(inSight)
      .map((row) => row.getAttribute('data-row') ?? ''),
  )
}
