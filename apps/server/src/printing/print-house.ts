import type { Printer } from '@comanda/domain'
import {
  type Clock,
  columnsOfPaper,
  type DrawText,
  type Job,
  type JobStore,
  type Manner,
  type Refused,
  Spooler,
  svgOf,
  type Transport,
  type WantedJob,
} from '@comanda/printing'
import type { PrinterReport } from '@comanda/protocol'
import type { Position } from '@comanda/sync'

export interface PrintHouseOptions {
  readonly storeOf: (restaurantId: string) => JobStore
  readonly transport: Transport
  readonly clock: Clock
  readonly newId: () => string
  readonly draw: DrawText | null
  readonly reported: (restaurantId: string, reports: readonly PrinterReport[]) => void
  readonly problem: (code: string, cause: unknown) => void
}

/** How far a log was read. */
export interface ReadTo {
  readonly log: string
  readonly cursor: Position
}

/** What can be asked of everything that prints, for all restaurants of a server. All of it travels as JSON. */
export interface PrintCalls {
  /** `kitchen`: ids of the printers that stations speak through. */
  configure(restaurantId: string, printers: readonly Printer[], kitchen: readonly string[]): Promise<void>
  cursor(restaurantId: string, log: string): Promise<Position | null>
  /** Resolves when the jobs, and how far the log was read for them, are durable. */
  add(restaurantId: string, jobs: readonly WantedJob[], read: ReadTo): Promise<void>
  /** Prints what no log tells of: a receipt that somebody asked for. Resolves when it is durable. */
  print(restaurantId: string, jobs: readonly WantedJob[]): Promise<readonly Job[]>
  jobs(restaurantId: string, printerId: string, limit: number): Promise<readonly Job[]>
  test(restaurantId: string, printer: Printer, manner: Manner): Promise<Job>
  reprint(restaurantId: string, jobId: string): Promise<Job | Refused>
  reprintTicket(restaurantId: string, ticketId: string): Promise<readonly Job[] | Refused>
  release(restaurantId: string, jobId: string): Promise<Job | Refused>
  discard(restaurantId: string, jobId: string): Promise<Job | Refused>
  decideStale(restaurantId: string, printerId: string, action: 'print' | 'discard'): Promise<number>
  /** SVG of a job's paper; `null`: no such job. */
  picture(restaurantId: string, jobId: string): Promise<string | null>
}

/** A spooler for each restaurant, opened when it is first asked for. */
export class PrintHouse implements PrintCalls {
  readonly #options: PrintHouseOptions
  readonly #spoolers = new Map<string, Promise<Spooler>>()
  readonly #papers = new Map<string, ReadonlyMap<string, Printer>>()

  constructor(options: PrintHouseOptions) {
    this.#options = options
  }

  async configure(
    restaurantId: string,
    printers: readonly Printer[],
    kitchen: readonly string[],
  ): Promise<void> {
    this.#papers.set(restaurantId, new Map(printers.map((printer) => [printer.id, printer])))
    const spooler = await this.#of(restaurantId)
    spooler.configure(printers, kitchen)
  }

  async cursor(restaurantId: string, log: string): Promise<Position | null> {
    return (await this.#of(restaurantId)).cursor(log)
  }

  async add(restaurantId: string, jobs: readonly WantedJob[], read: ReadTo): Promise<void> {
    await (await this.#of(restaurantId)).add(jobs, read)
  }

  async print(restaurantId: string, jobs: readonly WantedJob[]): Promise<readonly Job[]> {
    return (await this.#of(restaurantId)).add(jobs)
  }

  async jobs(restaurantId: string, printerId: string, limit: number): Promise<readonly Job[]> {
    return (await this.#of(restaurantId)).jobsOf(printerId, limit)
  }

  async test(restaurantId: string, printer: Printer, manner: Manner): Promise<Job> {
    return (await this.#of(restaurantId)).test(printer, manner)
  }

  async reprint(restaurantId: string, jobId: string): Promise<Job | Refused> {
    return (await this.#of(restaurantId)).reprint(jobId)
  }

  async reprintTicket(restaurantId: string, ticketId: string): Promise<readonly Job[] | Refused> {
    return (await this.#of(restaurantId)).reprintTicket(ticketId)
  }

  async release(restaurantId: string, jobId: string): Promise<Job | Refused> {
    return (await this.#of(restaurantId)).release(jobId)
  }

  async discard(restaurantId: string, jobId: string): Promise<Job | Refused> {
    return (await this.#of(restaurantId)).discard(jobId)
  }

  async decideStale(restaurantId: string, printerId: string, action: 'print' | 'discard'): Promise<number> {
    return (await this.#of(restaurantId)).decideStale(printerId, action)
  }

  async picture(restaurantId: string, jobId: string): Promise<string | null> {
    const spooler = await this.#of(restaurantId)
    const job = await spooler.find(jobId)
    if (job === null) return null
    const printer = this.#papers.get(restaurantId)?.get(job.viaId ?? job.printerId)
    const { paperMm = 80, codePage = 'cp858' } = printer ?? {}
    const columns = columnsOfPaper(paperMm)
    return svgOf(spooler.documentOf(job, columns), columns, { codePage, draw: this.#options.draw })
  }

  async close(): Promise<void> {
    const spoolers = await Promise.all(this.#spoolers.values())
    await Promise.all(spoolers.map((spooler) => spooler.close()))
    this.#spoolers.clear()
  }

  #of(restaurantId: string): Promise<Spooler> {
    const known = this.#spoolers.get(restaurantId)
    if (known !== undefined) return known
    const { storeOf, reported, ...rest } = this.#options
    const opening = Spooler.open({
      ...rest,
      store: storeOf(restaurantId),
      reported: (reports) => reported(restaurantId, reports),
    })
    this.#spoolers.set(restaurantId, opening)
    opening.catch(() => this.#spoolers.delete(restaurantId))
    return opening
  }
}
