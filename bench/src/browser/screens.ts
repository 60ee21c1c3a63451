import type { Browser, BrowserContext, Page } from 'playwright-core'
import { BUSY_CATEGORY, BUSY_TABLE } from '../seed/busy-service.ts'
import { TABLET, type WALL } from './launch.ts'
import { PairOfScreens } from './pair-of-screens.ts'

/** How many products are tapped in turn. */
const PRODUCTS = 6

export const openFloor = async (
  context: BrowserContext,
  url: string,
  key: 'waiter' | 'tablet',
): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${url}/demo/${key}/`)
  await page.getByRole('main', { name: 'Floor' }).waitFor()
  return page
}

/** Ana's phone and Ben's tablet of the demo restaurant, on the same free table. */
export async function demoScreens(browser: Browser, url: string): Promise<PairOfScreens> {
  const ana = await openFloor(await browser.newContext(TABLET), url, 'waiter')
  const ben = await openFloor(await browser.newContext(TABLET), url, 'tablet')
  const number = await freeTable(ana)
  await openTable(ana, number)
  const products = await ana
    .locator('[data-product]:not([data-asks])')
    .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-product') ?? ''))
  const selectors = products.slice(0, PRODUCTS).map((name) => `[data-product="${name}"]`)
  // The first unit of each, so that every tap that counts is the same: one more of a line that is there.
  for (const selector of selectors) await ana.locator(selector).tap()
  await openTable(ben, number)
  await ben
    .locator('[data-line]')
    .nth(selectors.length - 1)
    .waitFor()
  return PairOfScreens.of(ana, ben, selectors)
}

/** The same two on the fullest check of the heaviest service: the last of its lines are tapped, far down the list. */
export async function busyScreens(browser: Browser, url: string): Promise<PairOfScreens> {
  const ana = await openFloor(await browser.newContext(TABLET), url, 'waiter')
  const ben = await openFloor(await browser.newContext(TABLET), url, 'tablet')
  for (const page of [ana, ben]) await openTable(page, BUSY_TABLE)
  await ana.getByRole('button', { name: BUSY_CATEGORY, exact: true }).tap()
  const products = await ana
    .locator('[data-product^="Dish number"]')
    .evaluateAll((tiles) => tiles.map((tile) => tile.getAttribute('data-product') ?? ''))
  const selectors = products.slice(0, PRODUCTS).map((name) => `[data-product="${name}"]`)
  return PairOfScreens.of(ana, ben, selectors)
}

/** The bare page, twice; the second one may be a screen on a wall. */
export async function bareScreens(
  browser: Browser,
  url: string,
  other: typeof TABLET | typeof WALL = TABLET,
): Promise<PairOfScreens> {
  const open = async (screen: typeof other): Promise<Page> => {
    const page = await (await browser.newContext(screen)).newPage()
    await page.goto(url)
    await page.locator('[data-ready]').waitFor()
    return page
  }
  return PairOfScreens.of(await open(TABLET), await open(other), ['[data-tap]'])
}

export async function openTable(page: Page, number: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Table ${number},`) }).tap()
  await page.getByRole('main', { name: 'Check' }).waitFor()
}

export async function freeTable(page: Page): Promise<string> {
  const label = await page
    .getByRole('button', { name: /^Table [^,]+, Free(?!.*reserved)/ })
    .first()
    .getAttribute('aria-label')
  return /^Table ([^,]+),/.exec(label ?? '')?.[1] ?? ''
}
