import { openIndexedDbLogStore } from '@comanda/storage/indexeddb'
import { v7 } from 'uuid'
import type { SocketPort } from './links/bus-link.ts'
import { makeLinks } from './links/make-links.ts'
import { pinKey } from './pin-key.ts'
import type { Platform } from './platform.ts'
import { tabWriters } from './tabs/tab-writers.ts'
import { Terminal } from './terminal.ts'

export { PairingError, pair } from './pair.ts'
export { tabWriters } from './tabs/tab-writers.ts'

/** The clock, timers and hashes of this browser. */
export const browserPlatform = (): Platform => ({
  now: () => Date.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
  uuid: () => v7(),
  random: () => Math.random(),
  pinKey,
  sha256,
})

/** By the browser where the page is secure, by WebAssembly where it is not. */
async function sha256(text: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return (await import('hash-wasm')).sha256(text)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

export interface BrowserTerminalOptions {
  /** Origin of the server; usually `location.origin`. */
  readonly url: string
  /** Name of the database: one per terminal. */
  readonly name: string
  /** What pairing gave; may be left out once it is in the store. */
  readonly token?: string
  /** An older tab does not let the database be renewed: it has to be closed or reloaded. */
  readonly onBlocked?: () => void
}

export interface BrowserTerminal {
  readonly terminal: Terminal
  /** How safe and how full this browser's storage is, asked anew each time. */
  storage(): Promise<StorageFacts>
  stop(): Promise<void>
}

export interface StorageFacts {
  /** The browser has promised not to throw the data away by itself. */
  readonly isPersistent: boolean
  /** Bytes; `null` where the browser does not say. */
  readonly usedBytes: number | null
  readonly quotaBytes: number | null
}

/** A terminal in this tab, on its way to the server when it is paired. */
export async function openBrowserTerminal(options: BrowserTerminalOptions): Promise<BrowserTerminal> {
  const { url, name, token, onBlocked } = options
  const store = await openIndexedDbLogStore({ name, ...(onBlocked !== undefined && { onBlocked }) })
  const platform = browserPlatform()
  const links = makeLinks({ url, platform, open: openSocket })
  const writers = tabWriters(name)
  const terminal = await Terminal.open({
    store,
    platform,
    links,
    writers,
    ...(token !== undefined && { token }),
  })
  const stopListening = wakeWithThePage(() => terminal.syncNow())
  terminal.start()
  void askToPersist()
  return {
    terminal,
    storage: storageFacts,
    stop: async () => {
      stopListening()
      await terminal.stop()
    },
  }
}

const openSocket = (url: string): SocketPort => new WebSocket(url)

/** Online again or not, visible again, back from the cache, thawed: moments when waiting makes no sense. */
function wakeWithThePage(wake: () => void): () => void {
  const listening = new AbortController()
  const { signal } = listening
  addEventListener('online', wake, { signal })
  addEventListener('offline', wake, { signal })
  addEventListener('pageshow', wake, { signal })
  document.addEventListener('resume', wake, { signal })
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') wake()
    },
    { signal },
  )
  return () => listening.abort()
}

/** Browsers ask nobody or the person; a refusal changes nothing but how long the data is kept. */
async function askToPersist(): Promise<void> {
  try {
    if (!(await navigator.storage?.persisted())) await navigator.storage?.persist()
  } catch {}
}

async function storageFacts(): Promise<StorageFacts> {
  try {
    const [isPersistent = false, estimate] = await Promise.all([
      navigator.storage?.persisted(),
      navigator.storage?.estimate(),
    ])
    return { isPersistent, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null }
  } catch {
    return { isPersistent: false, usedBytes: null, quotaBytes: null }
  }
}
