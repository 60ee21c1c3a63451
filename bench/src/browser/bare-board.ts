import type { Browser, Page } from 'playwright-core'
import { WALL } from './launch.ts'

export const BARE_BOARD = '[data-board]'
export const BARE_CARD = '[data-card]'
const BOXES = 200

/** The floor of scrolling: empty boxes in two rows, as wide all together as the board beside it. */
export async function bareBoard(browser: Browser, width: number): Promise<Page> {
  const page = await (await browser.newContext(WALL)).newPage()
  const step = width / (BOXES / 2)
  const boxes = Array.from({ length: BOXES }, (_, n) => {
    const place = `left:${Math.floor(n / 2) * step}px;top:${(n % 2) * 480}px;width:${step - 10}px`
    return `<div data-card style="position:absolute;height:470px;background:#333;${place}"></div>`
  })
  await page.setContent(`<!doctype html>
<body style="margin:0;background:#111">
<section data-board style="position:absolute;inset:10px;overflow:auto hidden;background:#111">
<div style="position:relative;width:${width}px;height:960px">${boxes.join('')}</div>
</section>`)
  return page
}
