import type { Browser, Page } from 'playwright-core'
import { WALL } from './launch.ts'

/** The part of a kitchen display that scrolls: its tickets, column by column. */
export const BOARD = 'main section[aria-label^="Tickets"]'
export const CARD = '[data-card]'

/** The kitchen's display of the demo restaurant, on a wall. */
export async function openBoard(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext(WALL)).newPage()
  await page.goto(`${url}/demo/kitchen/`)
  await page.locator('[data-card]').first().waitFor()
  await page.locator(BOARD).evaluate(stayed, STILL_MS)
  return page
}

/** Tickets of all multi-sessions have come when none has come for so long. Milliseconds. */
const STILL_MS = 1_000

/** Runs in the page: resolves when the board has shown the same tickets for so long. */
const stayed = (board: Element, ms: number): Promise<void> =>
  new Promise((resolve) => {
    let timer = setTimeout(resolve, ms)
    new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(resolve, ms)
    }).observe(board, { subtree: true, childList: true })
  })

/** Goes to where the newest tickets are. A board that nobody is at goes back to the oldest: somebody is. */
export async function toTheEnd(page: Page): Promise<void> {
  const board = page.locator(BOARD)
  await board.hover({ position: { x: 5, y: 5 } })
  await board.evaluate((node) => node.scrollTo({ left: node.scrollWidth }))
}

/** The newest ticket that has not left, and whether all of it is in sight. */
export const newestCard = (page: Page): Promise<{ readonly key: string; readonly isInSight: boolean }> =>
  page.locator(BOARD).evaluate((board) => {
    const card = [...board.querySelectorAll('div:not([data-gone]) > [data-card]')].at(-1)
    const [box, sight] = [card?.getBoundingClientRect(), board.getBoundingClientRect()]
    const isInSight = box !== undefined && box.left >= sight.left && box.right <= sight.right
    return { key: card?.getAttribute('data-card') ?? '', isInSight }
  })

/** A finger says that all of a ticket is done; resolves when the board has closed up behind it. */
export async function bump(page: Page, key: string): Promise<void> {
  const card = page.locator(`[data-card="${key}"]`)
  await card.locator('[data-does]').tap()
  await card.waitFor({ state: 'detached' })
}
