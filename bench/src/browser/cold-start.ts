import type { Browser, Page } from 'playwright-core'
import { TABLET } from './launch.ts'
import { openFloor } from './screens.ts'

/** How long a screen takes to be usable again, with what is on the device. Milliseconds. */
export interface ColdStarts {
  readonly online: readonly number[]
  readonly offline: readonly number[]
}

/** Runs in the page before anything else: notes when tables are painted. */
function noteUsable(): void {
  const channel = new MessageChannel()
  channel.port1.onmessage = () => performance.mark('comanda-usable')
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-table]') === null) return
    observer.disconnect()
    requestAnimationFrame(() => channel.port2.postMessage(null))
  })
  observer.observe(document, { subtree: true, childList: true })
}

export async function coldStarts(browser: Browser, url: string, times: number): Promise<ColdStarts> {
  const context = await browser.newContext(TABLET)
  await context.addInitScript(noteUsable)
  const page = await openFloor(context, url, 'waiter')
  await readyForOffline(page)
  const online = await reloads(page, times)
  await context.setOffline(true)
  const offline = await reloads(page, times)
  await context.close()
  return { online, offline }
}

/** The first reload still fetches and compiles for the first time; it is thrown away. */
async function reloads(page: Page, times: number): Promise<readonly number[]> {
  const took: number[] = []
  for (let turn = 0; turn <= times; turn += 1) {
    await page.reload()
    const usable = await page.waitForFunction(
      () => performance.getEntriesByName('comanda-usable')[0]?.startTime,
    )
    took.push((await usable.jsonValue()) ?? Number.NaN)
    await page.waitForTimeout(300)
  }
  return took.slice(1)
}

const readyForOffline = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated')
