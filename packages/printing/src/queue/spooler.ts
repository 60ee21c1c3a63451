import type { Printer } from '@comanda/domain'
import type { PrinterReport } from '@comanda/protocol'
import type { Position } from '@comanda/sync'
import type { PaperDocument } from '../document/document.ts'
import type { DrawText } from '../escpos/draw.ts'
import { type Job, newJob, type WantedJob } from '../jobs/job.ts'
import type { Manner } from '../jobs/slip.ts'
import { JobBook, reprintOf } from './job-book.ts'
import { isForDesk, isKick, type Turn } from './next-job.ts'
import { bytesOf, paperOf } from './paper-of.ts'
import type { Clock, JobStore, Transport } from './ports.ts'
import { PrinterQueue, TAKE_OVER_MS } from './printer-queue.ts'
import { reportOf } from './reports.ts'
import { heirOf, standInOf } from './stand-in.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Papers stay to be looked at and printed again for so long. */
const KEPT_MS = 3 * DAY_MS
const PRUNE_MS = 3_600_000
/** A slip in the middle is waited for so long when the server stops. Milliseconds. */
const CLOSE_MS = 2_000

export interface SpoolerOptions {
  readonly store: JobStore
  readonly transport: Transport
  readonly clock: Clock
  readonly newId: () => string
  /** `null`: what a printer's code page lacks comes out as `?`. */
  readonly draw: DrawText | null
  /** Told whenever anything of it has changed; it must return at once. */
  readonly reported: (reports: readonly PrinterReport[]) => void
  readonly problem: (code: string, cause: unknown) => void
}

export type Refused = 'job-unknown' | 'job-being-printed' | 'job-over'

/** Everything that one restaurant prints: a queue for each printer, and who stands in for whom. */
export class Spooler {
  readonly #options: SpoolerOptions
  readonly #book: JobBook
  readonly #talkers: Set<string>
  readonly #queues = new Map<string, PrinterQueue>()
  #printers: ReadonlyMap<string, Printer> = new Map()
  #kitchen: ReadonlySet<string> = new Set()
  /** By printer: when its drawer was last to open and did not; forgotten when it opens. */
  readonly #shut = new Map<string, number>()
  #cancelPrune: () => void = () => {}
  #isTelling = false

  private constructor(options: SpoolerOptions, book: JobBook, talkers: readonly string[]) {
    this.#options = options
    this.#book = book
    this.#talkers = new Set(talkers)
  }

  /** Reads what is left to print. Nothing is printed before `configure`. */
  static async open(options: SpoolerOptions): Promise<Spooler> {
    const late = { changed: (): void => {} }
    const book = await JobBook.open(options.store, () => late.changed())
    const spooler = new Spooler(options, book, await options.store.talkers())
    late.changed = () => spooler.#changed()
    spooler.#pruneSoon()
    return spooler
  }

  /** The printers that there are now. `kitchen`: ids of those that stations speak through. */
  configure(printers: readonly Printer[], kitchen: readonly string[] = []): void {
    this.#kitchen = new Set(kitchen)
    this.#printers = new Map(printers.map((printer) => [printer.id, printer]))
    for (const [id, queue] of this.#queues) if (this.#printers.get(id)?.active !== true) this.#drop(id, queue)
    for (const printer of printers) if (printer.active) this.#ensure(printer)
    this.#changed()
  }

  cursor(log: string): Promise<Position | null> {
    return this.#options.store.cursor(log)
  }

  /** Takes jobs. Resolves when they are durable, together with how far their log was read. */
  async add(
    wanted: readonly WantedJob[],
    read?: { readonly log: string; readonly cursor: Position },
  ): Promise<readonly Job[]> {
    const now = this.#options.clock.now()
    const jobs = wanted.map((job) => newJob(job, job.wantedAt ?? now))
    const fresh = await this.#book.add(jobs, read)
    if (fresh.length > 0) this.#wakeAll()
    return fresh
  }

  reports(): readonly PrinterReport[] {
    const jobs = this.#book.open
    return [...this.#printers.values()].map(({ id }) => {
      const queue = this.#queues.get(id)
      const { state = 'unknown', since = 0 } = queue ?? {}
      return reportOf(id, jobs, {
        state,
        since,
        fallback: this.#standInNow(id) !== null,
        drawerShutAt: this.#shut.get(id),
      })
    })
  }

  /** Jobs of a printer, newest first. */
  jobsOf(printerId: string, limit: number): Promise<readonly Job[]> {
    return this.#options.store.of(printerId, limit)
  }

  find(jobId: string): Promise<Job | null> {
    return this.#options.store.find(jobId)
  }

  /** A page that shows what the printer can do. */
  async test(printer: Printer, manner: Manner): Promise<Job> {
    const { newId, clock } = this.#options
    const slip = { kind: 'test' as const, printer: printer.name, at: clock.now(), manner }
    const [job] = await this.add([{ id: `test:${newId()}`, printerId: printer.id, ticketId: null, slip }])
    return job as Job
  }

  /** Prints what was printed, or thrown away, once more, and says so on it. A drawer does not open again for it. */
  async reprint(jobId: string): Promise<Job | Refused> {
    const job = await this.find(jobId)
    if (job === null) return 'job-unknown'
    return isKick(job) ? 'job-over' : this.#again(job)
  }

