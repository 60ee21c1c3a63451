import type { Page } from 'playwright-core'

/** What the watcher leaves in the page. Times are milliseconds since the epoch, by the clock that all pages of this machine share. */
interface Watched {
  /** When the screen was touched last. */
  comandaTappedAt: number
  /** Resolves with the time when so many units, or more, were first painted. */
  comandaPainted(total: number): Promise<number>
}

/**
 * Runs in the page: notes when the screen was touched, and when a frame that shows another number of
 * units was painted. The message after the animation frame comes once that frame has been drawn.
 */
function watch(): void {
  const absolute = (time: number): number => performance.timeOrigin + time
  const paints: { readonly total: number; readonly at: number }[] = []
  let waiters: { readonly total: number; readonly resolve: (at: number) => void }[] = []
  const seen = globalThis as unknown as Watched
  seen.comandaTappedAt = Number.NaN
  seen.comandaPainted = (total) =>
    new Promise((resolve, reject) => {
      const past = paints.find((paint) => paint.total >= total)
      if (past !== undefined) resolve(past.at)
      else waiters.push({ total, resolve })
      setTimeout(() => reject(new Error(`${total} units were never shown`)), 20_000)
    })
  const noteTap = (event: Event): void => {
    seen.comandaTappedAt = absolute(event.timeStamp)
  }
  addEventListener('pointerup', noteTap, { capture: true })
  const units = (): number => {
    const rows = document.querySelectorAll(
      '[data-line]:not([data-removed]) button:first-of-type > :first-child',
    )
    return [...rows].reduce((sum, row) => sum + (Number.parseInt(row.textContent ?? '', 10) || 0), 0)
  }
  const channel = new MessageChannel()
  const drawing: number[] = []
  channel.port1.onmessage = () => {
    const at = absolute(performance.now())
    for (const total of drawing.splice(0)) paints.push({ total, at })
    const shown = paints.at(-1)?.total ?? 0
    for (const { total, resolve } of waiters) if (total <= shown) resolve(at)
    waiters = waiters.filter(({ total }) => total > shown)
  }
  let last = units()
  new MutationObserver(() => {
    const total = units()
    if (total === last) return
    last = total
    drawing.push(total)
    requestAnimationFrame(() => channel.port2.postMessage(null))
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Starts to watch; what was there before is no news. */
export const startWatching = (page: Page): Promise<void> => page.evaluate(watch)

/** When the screen was touched last. */
export const tappedAt = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Watched).comandaTappedAt)

/** When this many units, or more, were first painted. Asked before they are, it costs the page nothing while it works. */
export const paintedAt = (page: Page, total: number): Promise<number> =>
  page.evaluate((wanted) => (globalThis as unknown as Watched).comandaPainted(wanted), total)

/** Units on the check that is shown. */
export const unitsOn = (page: Page): Promise<number> =>
  page
    .locator('[data-line]:not([data-removed]) button:first-of-type > :first-child')
    .allTextContents()
    .then((texts) => texts.reduce((sum, text) => sum + (Number.parseInt(text, 10) || 0), 0))
