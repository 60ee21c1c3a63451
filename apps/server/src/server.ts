import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { Hub } from '@comanda/hub'
import { type LogStore, StoreError } from '@comanda/storage'
import { openSqliteLogStore } from '@comanda/storage/sqlite'
import type { FastifyInstance } from 'fastify'
import type { Logger } from 'pino'
import { Tokens } from './access/tokens.ts'
import { Bus } from './bus/bus.ts'
import { Demo, isDemo } from './demo/demo.ts'
import { seedDemo } from './demo/seed.ts'
import { newSalt, sha256 } from './hashing.ts'
import { History } from './history/history.ts'
import { historyFile } from './history/history-file.ts'
import { type AppOptions, makeApp } from './http/app.ts'
import { HeldRequests } from './http/held.ts'
import { WEB_ROOT } from './http/web-app.ts'
import { silentLogger } from './logger.ts'
import { meteredStore } from './metrics/metered-store.ts'
import { Metrics } from './metrics/metrics.ts'
import { Pictures } from './pictures/pictures.ts'
import { jobFile } from './printing/job-file.ts'
import { Printing } from './printing/printing.ts'
import { type SmtpSettings, smtpPostOffice } from './receipts/mail/smtp.ts'
import { receiptFile } from './receipts/receipt-file.ts'
import { guestOrigin, guestOriginFor } from './receipts/receipt-origin.ts'
import { Receipts } from './receipts/receipts.ts'
import { storeFile } from './store-file.ts'
import { VERSION } from './version.ts'

const TICK_MS = 5_000
const SWEEP_MS = 1_000

export interface ServerOptions {
  /** Made when missing. */
  readonly dataDir: string
  readonly host?: string
  /** 0, the default: any free one. */
  readonly port?: number
  /** Sets up the demo restaurant where there is none yet. */
  readonly demo?: boolean
  /** The built web app. */
  readonly webRoot?: string
  /** Where guests reach this server from outside, `https://bistro.example`: stands in the links on receipts. */
  readonly publicUrl?: string | null
  /** Who sends receipts by mail; `null`: nobody. */
  readonly smtp?: SmtpSettings | null
  readonly log?: Logger
  /** Milliseconds since the epoch. */
  readonly now?: () => number
}

export interface RunningServer {
  /** Origin on this machine, `http://localhost:7300`. */
  readonly url: string
  readonly port: number
  readonly dataDir: string
  readonly hub: Hub
  /** Makes tokens for terminals, for tests and measurements. */
  readonly tokens: Tokens
  readonly bus: Bus
  readonly history: History
  readonly printing: Printing
  readonly receipts: Receipts
  /** `null`: no demo restaurant runs. */
  readonly demo: Demo | null
  /** Says goodbye to everybody, makes everything durable and lets go of the data. */
  close(): Promise<void>
}