  /** Every paper of a ticket once more. */
  async reprintTicket(ticketId: string): Promise<readonly Job[] | Refused> {
    const jobs = await this.#options.store.ofTicket(ticketId)
    const first = jobs.filter((job) => !job.reprint)
    return first.length === 0 ? 'job-unknown' : Promise.all(first.map((job) => this.#again(job)))
  }

  async #again(job: Job): Promise<Job> {
    const { newId, clock } = this.#options
    const again = reprintOf(job, `again:${newId()}`, clock.now())
    await this.#book.add([again])
    this.#wakeAll()
    return again
  }

  /** It is still wanted, whatever its age. */
  release(jobId: string): Promise<Job | Refused> {
    const { clock } = this.#options
    return this.#decide(jobId, { state: 'waiting', releasedAt: clock.now(), uncertainTries: 0 })
  }

  /** It is not wanted any more. */
  discard(jobId: string): Promise<Job | Refused> {
    return this.#decide(jobId, { state: 'discarded', doneAt: this.#options.clock.now() })
  }

  /** The same for all jobs of a printer that ask. */
  async decideStale(printerId: string, action: 'print' | 'discard'): Promise<number> {
    const stale = this.#book.open.filter((job) => job.printerId === printerId && job.state === 'stale')
    for (const { id } of stale) await (action === 'print' ? this.release(id) : this.discard(id))
    return stale.length
  }

  async #decide(jobId: string, change: Partial<Job>): Promise<Job | Refused> {
    const job = this.#book.get(jobId)
    if (job === undefined) return (await this.find(jobId)) === null ? 'job-unknown' : 'job-over'
    if (job.state === 'printing' || this.#book.isTaken(jobId)) return 'job-being-printed'
    const next = await this.#book.change(job, change)
    this.#wakeAll()
    return next
  }

  /** What is on the paper of a job. */
  documentOf(job: Job, columns: number): PaperDocument {
    return paperOf(job, this.#printers, columns)
  }

  /** Prints nothing more. Resolves when what is in the middle is done, or will not be soon. */
  async close(): Promise<void> {
    this.#cancelPrune()
    const closing = Promise.all([...this.#queues.values()].map((queue) => queue.close()))
    this.#queues.clear()
    await Promise.race([closing, this.#pause(CLOSE_MS)])
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#options.clock.after(ms, resolve)
    })
  }

  #ensure(printer: Printer): void {
    const known = this.#queues.get(printer.id)
    if (known !== undefined) {
      known.configure(printer)
      return
    }
    const { clock, transport, problem, draw } = this.#options
    const queue = new PrinterQueue(printer, {
      clock,
      transport,
      problem,
      book: this.#book,
      bytesOf: (job) => bytesOf(job, this.#printers.get(printer.id) ?? printer, this.#printers, draw),
      turn: () => this.#turnOf(printer.id),
      hasStandIn: (job) => this.#standInNow(printer.id, isForDesk(job)) !== null,
      talks: this.#talkers.has(printer.id),
      talked: () => this.#talked(printer.id),
      kicked: (isOpen) => this.#kicked(printer.id, isOpen),
      changed: () => this.#changed(),
    })
    this.#queues.set(printer.id, queue)
    queue.wake()
  }

  #drop(id: string, queue: PrinterQueue): void {
    void queue.close()
    this.#queues.delete(id)
  }

  #turnOf(printerId: string): Turn {
    return {
      printerId,
      now: this.#options.clock.now(),
      standsInFor: (job) =>
        job.printerId !== printerId && this.#standInNow(job.printerId, isForDesk(job)) === printerId,
      staleAfterMs: (id) => (this.#printers.get(id)?.staleAfterMinutes ?? 10) * MINUTE_MS,
    }
  }

  /** Who prints a printer's jobs, or its guests' papers, at this moment; `null`: it does, or nobody. */
  #standInNow(printerId: string, isForDesk = false): string | null {
    const printer = this.#printers.get(printerId)
    const may = (id: string): boolean => !isForDesk || !this.#kitchen.has(id)
    if (printer === undefined) return heirOf(this.#printers, may)
    const queue = this.#queues.get(printerId)
    const { unableSince = Number.NEGATIVE_INFINITY } = queue ?? {}
    if (unableSince === null || this.#options.clock.now() - unableSince < TAKE_OVER_MS) return null
    const able = (id: string): boolean => this.#queues.get(id)?.unableSince === null && may(id)
    return standInOf(printer, able, this.#printers)
  }

  #kicked(printerId: string, isOpen: boolean): void {
    if (isOpen) this.#shut.delete(printerId)
    else this.#shut.set(printerId, this.#options.clock.now())
    this.#changed()
  }

  #talked(printerId: string): void {
    this.#talkers.add(printerId)
    this.#options.store
      .addTalker(printerId)
      .catch((cause: unknown) => this.#options.problem('job-store-failed', cause))
  }

  #wakeAll(): void {
    for (const queue of this.#queues.values()) queue.wake()
  }

  /** Many changes at once are told once. */
  #changed(): void {
    if (this.#isTelling) return
    this.#isTelling = true
    queueMicrotask(() => {
      this.#isTelling = false
      this.#options.reported(this.reports())
    })
  }

  #pruneSoon(): void {
    const { clock, store, problem } = this.#options
    this.#cancelPrune = clock.after(PRUNE_MS, () => {
      const before = clock.now() - KEPT_MS
      store
        .prune({ doneAt: before, madeAt: before })
        .catch((cause: unknown) => problem('job-store-failed', cause))
        .finally(() => this.#pruneSoon())
    })
  }
}
