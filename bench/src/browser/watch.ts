import type { Page } from 'playwright-core'

/** What is counted on a screen: units on its check; or cards and done dishes of a board, each time one comes. */
export type Counted = 'units' | 'cards' | 'done'

/** What the watcher leaves in the page. Times are milliseconds since the epoch, by the clock that all pages of this machine share. */
interface Watched {
  /** When the screen was touched last. */
  comandaTappedAt: number
  /** How many have been counted so far. */
  comandaCount(): number
  /** Resolves with the time when so many, or more, were first painted. */
  comandaPainted(total: number): Promise<number>
  /** When the page was changed last, by its own clock. */
  comandaChangedAt: number
}

/**
 * Runs in the page: notes when the screen was touched, and when a frame that shows another number was
 * painted. The message after the animation frame comes once that frame has been drawn.
 */
function watch(counted: Counted): void {
  const absolute = (time: number): number => performance.timeOrigin + time
  const paints: { readonly total: number; readonly at: number }[] = []
  let waiters: { readonly total: number; readonly resolve: (at: number) => void }[] = []
  const seen = globalThis as unknown as Watched
  seen.comandaTappedAt = Number.NaN
  seen.comandaChangedAt = Number.NaN
  seen.comandaPainted = (total) =>
    new Promise((resolve, reject) => {
      const past = paints.find((paint) => paint.total >= total)
      if (past !== undefined) resolve(past.at)
      else waiters.push({ total, resolve })
      setTimeout(() => reject(new Error(`${total} ${counted} were never shown`)), 20_000)
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
  let here: ReadonlySet<string | null> = new Set()
  let arrived = 0
  const arrivals = (selector: string, key: string): number => {
    const nodes = document.querySelectorAll(`:not([data-gone]) > ${selector}`)
    const now = new Set([...nodes].map((node) => node.getAttribute(key)))
    for (const each of now) if (!here.has(each)) arrived += 1
    here = now
    return arrived
  }
  const count = {
    units,
    cards: () => arrivals('[data-card]', 'data-card'),
    done: () => arrivals('[data-row]:is([data-state="done"], [data-look="done"])', 'data-row'),
  }[counted]
  const channel = new MessageChannel()
  const drawing: number[] = []
  channel.port1.onmessage = () => {
    const at = absolute(performance.now())
    for (const total of drawing.splice(0)) paints.push({ total, at })
    const shown = paints.at(-1)?.total ?? 0
    for (const { total, resolve } of waiters) if (total <= shown) resolve(at)
    waiters = waiters.filter(({ total }) => total > shown)
  }
  let last = count()
  seen.comandaCount = () => last
  new MutationObserver(() => {
    const total = count()
    if (total === last) return
    last = total
    seen.comandaChangedAt = performance.now()
    drawing.push(total)
    requestAnimationFrame(() => channel.port2.postMessage(null))
  }).observe(document, {
    subtree: true,
    childList: true,
    ...(counted === 'units'
      ? { characterData: true }
      : { attributeFilter: ['data-state', 'data-look', 'data-gone'] }),
  })
}

/** Starts to watch; what was there before is no news. */
export const startWatching = (page: Page, counted: Counted = 'units'): Promise<void> =>
  page.evaluate(watch, counted)

/** When the screen was touched last. */
export const tappedAt = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Watched).comandaTappedAt)

/** When this many, or more, were first painted. Asked before they are, it costs the page nothing while it works. */
export const paintedAt = (page: Page, total: number): Promise<number> =>
  page.evaluate((wanted) => (globalThis as unknown as Watched).comandaPainted(wanted), total)

/** How many have been counted so far on a screen that is watched. */
export const countedOn = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Watched).comandaCount())
