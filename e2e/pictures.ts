import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { DESKTOP, launch, PHONE, TABLET, WALL } from './support/browser.ts'
import { Comanda } from './support/comanda.ts'
import { type DisplayKey, openDisplay } from './support/kitchen.ts'
import { type DemoKey, openDemo, table } from './support/screens.ts'

/**
 * `npm run pictures`: the pictures that the README and the docs show, from the running demo in a lunch rush.
 * `npm run pictures -- --all FOLDER`: every screen at every size, light and dark, to be looked at.
 */
const { values } = parseArgs({ options: { all: { type: 'string' } } })
const images = fileURLToPath(new URL('../docs/images/', import.meta.url))
const SIZES = { phone: PHONE, tablet: TABLET, desktop: DESKTOP, wall: WALL }

interface Look {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme: 'light' | 'dark'
}

const still = (page: Page): Promise<void> => page.evaluate(() => document.fonts.ready.then(() => undefined))

async function open(browser: Browser, url: string, key: DemoKey, look: Look): Promise<Page> {
  const page = await openDemo(await browser.newContext({ ...look, locale: 'en-GB' }), url, key)
  await still(page)
  return page
}

/** A kitchen display brings a theme of its own: dark. */
async function display(
  browser: Browser,
  url: string,
  key: DisplayKey,
  viewport: Look['viewport'],
): Promise<Page> {
  const page = await openDisplay(await browser.newContext({ viewport, locale: 'en-GB' }), url, key)
  await still(page)
  return page
}

async function intoPay(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Pay', exact: true }).click()
  await page.getByRole('main', { name: /^Pay check/ }).waitFor()
  await page.getByRole('button', { name: 'Cash', exact: true }).click()
}

async function intoCheck(page: Page): Promise<void> {
  await table(page, '9').click()
  await page.getByRole('main', { name: 'Check' }).waitFor()
  await page.locator('[data-product]').first().click()
}

async function take(page: Page, file: string): Promise<void> {
  await page.waitForTimeout(700)
  await page.screenshot({ path: file })
  console.log(file)
}

async function forDocs(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: 'en-GB' })
  const demo = await context.newPage()
  await demo.goto(`${url}/demo`)
  await demo.getByRole('heading', { name: /dining room, live/ }).waitFor()
  await demo.waitForTimeout(4_000)
  await take(demo, join(images, 'lunch.png'))
  await context.close()
  const floor = await open(browser, url, 'tablet', { viewport: TABLET, colorScheme: 'light' })
  await take(floor, join(images, 'floor.png'))
  await intoCheck(floor)
  await take(floor, join(images, 'check.png'))
  await floor.getByRole('button', { name: 'Split', exact: true }).click()
  await floor.getByRole('heading', { name: /^Split check/ }).waitFor()
  await take(floor, join(images, 'split.png'))
  await floor.context().close()
  const cashier = await open(browser, url, 'cashier', { viewport: TABLET, colorScheme: 'light' })
  await intoCheck(cashier)
  await intoPay(cashier)
  await take(cashier, join(images, 'pay.png'))
  await cashier.context().close()
  await kitchenForDocs(browser, url)
}

/** The cooks of the rush leave more to do while somebody stands at a display. */
async function kitchenForDocs(browser: Browser, url: string): Promise<void> {
  const kitchen = await display(browser, url, 'kitchen', WALL)
  const pass = await display(browser, url, 'pass', { width: 1280, height: 800 })
  await kitchen.waitForTimeout(20_000)
  await take(kitchen, join(images, 'kitchen.png'))
  await take(pass, join(images, 'pass.png'))
  await Promise.all([kitchen, pass].map((page) => page.context().close()))
}

async function everything(browser: Browser, url: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [size, viewport] of Object.entries(SIZES)) {
      const page = await open(browser, url, size === 'phone' ? 'waiter' : 'tablet', { viewport, colorScheme })
      await take(page, join(folder, `floor-${size}-${colorScheme}.png`))
      await intoCheck(page)
      await take(page, join(folder, `check-${size}-${colorScheme}.png`))
      await page.goto(`${url}/`)
      await take(page, join(folder, `pair-${size}-${colorScheme}.png`))
      await page.context().close()
    }
  for (const key of ['kitchen', 'pass', 'bar-display'] as const)
    for (const [size, viewport] of Object.entries({ tablet: TABLET, wall: WALL })) {
      const page = await display(browser, url, key, viewport)
      await take(page, join(folder, `${key}-${size}.png`))
      await page.context().close()
    }
}

const comanda = await Comanda.start()
const browser = await launch()
try {
  await fetch(`${comanda.url}/api/demo/rush`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: comanda.url },
    body: '{"on":true}',
  })
  const visitor = await open(browser, comanda.url, 'tablet', { viewport: TABLET, colorScheme: 'light' })
  await visitor.waitForTimeout(25_000)
  await visitor.context().close()
  if (values.all === undefined) await forDocs(browser, comanda.url)
  else await everything(browser, comanda.url, values.all)
} finally {
  await browser.close()
  await comanda.stop()
}
