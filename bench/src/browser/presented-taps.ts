import type { Page } from 'playwright-core'

/** The browser says no less of an event than this. Milliseconds. */
const LEAST_MS = 16
/** It tells of a frame a moment after it was shown. Milliseconds. */
const TOLD_MS = 1_000

interface Watched {
  readonly comandaChangedAt: number
  comandaTookToShow(): Promise<number>
}

/** Runs in the page: keeps what the browser says of events, from the touch to the frame that was shown after it. */
function watchPresented({ leastMs, toldMs }: { readonly leastMs: number; readonly toldMs: number }): void {
  const seen = globalThis as unknown as Watched
  let told: PerformanceEventTiming[] = []
  let look = (): void => {}
  const observer = new PerformanceObserver((list) => {
    told = [...told, ...(list.getEntries() as PerformanceEventTiming[])].slice(-50)
    look()
  })
  observer.observe({ type: 'event', durationThreshold: leastMs } as PerformanceObserverInit)
  seen.comandaTookToShow = () =>
    new Promise((resolve) => {
      const changedAt = seen.comandaChangedAt
      // Nothing is told of what was shown sooner.
      const timer = setTimeout(() => resolve(leastMs), toldMs)
      look = () => {
        const event = told.find(
          ({ processingStart, processingEnd }) => processingStart <= changedAt && changedAt <= processingEnd,
        )
        if (event === undefined) return
        clearTimeout(timer)
        look = () => {}
        resolve(event.duration)
      }
      look()
    })
}

/** Starts to listen to what the browser says. The page is watched already (`startWatching`). */
export const startWatchingPresented = (page: Page): Promise<void> =>
  page.evaluate(watchPresented, { leastMs: LEAST_MS, toldMs: TOLD_MS })

/**
 * From the last touch that changed something to the frame that showed it on the glass, as the browser itself
 * measures it (Event Timing): milliseconds, in steps of eight, and sixteen at least.
 */
export const tookToShow = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as Watched).comandaTookToShow())
