import type { Page } from 'playwright-core'

interface Paint {
  /** Units on the check that is shown. */
  readonly total: number
  /** Milliseconds since the epoch, by the clock that all pages of this machine share. */
  readonly at: number
}

/** What the watcher leaves in the page. */
interface Watched {
  comandaTaps: number[]
  comandaPaints: Paint[]
}

/**
 * Runs in the page: notes when the screen was touched, and when a frame that shows another number of
 * units was painted. The message after the animation frame comes once that frame has been drawn.
 */
function watch(): void {
  const seen = globalThis as unknown as Watched
  seen.comandaTaps = []
  seen.comandaPaints = []
  const absolute = (time: number): number => performance.timeOrigin + time
  addEventListener('click', (event) => seen.comandaTaps.push(absolute(event.timeStamp)), { capture: true })
  const units = (): number => {
    const rows = document.querySelectorAll(
      '[data-line]:not([data-removed]) button:first-of-type > :first-child',
    )
    return [...rows].reduce((sum, row) => sum + (Number.parseInt(row.textContent ?? '', 10) || 0), 0)
  }
  const channel = new MessageChannel()
  const waiting: number[] = []
  channel.port1.onmessage = () => {
    const at = absolute(performance.now())
    for (const total of waiting.splice(0)) seen.comandaPaints.push({ total, at })
  }
  let last = units()
  new MutationObserver(() => {
    const total = units()
    if (total === last) return
    last = total
    waiting.push(total)
    requestAnimationFrame(() => channel.port2.postMessage(null))
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Starts to watch; what was there before is no news. */
export const startWatching = (page: Page): Promise<void> => page.evaluate(watch)

/** When the screen was touched last. */
export const lastTap = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Watched).comandaTaps.at(-1) ?? Number.NaN)

/** When this many units, or more, were first painted. Waits for it. */
export async function paintedAt(page: Page, total: number): Promise<number> {
  const found = await page.waitForFunction(
    (wanted) => (globalThis as unknown as Watched).comandaPaints.find((paint) => paint.total >= wanted)?.at,
    total,
    { polling: 20, timeout: 15_000 },
  )
  return (await found.jsonValue()) ?? Number.NaN
}

/** Units on the check that is shown. */
export const unitsOn = (page: Page): Promise<number> =>
  page
    .locator('[data-line]:not([data-removed]) button:first-of-type > :first-child')
    .allTextContents()
    .then((texts) => texts.reduce((sum, text) => sum + (Number.parseInt(text, 10) || 0), 0))
