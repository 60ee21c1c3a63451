import type { LogStore } from '@comanda/storage'
import {
  type AnyOp,
  advance,
  type Envelope,
  type Hasher,
  type Machine,
  type OpRecord,
  Orderer,
  type Refusal,
  type Snapshot,
  type Submission,
  snapshotOf,
} from '@comanda/sync'

/** A terminal further behind than this gets a snapshot instead of records. */
const RECENT_RECORDS = 1_000
/** A terminal that holds nothing yet gets a snapshot sooner: it is smaller than its history. */
const FIRST_RECORDS = 50
/** A stored snapshot is renewed after so many records, so that a start folds little. */
const SNAPSHOT_EVERY = 1_000

/** How a terminal stands to a log: it works there, or only sees to the tickets of others (F4.2). */
export type Standing = 'member' | 'kitchen'

/** Who writes with a replica. */
export interface Owner {
  readonly terminal: string
  readonly standing: Standing
}

/** What the hub has against a command. Of a service log, `decide` may keep it for a manager instead (C21). */
export interface Objection {
  readonly refusal: Refusal
  readonly isFinal: boolean
}

export type AnyHostedLog = HostedLog<unknown, unknown, AnyOp, unknown>

/**
 * One log on its orderer. Two heads: the orderer's, which runs ahead of the disk, and the durable one,
 * which is all that anybody is ever shown.
 */
export class HostedLog<S, C, O extends AnyOp, X> {
  readonly name: string
  readonly #orderer: Orderer<S, C, O, X>
  readonly #context: (withheld: Refusal | undefined) => X
  /** Replica → the terminal that first wrote with it: nobody else may (a forged `n` would swallow a command). */
  readonly #owners: Map<string, Owner>
  readonly #storedMarks = new Map<string, number>()
  #durable: Snapshot<S>
  #committing: Snapshot<S>
  #recent: OpRecord<O>[]
  #sinceSnapshot: number

  private constructor(parts: {
    name: string
    orderer: Orderer<S, C, O, X>
    context: (withheld: Refusal | undefined) => X
    owners: Map<string, Owner>
    recent: OpRecord<O>[]
    tail: number
  }) {
    this.name = parts.name
    this.#orderer = parts.orderer
    this.#context = parts.context
    this.#owners = parts.owners
    this.#durable = parts.orderer.head
    this.#committing = parts.orderer.head
    this.#recent = parts.recent
    this.#sinceSnapshot = parts.tail
  }

  static async open<S, C, O extends AnyOp, X>(options: {
    readonly name: string
    readonly store: LogStore
    readonly machine: Machine<S, C, O, X>
    /** `withheld`: what the hub has against the command, where `decide` is to know. */
    readonly context: (withheld: Refusal | undefined) => X
    readonly hasher: Hasher
    readonly salt: () => string
  }): Promise<HostedLog<S, C, O, X>> {
    const { name, store, machine, context, hasher, salt } = options
    const stored = await store.load(name)
    const snapshot = snapshotOf(machine, stored.snapshot as Snapshot<S> | null)
    const head = advance(machine, snapshot, stored.tail as readonly OpRecord<O>[])
    const { answers, lastDecided } = stored
    const recent = await store.records(name, Math.max(0, head.seq - RECENT_RECORDS), RECENT_RECORDS)
    const owners = new Map<string, Owner>()
    for (const key of await store.keys(ownerKey(name, '')))
      owners.set(key.slice(ownerKey(name, '').length), ownerOf(await store.value(key)))
    const times = recent.map(({ stamp }) => stamp.at)
    const orderer = new Orderer({ machine, head, hasher, salt, answers, lastDecided, times })
    const tail = stored.tail.length
    return new HostedLog({ name, orderer, context, owners, recent: [...recent] as OpRecord<O>[], tail })
  }

  /** State that decisions are made on; perhaps not yet durable. */
  get state(): S {
    return this.#orderer.head.state
  }

  /** What is on disk, and shown. */
  get durable(): Snapshot<S> {
    return this.#durable
  }

  lastOf(replica: string): number {
    return this.#orderer.lastOf(replica)
  }

  ownerOf(replica: string): Owner | undefined {
    return this.#owners.get(replica)
  }

  /** Decides one command of a terminal with this standing. `values` must be committed with it. */
  submit(
    envelope: Envelope<C>,
    now: number,
    objection?: Objection,
    standing: Standing = 'member',
  ): { readonly submission: Submission<O>; readonly values: readonly (readonly [string, unknown])[] } {
    const { replica, terminal } = envelope
    const known = this.#owners.get(replica)
    const denied = objection?.isFinal ? objection.refusal : undefined
    const withheld = objection?.isFinal === false ? objection.refusal : undefined
    const submission = this.#orderer.submit(envelope, now, () => this.#context(withheld), denied)
    const isKept = known !== undefined && (known.standing === 'member' || known.standing === standing)
    if (isKept || submission.kind !== 'decided') return { submission, values: [] }
    const owner = { terminal, standing }
    this.#owners.set(replica, owner)
    return { submission, values: [[ownerKey(this.name, replica), owner]] }
  }

  answersStored(replica: string, through: number): void {
    if (through <= 0) return
    this.#orderer.answersStored(replica, through)
    this.#storedMarks.set(replica, through)
  }

  /** Marks that the store has not been told yet; they ride along with the next commit. */
  takeStoredMarks(): readonly { readonly replica: string; readonly through: number }[] {
    const marks = [...this.#storedMarks].map(([replica, through]) => ({ replica, through }))
    this.#storedMarks.clear()
    return marks
  }

  /** The snapshot to store with the next commit, when it is time for one. */
  snapshotDue(adding: number): Snapshot<S> | null {
    this.#sinceSnapshot += adding
    if (this.#sinceSnapshot < SNAPSHOT_EVERY) return null
    this.#sinceSnapshot = 0
    return this.#orderer.head
  }

  /** Everything decided so far is going to disk. */
  committing(): void {
    this.#committing = this.#orderer.head
  }

  /** What was going to disk is there. */
  committed(records: readonly OpRecord[]): void {
    this.#durable = this.#committing
    this.#recent.push(...(records as readonly OpRecord<O>[]))
    if (this.#recent.length > RECENT_RECORDS * 2) this.#recent = this.#recent.slice(-RECENT_RECORDS)
  }

  /**
   * Durable records after a position, or `null` when it does not belong to this log's recent past (too
   * long ago, or the log was restored from an older backup): then only a snapshot helps.
   */
  recordsAfter(seq: number, hash?: string): readonly OpRecord<O>[] | null {
    const { seq: last, hash: lastHash } = this.#durable
    if (seq > last) return null
    if (seq === last) return hash === undefined || hash === lastHash ? [] : null
    const first = this.#recent[0]?.seq ?? last + 1
    if (seq < first - 1 || last - seq > (seq === 0 ? FIRST_RECORDS : RECENT_RECORDS)) return null
    const before = this.#recent[seq - first]
    if (hash !== undefined && hash !== (seq === 0 ? '' : (before?.hash ?? hash))) return null
    return this.#recent.slice(seq + 1 - first, last + 1 - first)
  }
}

const ownerKey = (log: string, replica: string): string => `owner/${log}/${replica}`

/** As it is on disk: of a member, older versions kept only the terminal. */
const ownerOf = (stored: unknown): Owner =>
  typeof stored === 'string' ? { terminal: stored, standing: 'member' } : (stored as Owner)
