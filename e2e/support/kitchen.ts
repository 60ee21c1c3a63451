import type { BrowserContext, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** What tests see on a kitchen display. */

export type DisplayKey = 'kitchen' | 'pass' | 'bar-display'

export async function openDisplay(context: BrowserContext, url: string, key: DisplayKey): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}/demo/${key}/`)
  await page.getByRole('main', { name: 'Kitchen' }).waitFor()
  return page
}

const cardsOf = (page: Page): Locator => page.locator('[data-card]')

/** What each ticket is called, in order: `Table 7, on time`. */
export const cards = (page: Page): Promise<readonly string[]> =>
  cardsOf(page).evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''))

const ofTable = (page: Page, number: string): Locator =>
  page.locator(`[data-card][aria-label^="Table ${number},"]`)

/** `2 Lamb chops` of one table, in order, on all of its tickets; done and gone ones left out. */
const dishes = (page: Page, number: string): Promise<readonly string[]> =>
  ofTable(page, number)
    .locator('[data-row][data-kind="dish"]:not([data-state="done"])')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const shown = (node: Element | null | undefined) => node?.textContent?.trim() ?? ''
        return `${shown(row.firstElementChild)} ${shown(row.querySelector('[data-name]'))}`
      }),
    )

export const expectDishes = (page: Page, number: string, wanted: readonly string[]): Promise<void> =>
  expect.poll(() => dishes(page, number), { timeout: 15_000, interval: 50 }).toEqual(wanted)

export const rowOf = (page: Page, number: string, dish: string): Locator =>
  ofTable(page, number).locator('[data-row]', { hasText: dish }).first()
