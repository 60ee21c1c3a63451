import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { TABLET } from './support/browser.ts'
import { openDisplay } from './support/kitchen.ts'
import { ready } from './support/ready.ts'
import { freeTables, openDemo, openTable } from './support/screens.ts'

const { comanda, browser } = await ready()

/** Where a finger goes from the left to the right, and the browser would go back if it were let. */
const PLACES: Readonly<Record<string, string>> = {
  menu: '[data-product]',
  categories: '[role=group][aria-label=Categories]',
  plan: 'main[aria-label=Floor]',
  tickets: 'section[aria-label^="Tickets"]',
  'head of the kitchen': 'main[aria-label=Kitchen] > :first-child',
}
const FRAMES = 20

test('[F2.4] a swipe never leads back, out of the program', async () => {
  const contextOf = () => browser.newContext({ viewport: TABLET, locale: 'en-GB', hasTouch: true })
  const ana = await openDemo(await contextOf(), comanda.url, 'waiter')
  expect(await stayed(ana, 'plan')).toBe(true)
  const [number = ''] = await freeTables(ana)
  await openTable(ana, number)
  for (const place of ['menu', 'categories']) expect([place, await stayed(ana, place)]).toEqual([place, true])
  const display = await openDisplay(await contextOf(), comanda.url, 'kitchen')
  for (const place of ['tickets', 'head of the kitchen'])
    expect([place, await stayed(display, place)]).toEqual([place, true])
})

/** The first swipe on a page counts: what is behind it in the browser's history is an empty page. */
async function stayed(page: Page, place: string): Promise<boolean> {
  await page.reload()
  const box = await page
    .locator(PLACES[place] ?? '')
    .first()
    .boundingBox()
  if (box === null) throw new Error(`${place} is not on the screen`)
  const session = await page.context().newCDPSession(page)
  const y = box.y + Math.min(box.height / 2, 200)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] })
  await touch('touchStart', box.x + 20)
  for (let x = 40; x <= 640; x += 30) await touch('touchMove', box.x + x)
  await touch('touchEnd')
  // Going back takes the browser a few of them.
  for (let frame = 0; frame < FRAMES; frame += 1)
    await page.evaluate(() => new Promise(requestAnimationFrame)).catch(() => {})
  return page.url().startsWith(comanda.url)
}
