const RELOADED = 'comanda-reloaded-at'
const NOT_AGAIN_MS = 60_000
const AFTER_START_MS = 6_000

/**
 * Screens that come later are separate files, and a new version on the server takes the old files away.
 * Where a worker keeps them that does not matter; elsewhere they are fetched while it is quiet, and a
 * page that still misses one loads again: what was done is in the terminal's own store.
 */
export function watchChunks(): void {
  let isAhead = false
  addEventListener('vite:preloadError', () => {
    // Fetched ahead of time: nobody waits for it.
    if (!isAhead) void reloadIfServed()
  })
  const whenQuiet = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 2_000))
  // Long after the first order can be taken: nothing that one waits for stands behind these.
  setTimeout(
    () =>
      whenQuiet(() => {
        isAhead = true
        void Promise.allSettled([
          import('../people/who-screen.tsx'),
          import('../people/person-sheet.tsx'),
          import('../find/find-screen.tsx'),
        ]).finally(() => {
          isAhead = false
        })
      }),
    AFTER_START_MS,
  )
}

/** A server that is away has taken no file away: loading anew would only lose the page. */
async function reloadIfServed(): Promise<void> {
  const answer = await fetch('/healthz', { cache: 'no-store' }).catch(() => null)
  if (answer?.ok === true && !wasJustReloaded()) location.reload()
}

/** A file that is missing after loading anew will be missing again. */
function wasJustReloaded(): boolean {
  try {
    const last = Number(sessionStorage.getItem(RELOADED))
    sessionStorage.setItem(RELOADED, String(Date.now()))
    return Date.now() - last < NOT_AGAIN_MS
  } catch {
    return true
  }
}
