import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What tests do and see on the screens, in the words of a waiter. */

export type DemoKey = 'waiter' | 'tablet' | 'cashier' | 'manager' | 'bar'

/** Opens a ready terminal of the demo restaurant and waits for its floor. */
export async function openDemo(context: BrowserContext, url: string, key: DemoKey): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/demo/${key}/`)
  await floor(page)
  return page
}

export const floor = (page: Page): Promise<void> => page.getByRole('main', { name: 'Floor' }).waitFor()

/** Numbers of tables that are free on this screen. */
export async function freeTables(page: Page): Promise<readonly string[]> {
  const labels = await page
    .getByRole('button', { name: /^Table [^,]+, Free/ })
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''))
  return labels.map((label) => /^Table ([^,]+),/.exec(label)?.[1] ?? '')
}

export const table = (page: Page, number: string) =>
  page.getByRole('button', { name: new RegExp(`^Table ${number},`) })

export async function openTable(page: Page, number: string): Promise<void> {
  await table(page, number).click()
  const seat = page.getByRole('button', { name: 'Seat guests here' })
  const check = page.getByRole('main', { name: 'Check' })
  // A table that somebody has reserved asks first.
  await seat.or(check).first().waitFor()
  if (await seat.isVisible()) await seat.click()
  await check.waitFor()
}

export async function toFloor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back to the floor' }).first().click()
  await floor(page)
}

/** Names of products on this page of the menu that a tap orders as they are: no choices, not sold out. */
export async function menu(page: Page): Promise<readonly string[]> {
  const tiles = page.locator('[data-product]:not([data-sold-out]):not([data-asks])')
  await tiles.nth(3).waitFor()
  return tiles.evaluateAll((nodes) => nodes.map((tile) => tile.getAttribute('data-product') ?? ''))
}

export const tap = (page: Page, product: string): Promise<void> =>
  page.locator(`[data-product="${product}"]`).click()

/** The lines of the check on the screen, top to bottom; removed ones left out. */
export const lines = (page: Page): Promise<readonly string[]> =>
  page.locator('[data-line]:not([data-removed])').evaluateAll((rows) =>
    rows.map((row) => {
      const [quantity, what] = row.querySelector('button')?.children ?? []
      return `${quantity?.textContent ?? ''} ${what?.firstElementChild?.textContent ?? ''}`
    }),
  )

export const expectLines = (page: Page, wanted: readonly string[]): Promise<void> =>
  expect.poll(() => lines(page), { timeout: 15_000, interval: 50 }).toEqual(wanted)

/** Opens a line and types a quantity on its numpad, as fingers do. */
export async function typeQuantity(page: Page, name: string, quantity: number): Promise<void> {
  await page.locator('[data-line]', { hasText: name }).locator('button').first().click()
  await page.keyboard.type(`${quantity}`)
  await page.keyboard.press('Enter')
}

/** Waits until the app can start without a network. */
export const readyForOffline = (page: Page): Promise<void> =>
  page
    .waitForFunction(async () => {
      const registration = await navigator.serviceWorker.ready
      return registration.active?.state === 'activated'
    })
    .then(() => undefined)
