import { createHash } from 'node:crypto'
import { createMemoryLogStore, type LogStore } from '@comanda/storage'
import { v7 } from 'uuid'
import { WebSocket } from 'ws'
import type { SocketPort } from './links/bus-link.ts'
import { makeLinks } from './links/make-links.ts'
import { pinKey } from './pin-key.ts'
import type { Platform } from './platform.ts'
import { Terminal } from './terminal.ts'

export { PairingError, pair } from './pair.ts'

/** The clock, timers and hashes of this process. */
export const nodePlatform = (): Platform => ({
  now: () => Date.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
  uuid: () => v7(),
  random: () => Math.random(),
  pinKey,
  sha256: async (text) => createHash('sha256').update(text).digest('hex'),
})

/** The other side has this long to say goodbye; a dead one must not keep the process alive. Milliseconds. */
const FAREWELL_MS = 1_000

class NodeSocket extends WebSocket {
  constructor(url: string) {
    super(url, { perMessageDeflate: false })
  }

  override close(): void {
    super.close()
    setTimeout(() => this.terminate(), FAREWELL_MS).unref()
  }
}

const openSocket = (url: string): SocketPort => new NodeSocket(url)

export interface NodeTerminalOptions {
  /** Origin of the server, `http://…` or `https://…`. */
  readonly url: string
  /** What pairing gave; may be left out once it is in the store. */
  readonly token?: string
  /** Keeps everything in this SQLite file, so that nothing is lost when the process ends. */
  readonly file?: string
  /** A store of your own; in memory when neither this nor `file` is given. */
  readonly store?: LogStore
}

/** A terminal in this process, on its way to the server. End it with `stop()`. */
export async function openTerminal(options: NodeTerminalOptions): Promise<Terminal> {
  const { url, token, file } = options
  const store = options.store ?? (file === undefined ? createMemoryLogStore() : await openFile(file))
  const platform = nodePlatform()
  const links = makeLinks({ url, platform, open: openSocket })
  const terminal = await Terminal.open({ store, platform, links, ...(token !== undefined && { token }) })
  terminal.start()
  return terminal
}

/** Loaded only when asked for: `node:sqlite` needs a newer Node than the rest. */
async function openFile(file: string): Promise<LogStore> {
  const { openSqliteLogStore } = await import('@comanda/storage/sqlite')
  return openSqliteLogStore({ file })
}
