import type { Browser, Response } from 'playwright-core'
import { TABLET } from './launch.ts'
import { freeTable, openFloor, openTable } from './screens.ts'

/** Bytes of JavaScript, as they came over the network, that a new device loads to show a floor and a check. */
export async function firstScriptBytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ ...TABLET, serviceWorkers: 'block' })
  const scripts: Response[] = []
  context.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response)
  })
  const page = await openFloor(context, url, 'waiter')
  await openTable(page, await freeTable(page))
  await page.locator('[data-product]').first().waitFor()
  const sizes = await Promise.all(scripts.map((response) => response.request().sizes()))
  await context.close()
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
}
