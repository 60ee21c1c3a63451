import type { Browser } from 'playwright-core'
import { afterAll } from 'vitest'
import { launch } from './browser.ts'
import { Comanda } from './comanda.ts'

/** The program and a browser, for all tests of a file; both end with it. */
export async function ready(): Promise<{ readonly comanda: Comanda; readonly browser: Browser }> {
  const [comanda, browser] = await Promise.all([Comanda.start(), launch()])
  afterAll(async () => {
    await browser.close()
    await comanda.stop()
  })
  return { comanda, browser }
}
