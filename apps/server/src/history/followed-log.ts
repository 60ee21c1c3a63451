import { type ServiceOp, type ServiceState, type SetupState, serviceMachine } from '@comanda/domain'
import type { LogStore } from '@comanda/storage'
import { applyRecord, type OpRecord, type Position, type Snapshot, START, snapshotOf } from '@comanda/sync'
import type { CheckRows } from './check-rows.ts'
import { Gathered } from './gathered.ts'

/** Records read and written in one go while catching up: a few milliseconds. */
const PAGE = 100

export interface FollowedLogOptions {
  readonly name: string
  readonly rows: CheckRows
  readonly store: LogStore
  readonly setup: () => SetupState
  /** Durable position of the log; `null` while it is not open. */
  readonly head: () => Position | null
  /** Lets everything else that waits have its turn. */
  readonly pause: () => Promise<void>
}

type Reached = Position & { readonly state: ServiceState }

/**
 * One service log on its way into the rows. It is either catching up, by folding the log, or live: then
 * it takes the commits and the states that came of them from the hub, and keeps no state of its own.
 */
export class FollowedLog {
  readonly id: number
  readonly #options: FollowedLogOptions
  /** What the rows contain. */
  #projected: Position
  /** `seq` of the last record that waits, or is projected. */
  #heard = 0
  #waiting: { readonly records: readonly OpRecord[]; readonly state: ServiceState }[] = []
  #isLive = false
  #isStopped = false

  constructor(options: FollowedLogOptions) {
    this.#options = options
    const { id, position } = options.rows.log(options.name)
    this.id = id
    this.#projected = position
  }

  get isLive(): boolean {
    return this.#isLive
  }

  /** A commit. `state` is what came of it. Returns `false` when the log has to be caught up with first. */
  committed(records: readonly OpRecord[], state: ServiceState): boolean {
    if (this.#isLive && records[0]?.seq !== this.#heard + 1) this.fallBehind()
    if (!this.#isLive) return false
    this.#waiting.push({ records, state })
    this.#heard = records.at(-1)?.seq ?? this.#heard
    return true
  }

  /** Puts what waits into the rows. */
  project(): void {
    const waiting = this.#waiting
    const last = waiting.at(-1)?.records.at(-1)
    if (last === undefined) return
    const gathered = new Gathered()
    for (const { records, state } of waiting) for (const record of records) gathered.take(record, state)
    this.#put(gathered, last)
    this.#waiting = []
  }

  /** The rows no longer keep up: `catchUp` must be called again. */
  fallBehind(): void {
    this.#isLive = false
    this.#waiting = []
  }

  stop(): void {
    this.#isStopped = true
  }

  /** Reads on in the log, a page at a time, until nothing is missing; then it is live. */
  async catchUp(): Promise<void> {
    if (this.#isLive) return
    const isOfThisPast = await this.#isOfThisPast()
    if (this.#isStopped) return
    if (!isOfThisPast) this.#startOver()
    if (this.#isThere()) return
    let at = await this.#start()
    while (!this.#isStopped && this.#options.head() !== null) {
      at = this.#read(at, await this.#options.store.records(this.#options.name, at.seq, PAGE))
      if (this.#isThere()) return
      await this.#options.pause()
    }
  }

  #read(from: Reached, page: readonly OpRecord[]): Reached {
    const gathered = new Gathered()
    let { seq, hash, state } = from
    for (const record of page) {
      state = applyRecord(serviceMachine, state, record as OpRecord<ServiceOp>)
      ;({ seq, hash } = record)
      if (seq > this.#projected.seq) gathered.take(record, state)
    }
    if (!this.#isStopped && seq > this.#projected.seq) this.#put(gathered, { seq, hash })
    return { seq, hash, state }
  }

  /** Everything durable is in the rows: from here on commits are taken as they come. */
  #isThere(): boolean {
    const head = this.#options.head()
    this.#isLive = head !== null && head.seq === this.#projected.seq && head.hash === this.#projected.hash
    this.#heard = this.#projected.seq
    return this.#isLive
  }

  /** The newest state at hand that is not ahead of the rows. */
  async #start(): Promise<Reached> {
    const { snapshot } = await this.#options.store.load(this.#options.name)
    const usable = snapshot !== null && snapshot.seq <= this.#projected.seq ? snapshot : null
    return snapshotOf(serviceMachine, usable as Snapshot<ServiceState> | null)
  }

  /** `false` when the log was restored from a backup and has gone another way since. */
  async #isOfThisPast(): Promise<boolean> {
    const { seq, hash } = this.#projected
    if (seq === 0) return true
    const [record] = await this.#options.store.records(this.#options.name, seq - 1, 1)
    return record?.seq === seq && record.hash === hash
  }

  #startOver(): void {
    this.#options.rows.clear(this.id)
    this.#projected = START
  }

  #put(gathered: Gathered, { seq, hash }: Position): void {
    this.#options.rows.put(this.id, gathered, this.#options.setup(), { seq, hash })
    this.#projected = { seq, hash }
  }
}
