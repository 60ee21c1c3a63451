import { type Printer, type ServiceOp, type SetupState, stationPrinterIds } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { TicketFeed, type WantedJob } from '@comanda/printing'
import { type PrinterReport, parseLogName } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { OpRecord } from '@comanda/sync'
import type { PrintCalls } from './print-house.ts'
import { PrintThread } from './print-thread.ts'

/** After a failure. Milliseconds. */
const RETRY_MS = 2_000

/** Ops of the setup log after which printers are others, or others than before. */
const PRINTER_OPS: ReadonlySet<string> = new Set(['printerSaved.v1', 'stationSaved.v1', 'recordRemoved.v1'])

export interface PrintingOptions {
  readonly file: string
  readonly store: LogStore
  readonly hub: () => Hub
  readonly now: () => number
  /** What a record of a service log causes beside paper for the kitchen. */
  readonly more?: (log: string, record: OpRecord<ServiceOp>) => readonly WantedJob[]
  /** Something that its operator should know. */
  readonly report: (problem: { readonly code: string; readonly cause: unknown }) => void
}

/**
 * Kitchen printing beside the server (F4.3). A restaurant without printers costs nothing; from its first
 * printer on its service logs are read, behind the commits, and a thread of its own prints. No order ever
 * waits for any of it.
 */
export class Printing {
  readonly #options: PrintingOptions
  readonly #feeds = new Map<string, TicketFeed>()
  readonly #active = new Set<string>()
  readonly #reports = new Map<string, readonly PrinterReport[]>()
  #thread: PrintThread | null = null
  #retrying: NodeJS.Timeout | null = null
  #isRunning = false
  #failures = 0

  constructor(options: PrintingOptions) {
    this.#options = options
  }

  /** Begins with the restaurants that have printers, in the background. */
  start(): void {
    this.#isRunning = true
    for (const id of this.#options.hub().restaurants()) this.#configure(id)
  }

  /** Told of every commit, after everybody else. */
  committed(name: string, records: readonly OpRecord[]): void {
    if (!this.#isRunning || records.length === 0) return
    const place = parseLogName(name)
    if (place === null) return
    if (place.multiSessionId === null) {
      if (records.some(({ op }) => PRINTER_OPS.has(op.type))) this.#configure(place.restaurantId)
    } else if (this.#active.has(place.restaurantId)) this.#feed(place.restaurantId, name).committed(records)
  }

  /** How the printers of a restaurant are. */
  reports(restaurantId: string): readonly PrinterReport[] {
    return this.#reports.get(restaurantId) ?? []
  }

  /** For asking it something; `null`: the restaurant has never had a printer. */
  house(restaurantId: string): PrintCalls | null {
    return this.#active.has(restaurantId) ? this.#threadNow().house : null
  }

  /** Jobs that wait, of all restaurants, and problems since the start. */
  stats(): { readonly waiting: number; readonly stale: number; readonly failures: number } {
    const reports = [...this.#reports.values()].flat()
    const sum = (of: (report: PrinterReport) => number): number =>
      reports.reduce((total, report) => total + of(report), 0)
    return {
      waiting: sum(({ waiting }) => waiting),
      stale: sum(({ stale }) => stale),
      failures: this.#failures,
    }
  }

  async close(): Promise<void> {
    this.#isRunning = false
    clearTimeout(this.#retrying ?? undefined)
    for (const feed of this.#feeds.values()) feed.stop()
    await this.#thread?.close()
    this.#thread = null
  }

  #configure(restaurantId: string): void {
    const setup = this.#options.hub().setup(restaurantId)
    const printers = printersOf(setup)
    if (printers.length === 0 && !this.#active.has(restaurantId)) return
    this.#active.add(restaurantId)
    const logs = [...(this.#options.hub().restaurant(restaurantId)?.services ?? [])].map(({ name }) => name)
    this.#threadNow()
      .house.configure(restaurantId, printers, stationPrinterIds(setup))
      .then(() => {
        for (const log of logs) this.#feed(restaurantId, log).wake()
      })
      .catch((cause: unknown) => this.#failed('printers-not-configured', cause))
  }

  #feed(restaurantId: string, log: string): TicketFeed {
    const known = this.#feeds.get(log)
    if (known !== undefined) return known
    const { store, hub, now, more = () => [] } = this.#options
    const { house } = this.#threadNow()
    const multiSessionId = parseLogName(log)?.multiSessionId ?? ''
    const feed = new TicketFeed({
      log,
      now,
      records: (after, limit) => store.records(log, after, limit),
      head: () => hub().position(log),
      taker: {
        cursor: (name) => house.cursor(restaurantId, name),
        add: (jobs, read) => house.add(restaurantId, jobs, read),
      },
      setup: () => hub().setup(restaurantId),
      service: () => hub().service(restaurantId, multiSessionId),
      more: (record) => more(log, record),
      pause: () => new Promise((resolve) => setImmediate(resolve)),
      problem: (code, cause) => this.#failed(code, cause),
    })
    this.#feeds.set(log, feed)
    return feed
  }

  #threadNow(): PrintThread {
    this.#thread ??= new PrintThread({
      file: this.#options.file,
      reported: (restaurantId, reports) => this.#reported(restaurantId, reports),
      problem: (code, cause) => this.#problem(code, cause),
      died: () => this.#died(),
    })
    return this.#thread
  }

  #reported(restaurantId: string, reports: readonly PrinterReport[]): void {
    this.#reports.set(restaurantId, reports)
    if (this.#isRunning) this.#options.hub().tellPrinters(restaurantId, reports)
  }

  #died(): void {
    this.#thread = null
    for (const feed of this.#feeds.values()) feed.stop()
    this.#feeds.clear()
    this.#retryLater()
  }

  #failed(code: string, cause: unknown): void {
    this.#problem(code, cause)
    this.#retryLater()
  }

  #problem(code: string, cause: unknown): void {
    this.#failures += 1
    this.#options.report({ code, cause })
  }

  #retryLater(): void {
    if (!this.#isRunning) return
    this.#retrying ??= setTimeout(() => {
      this.#retrying = null
      for (const id of this.#active) this.#configure(id)
    }, RETRY_MS).unref()
  }
}

const printersOf = ({ printers }: SetupState): readonly Printer[] => Object.values(printers)