/** Starts the whole server. Rejects with a `StoreError` or the error of `listen`, and has then let go of everything. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const dataDir = resolve(options.dataDir)
  const store = await openSqliteLogStore({ file: storeFile(dataDir) })
  const starting = new Starting(options, store)
  try {
    return await starting.run(dataDir)
  } catch (error) {
    await starting.abandon()
    throw error
  }
}

type ReceiptParts = Pick<RunningServer, 'hub' | 'history' | 'printing'> & {
  readonly origin: () => string | null
}

class Starting {
  readonly #log: Logger
  readonly #now: () => number
  readonly #options: ServerOptions
  readonly #store: LogStore
  readonly #metrics = new Metrics()
  readonly #held = new HeldRequests()
  #app: FastifyInstance | null = null
  #history: History | null = null
  #printing: Printing | null = null
  #receipts: Receipts | null = null

  constructor(options: ServerOptions, store: LogStore) {
    this.#options = options
    this.#log = options.log ?? silentLogger()
    this.#now = options.now ?? Date.now
    this.#store = meteredStore(store, (seconds) => this.#metrics.committed(seconds))
  }

  async run(dataDir: string): Promise<RunningServer> {
    const { host = '127.0.0.1', port: wanted = 0 } = this.#options
    const tokens = await Tokens.open(this.#store)
    if (this.#options.demo === true) await seedDemo({ store: this.#store, tokens, now: this.#now })
    const history = new History({
      file: historyFile(dataDir),
      storeFile: storeFile(dataDir),
      report: ({ code, cause }) =>
        this.#log.error({ code, err: cause }, 'searching past checks does not work'),
    })
    const printing = new Printing({
      file: jobFile(dataDir),
      store: this.#store,
      hub: () => hub,
      now: this.#now,
      more: (log, record) => receipts.own(log, record),
      report: ({ code, cause }) =>
        this.#log.error({ code, err: cause }, 'printing does not work as it should'),
    })
    const hub = await this.#openHub(tokens, history, printing)
    this.#history = history
    this.#printing = printing
    const place = { url: '', port: 0 }
    const guests = { publicUrl: this.#options.publicUrl ?? null, host, port: () => place.port }
    const receipts = this.#openReceipts(dataDir, {
      hub,
      history,
      printing,
      origin: () => guestOrigin(guests),
    })
    history.start()
    printing.start()
    receipts.start()
    const demo = isDemo(hub) ? new Demo({ hub, tokens, url: () => place.url }) : null
    const app = await this.#makeApp({
      ...{ hub, tokens, history, printing, receipts, demo },
      originFor: (request) => guestOriginFor(request, guests),
    })
    const bus = new Bus({
      server: app.server,
      hub,
      log: this.#log,
      closed: (reason) => this.#metrics.connectionClosed(reason),
    })
    this.#metrics.watch(hub, () => bus.size, history)
    this.#metrics.watchPrinting(printing)
    await app.listen({ host, port: wanted })
    const { port } = app.server.address() as AddressInfo
    place.port = port
    place.url = `http://${hostFor(host)}:${port}`
    const timers = [
      setInterval(() => hub.tick(), TICK_MS),
      setInterval(() => bus.sweep(Date.now()), SWEEP_MS),
    ]
    const close = once(async () => {
      for (const timer of timers) clearInterval(timer)
      await demo?.rush.stop()
      bus.refuseNew()
      await hub.close()
      this.#held.releaseAll()
      await bus.close()
      await app.close()
      await hub.close()
      await printing.close()
      await receipts.close()
      await history.close()
      await this.#store.close()
    })
    return { url: place.url, port, dataDir, hub, tokens, bus, history, printing, receipts, demo, close }
  }

  /** Lets go of whatever was opened before the start failed. */
  async abandon(): Promise<void> {
    await this.#app?.close()
    await this.#printing?.close()
    await this.#receipts?.close()
    await this.#history?.close()
    await this.#store.close()
  }

  async #openHub(tokens: Tokens, history: History, printing: Printing): Promise<Hub> {
    const hub = new Hub({
      store: this.#store,
      now: this.#now,
      hasher: sha256,
      salt: newSalt,
      soon: (task) => setImmediate(task),
      version: VERSION,
      authenticate: (token) => tokens.authenticate(token),
      committed: (log, records) => {
        history.committed(log)
        printing.committed(log, records)
      },
      report: ({ code, cause, details }) => this.#log.error({ code, err: cause, details }, meaningOf(cause)),
    })
    await hub.open()
    return hub
  }

  #openReceipts(dataDir: string, parts: ReceiptParts): Receipts {
    const { smtp = null } = this.#options
    const { printing, ...rest } = parts
    this.#receipts = new Receipts({
      ...rest,
      file: receiptFile(dataDir),
      printing: () => printing,
      office: smtp && smtpPostOffice(smtp),
      now: this.#now,
      report: ({ code, cause }) =>
        this.#log.error({ code, err: cause }, 'receipts do not work as they should'),
    })
    return this.#receipts
  }

  async #makeApp(
    parts: Pick<AppOptions, 'hub' | 'tokens' | 'history' | 'printing' | 'receipts' | 'originFor' | 'demo'>,
  ): Promise<FastifyInstance> {
    this.#app = await makeApp({
      ...parts,
      pictures: new Pictures(join(resolve(this.#options.dataDir), 'pictures')),
      metrics: this.#metrics,
      held: this.#held,
      webRoot: this.#options.webRoot ?? WEB_ROOT,
      version: VERSION,
      now: this.#now,
      log: this.#log,
    })
    return this.#app
  }
}

const meaningOf = (cause: unknown): string =>
  cause instanceof StoreError ? 'the store refused to write; nothing of it was acknowledged' : 'a problem'

/** How this machine reaches a server that listens there. */
function hostFor(host: string): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::' || host === '::1') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function once(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  return () => {
    running ??= task()
    return running
  }
}
