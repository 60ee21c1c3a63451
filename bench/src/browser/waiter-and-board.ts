import type { Browser, Locator, Page } from 'playwright-core'
import { bump, newestCard, openBoard, toTheEnd } from './board.ts'
import { TABLET } from './launch.ts'
import { pauseMs } from './pair-of-screens.ts'
import { freeTable, openFloor, openTable } from './screens.ts'
import { countedOn, paintedAt, startWatching, tappedAt } from './watch.ts'

/** How often another ticket may have to be left on the board until there is a place in sight for the next. */
const MOST_TRIES = 8

/** A waiter's tablet that fires one dish at a time, and the kitchen's display that shows its ticket. */
export class WaiterAndBoard {
  readonly #url: string
  readonly #waiter: Page
  readonly #board: Page
  #fires = 0

  private constructor(url: string, waiter: Page, board: Page) {
    this.#url = url
    this.#waiter = waiter
    this.#board = board
  }

  static async open(browser: Browser, url: string): Promise<WaiterAndBoard> {
    const board = await openBoard(browser, url)
    const waiter = await openFloor(await browser.newContext(TABLET), url, 'tablet')
    const both = new WaiterAndBoard(url, waiter, board)
    await startWatching(board, 'cards')
    await both.#makePlace()
    return both
  }

  /** From the touch of *Fire* to the frame that shows the ticket, for so many fires. Milliseconds. */
  async fire(times: number): Promise<readonly number[]> {
    const samples: number[] = []
    for (let turn = 0; turn < times; turn += 1) {
      samples.push(await this.#fireOne())
      const { key, isInSight } = await newestCard(this.#board)
      if (!isInSight) throw new Error('a ticket was drawn out of sight')
      await bump(this.#board, key)
    }
    return samples
  }

  async close(): Promise<void> {
    await Promise.all([this.#waiter, this.#board].map((page) => page.context().close()))
  }

  async #fireOne(): Promise<number> {
    await this.#waiter.locator('[data-product]:not([data-asks]):not([data-sold-out])').first().tap()
    const button = this.#button(/^Fire: 1 dish/)
    await button.waitFor()
    const { x, y } = await middle(button)
    await this.#waiter.waitForTimeout(pauseMs(this.#fires++))
    const painted = paintedAt(this.#board, (await countedOn(this.#board)) + 1)
    await this.#waiter.touchscreen.tap(x, y)
    return (await painted) - (await tappedAt(this.#waiter))
  }

  /**
   * New tickets come last. Goes to the end of the board, and leaves tickets there until one more begins no
   * column out of sight: from then on, every new one is drawn in the same place.
   */
  async #makePlace(): Promise<void> {
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      await this.#takeTable()
      await toTheEnd(this.#board)
      await this.#fireOne()
      const { key, isInSight } = await newestCard(this.#board)
      if (!isInSight) continue
      await bump(this.#board, key)
      return
    }
    throw new Error('new tickets are never in sight')
  }

  async #takeTable(): Promise<void> {
    await this.#waiter.goto(`${this.#url}/demo/tablet/`)
    await this.#waiter.getByRole('main', { name: 'Floor' }).waitFor()
    await openTable(this.#waiter, await freeTable(this.#waiter))
    await startWatching(this.#waiter)
  }

  #button(name: RegExp): Locator {
    return this.#waiter.getByRole('button', { name }).filter({ visible: true }).first()
  }
}

async function middle(button: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await button.boundingBox()
  if (box === null) throw new Error('the button is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
