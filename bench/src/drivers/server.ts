import type { TerminalRef } from '@comanda/hub'
import { makeLogger, startServer } from '@comanda/server'
import { serve } from '../processes/child.ts'
import { busyService } from '../seed/busy-service.ts'
import { addProducts } from '../seed/more-products.ts'
import { openTickets } from '../seed/open-tickets.ts'

export interface ServerJoin {
  readonly dataDir: string
  /** Terminals that need a token. */
  readonly terminals: readonly TerminalRef[]
  /** Sets up the demo restaurant. */
  readonly demo?: DemoService
}

export interface DemoService {
  /** On its menu, besides its own. */
  readonly moreProducts?: number
  /** In the heaviest service there is. */
  readonly isBusy?: boolean
  /** Open in the kitchen, besides its own. */
  readonly moreTickets?: number
}

export interface ServerReady {
  readonly url: string
  /** As many as `terminals`, in their order. */
  readonly tokens: readonly string[]
  /** From the start of this process to the first answer that it could give. Milliseconds. */
  readonly readyAfterMs: number
  /** Of that, opening the store, the restaurants and the port. Milliseconds. */
  readonly openedInMs: number
  /** Resident memory. Bytes. */
  readonly rss: number
}

/** The real server in a process of its own: HTTP, WebSockets, SQLite on the disk, hub. */
serve(async ({ dataDir, terminals, demo }: ServerJoin): Promise<ServerReady> => {
  const opening = performance.now()
  const server = await startServer({ dataDir, demo: demo !== undefined, log: makeLogger('warn') })
  const readyAfterMs = performance.now()
  await addProducts(server.hub, demo?.moreProducts ?? 0)
  if (demo?.isBusy === true) await busyService(server.hub)
  await openTickets(server.hub, demo?.moreTickets ?? 0)
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void server.close().finally(() => process.exit(0)))
  return {
    url: server.url,
    tokens: terminals.map((terminal) => server.tokens.issueForThisRun(terminal)),
    readyAfterMs,
    openedInMs: readyAfterMs - opening,
    rss: process.memoryUsage.rss(),
  }
})
