import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './support/accessible.ts'
import { DESKTOP, PHONE, TABLET } from './support/browser.ts'
import { ready } from './support/ready.ts'

/** The back office’s people, money and reports, and the tills. */

const { comanda, browser } = await ready()

const LOOKS = [
  ['light', DESKTOP],
  ['dark', TABLET],
] as const

const manage = (page: Page, area: string) => page.goto(`${comanda.url}/demo/manager/manage/${area}`)

test.each(LOOKS)('people, money and the restaurant are accessible, %s', async (colorScheme, viewport) => {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB' })
  const page = await context.newPage()
  for (const area of ['people', 'roles', 'payment-methods', 'service-charges', 'taxes']) {
    await manage(page, area)
    await page.getByRole('table').waitFor()
    await expectAccessible(page, area)
    await page.getByRole('table').locator('[data-row]').first().click()
    await page.getByRole('button', { name: 'Save' }).waitFor()
    await expectAccessible(page, `one of the ${area}`)
  }
  for (const [area, heading] of [
    ['who-may', 'Who may'],
    ['restaurant', 'The restaurant'],
  ] as const) {
    await manage(page, area)
    await page.getByRole('heading', { name: heading }).first().waitFor()
    await expectAccessible(page, area)
  }
  await context.close()
})

test.each([
  ['light', PHONE],
  ['dark', DESKTOP],
] as const)('[F5.3] tills, and what is done with one, are accessible, %s', async (colorScheme, viewport) => {
  const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${comanda.url}/demo/cashier/tills`)
  await page.getByRole('main', { name: 'Tills' }).waitFor()
  await expectAccessible(page, 'tills')
  for (const act of ['Open a till', 'Paid out', 'Count', 'Close']) {
    await page.getByRole('button', { name: act, exact: true }).first().click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, act)
    await page.keyboard.press('Escape')
  }
  await context.close()
})

test.each(LOOKS)(
  '[F5.3] today, its X, its close and its Z are accessible, %s',
  async (colorScheme, viewport) => {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB' })
    const page = await context.newPage()
    await manage(page, 'today')
    await page.getByRole('heading', { name: 'X report' }).waitFor()
    await expectAccessible(page, 'today')
    await closeTills(page)
    await manage(page, 'today')
    await page.getByRole('button', { name: 'Close the day …' }).click()
    await page.getByRole('dialog').waitFor()
    await expectAccessible(page, 'close of the day')
    await page.getByRole('button', { name: /^Close the day and make Z/ }).click()
    const newest = page.getByRole('table').locator('[data-row]').first()
    await newest.click()
    await page.getByRole('button', { name: 'Save as CSV' }).waitFor()
    await expectAccessible(page, 'a Z among the reports')
    await context.close()
  },
)

/** Nothing is counted: it is about what it looks like. So it is asked once more. */
async function closeTills(page: Page): Promise<void> {
  await manage(page, 'tills')
  const close = page.getByRole('button', { name: 'Close', exact: true })
  await page.getByRole('heading', { name: 'Cash drawers' }).waitFor()
  while ((await close.count()) > 0) {
    const left = await close.count()
    await close.first().click()
    await page.getByRole('button', { name: 'Close the till' }).click()
    await page.getByRole('button', { name: 'Yes, close it empty' }).click()
    await expect.poll(() => close.count(), { timeout: 15_000, interval: 50 }).toBe(left - 1)
  }
}
