import { type ServiceOp, type ServiceState, type SetupState, serviceMachine } from '@comanda/domain'
import type { LogStore } from '@comanda/storage'
import { applyRecord, type OpRecord, type Position, type Snapshot, START, snapshotOf } from '@comanda/sync'
import { Gathered } from './gathered.ts'
import { DishEvents } from './kitchen/dish-events.ts'
import type { Rows } from './rows.ts'
import { ZReports } from './z/z-reports.ts'

/** Records read and written in one go: some ten milliseconds, between which questions have their turn. */
const PAGE = 1_000
/** The state is kept in the rows every so many records, so that a start folds few. */
const KEEP_EVERY = 5_000

export interface FollowedLogOptions {
  readonly name: string
  readonly rows: Rows
  readonly store: LogStore
  readonly setup: () => Promise<SetupState>
}

type Folded = Position & { readonly state: ServiceState }

/** One service log on its way into the rows: read from the store where the rows end, folded, and projected. */
export class FollowedLog {
  readonly name: string
  readonly id: number
  readonly #options: FollowedLogOptions
  /** What the rows contain. */
  #projected: Position
  /** `null` until it is first read on. */
  #folded: Folded | null = null
  #keptSeq = 0
  #running: Promise<void> | null = null
  #isWanted = false
  #isStopped = false

  constructor(options: FollowedLogOptions) {
    this.#options = options
    const { id, position } = options.rows.log(options.name)
    this.name = options.name
    this.id = id
    this.#projected = position
  }

  get reached(): Position {
    return this.#projected
  }

  /** The state that the rows are of; `null` until it has been read on. */
  get state(): ServiceState | null {
    return this.#folded?.state ?? null
  }

  /** Resolves when everything that was durable at the call is in the rows. Several calls at once are one reading. */
  catchUp(): Promise<void> {
    this.#isWanted = true
    this.#running ??= this.#run()
    return this.#running
  }

  /** Ends after the page at hand. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#running?.catch(() => {})
  }

  /** The next start goes on from here. */
  keepState(): void {
    if (this.#folded === null || this.#folded.seq === this.#keptSeq) return
    this.#options.rows.keepState(this.id, this.#folded)
    this.#keptSeq = this.#folded.seq
  }

  async #run(): Promise<void> {
    try {
      while (this.#isWanted && !this.#isStopped) {
        this.#isWanted = false
        this.#folded ??= await this.#start()
        await this.#readOn(this.#folded)
      }
    } finally {
      this.#running = null
    }
  }

  async #readOn(from: Folded): Promise<void> {
    const { name, store } = this.#options
    for (let at = from; !this.#isStopped; await nextTurn()) {
      const page = await store.records(name, at.seq, PAGE)
      if (page.length > 0) at = await this.#take(at, page as readonly OpRecord<ServiceOp>[])
      if (page.length < PAGE) return
    }
  }

  async #take(from: Folded, page: readonly OpRecord<ServiceOp>[]): Promise<Folded> {
    const setup = await this.#options.setup()
    const gathered = new Gathered()
    const dishes = new DishEvents()
    const reports = new ZReports()
    let { seq, hash, state } = from
    for (const record of page) {
      if (record.seq !== seq + 1) throw new Error(`${this.name} has a hole before ${record.seq}`)
      state = applyRecord(serviceMachine, state, record)
      ;({ seq, hash } = record)
      if (seq <= this.#projected.seq) continue
      gathered.take(record, state)
      dishes.take(record, state)
      reports.take(record, state)
    }
    if (seq > this.#projected.seq) {
      this.#options.rows.put(this.id, { gathered, dishes, reports }, setup, { seq, hash })
      this.#projected = { seq, hash }
    }
    this.#folded = { seq, hash, state }
    if (seq - this.#keptSeq >= KEEP_EVERY) this.keepState()
    return this.#folded
  }

  /** The newest state at hand; rows of another past (the log was restored from a backup) are forgotten. */
  async #start(): Promise<Folded> {
    const { rows } = this.#options
    if (!(await this.#isOfThisPast())) {
      rows.clear(this.id)
      this.#projected = START
    }
    const kept = rows.keptState(this.id) as Snapshot<ServiceState> | null
    this.#keptSeq = kept?.seq ?? 0
    return snapshotOf(serviceMachine, kept)
  }

  async #isOfThisPast(): Promise<boolean> {
    const { seq, hash } = this.#projected
    if (seq === 0) return true
    const [record] = await this.#options.store.records(this.name, seq - 1, 1)
    return record?.seq === seq && record.hash === hash
  }
}

/** Lets everything else that waits have its turn. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
