import type { ServiceOp, ServiceState, SetupState } from '@comanda/domain'
import { type OpRecord, type Position, START } from '@comanda/sync'
import type { WantedJob } from '../jobs/job.ts'
import { jobsOf } from '../jobs/jobs-of.ts'

/** Records read in one go. */
const PAGE = 200
/** A log that was never read for printing is read from so far back: a restaurant that adds its first printer. Milliseconds. */
const FIRST_LOOK_BACK_MS = 10 * 60_000
/** Without anything to print, how far a log was read is noted every so many records. */
const NOTE_EVERY = 1_000

/** Where what it finds goes. */
export interface JobTaker {
  /** How far the log was read; `null`: never. */
  cursor(log: string): Promise<Position | null>
  /** Resolves when the jobs, and how far the log was read for them, are durable: both or neither. */
  add(jobs: readonly WantedJob[], read: { readonly log: string; readonly cursor: Position }): Promise<unknown>
}

export interface TicketFeedOptions {
  readonly log: string
  /** At most `limit` records of the log behind `after`. */
  readonly records: (after: number, limit: number) => Promise<readonly OpRecord[]>
  /** The last durable record; `null` while the log is not open. */
  readonly head: () => Position | null
  readonly taker: JobTaker
  readonly setup: () => SetupState
  readonly service: () => ServiceState
  /** What a record causes beside paper for the kitchen: a receipt, an open drawer. Its ids must be derived. */
  readonly more?: (record: OpRecord<ServiceOp>) => readonly WantedJob[]
  readonly now: () => number
  /** Lets everything else that waits have its turn. */
  readonly pause: () => Promise<void>
  readonly problem: (code: string, cause: unknown) => void
}

/**
 * Reads one service log for what is to be printed. Jobs and how far it has read go to disk in one
 * transaction, so that each ticket is taken once, whenever the process dies (INV4).
 */
export class TicketFeed {
  readonly #options: TicketFeedOptions
  /** `null`: not known yet. */
  #cursor: Position | null = null
  #noted = 0
  #heard: OpRecord[] = []
  #isRunning = false
  #isWanted = false
  #isStopped = false

  constructor(options: TicketFeedOptions) {
    this.#options = options
  }

  /** Told of every commit; returns at once. */
  committed(records: readonly OpRecord[]): void {
    this.#heard.push(...records)
    this.wake()
  }

  /** Something may be missing. */
  wake(): void {
    this.#isWanted = true
    if (!this.#isRunning && !this.#isStopped) void this.#run()
  }

  stop(): void {
    this.#isStopped = true
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    try {
      while (this.#isWanted && !this.#isStopped) {
        this.#isWanted = false
        await this.#options.pause()
        await this.#readOn()
      }
    } catch (cause) {
      this.#cursor = null
      this.#heard = []
      if (!this.#isStopped) this.#options.problem('tickets-not-taken', cause)
    } finally {
      this.#isRunning = false
    }
  }

  async #readOn(): Promise<void> {
    let cursor = this.#cursor ?? (await this.#start())
    this.#cursor = cursor
    while (!this.#isStopped) {
      const { records, isLive } = await this.#next(cursor)
      const last = records.at(-1)
      if (last === undefined) return
      cursor = { seq: last.seq, hash: last.hash }
      await this.#take(records, cursor, isLive)
      this.#cursor = cursor
    }
  }

  /** What was just committed, where it follows on what was read; else the next page of the log. */
  async #next({
    seq,
  }: Position): Promise<{ readonly records: readonly OpRecord[]; readonly isLive: boolean }> {
    const heard = this.#heard
    this.#heard = []
    if (heard[0]?.seq === seq + 1 && isWithoutHoles(heard)) return { records: heard, isLive: true }
    return { records: await this.#options.records(seq, PAGE), isLive: false }
  }

  async #take(records: readonly OpRecord[], cursor: Position, isLive: boolean): Promise<void> {
    const { taker, log, service, setup, more = () => [] } = this.#options
    const state = service()
    const jobs = records.flatMap((record): readonly WantedJob[] => {
      const known = record as OpRecord<ServiceOp>
      const drafts: readonly WantedJob[] = [...jobsOf(known, state, setup()), ...more(known)]
      return isLive ? drafts : drafts.map((draft) => ({ wantedAt: record.stamp.at, ...draft }))
    })
    if (jobs.length === 0 && cursor.seq - this.#noted < NOTE_EVERY) return
    await taker.add(jobs, { log, cursor })
    this.#noted = cursor.seq
  }

  async #start(): Promise<Position> {
    const { taker, log } = this.#options
    const noted = await taker.cursor(log)
    const cursor = noted !== null && (await this.#isOfThisPast(noted)) ? noted : await this.#recent()
    if (noted?.seq !== cursor.seq) await taker.add([], { log, cursor })
    this.#noted = cursor.seq
    return cursor
  }

  /** `false` when the log was restored from a backup and has gone another way since. */
  async #isOfThisPast({ seq, hash }: Position): Promise<boolean> {
    if (seq === 0) return true
    const [record] = await this.#options.records(seq - 1, 1)
    return record?.seq === seq && record.hash === hash
  }

  /**
   * Before the first record of the last minutes. What somebody apart gave hours ago may have come after it: an
   * old one among recent ones says nothing about what stands before.
   */
  async #recent(): Promise<Position> {
    const { records, head, now } = this.#options
    const since = now() - FIRST_LOOK_BACK_MS
    let begin = head() ?? START
    let isJustBefore = false
    for (let from = begin.seq; from > 0; from -= PAGE) {
      const page = (await records(Math.max(0, from - PAGE), PAGE)).filter(({ seq }) => seq <= from)
      const last = page.at(-1)
      if (isJustBefore && last !== undefined) begin = { seq: last.seq, hash: last.hash }
      const first = page.findIndex(({ stamp }) => stamp.at >= since)
      if (first === -1) return begin
      const before = page[first - 1]
      isJustBefore = before === undefined
      if (before !== undefined) begin = { seq: before.seq, hash: before.hash }
    }
    return isJustBefore ? START : begin
  }
}

const isWithoutHoles = (records: readonly OpRecord[]): boolean =>
  records.every(({ seq }, index) => seq === (records[0]?.seq ?? 0) + index)
