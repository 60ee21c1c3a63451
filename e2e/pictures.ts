import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { DESKTOP, launch, PHONE, TABLET } from './support/browser.ts'
import { Comanda } from './support/comanda.ts'
import { openDemo, table } from './support/screens.ts'

/**
 * `npm run pictures`: the pictures that the README and the docs show, from the running demo in a lunch rush.
 * `npm run pictures -- --all FOLDER`: every screen at every size, light and dark, to be looked at.
 */
const { values } = parseArgs({ options: { all: { type: 'string' } } })
const images = fileURLToPath(new URL('../docs/images/', import.meta.url))
const WALL = { width: 1920, height: 1080 }
const SIZES = { phone: PHONE, tablet: TABLET, desktop: DESKTOP, wall: WALL }

interface Look {
  readonly viewport: { readonly width: number; readonly height: number }
  readonly colorScheme: 'light' | 'dark'
}

const still = (page: Page): Promise<void> => page.evaluate(() => document.fonts.ready.then(() => undefined))

async function open(browser: Browser, url: string, key: 'waiter' | 'tablet', look: Look): Promise<Page> {
  const page = await openDemo(await browser.newContext({ ...look, locale: 'en-GB' }), url, key)
  await still(page)
  return page
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
  await demo.getByRole('heading', { name: /dining room, live/ }).evaluate((node) => {
    scrollTo(0, node.getBoundingClientRect().top + scrollY - 40)
  })
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
