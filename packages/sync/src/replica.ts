import { type Foreseen, hasCome } from './foreseen.ts'
import type { Answer, AnyOp, Envelope, Machine, OpMeta, Refusal } from './machine.ts'
import { applyRecord, type OpRecord } from './op-record.ts'
import { emptySnapshot, type Snapshot } from './snapshot.ts'

/**
 * One node's picture of a log: confirmed state plus the pending commands decided on top.
 *
 *   perform ──▶ pending ──(saved)──▶ sendable ──▶ … orderer … ──▶ answered ──▶ gone
 *                  │                                                 ▲
 *                  └── view = confirmed ⊕ pending (re-decided) ──────┘  receive(records, answers)
 *
 * It holds no socket, disk or clock: the host stores what `perform` returns before it sends it, and
 * stores what `receive` returns before it forgets it. A relay holds the same object and serves others from it.
 */
export class Replica<S, C, O extends AnyOp, X> {
  readonly #machine: Machine<S, C, O, X>
  readonly #context: (envelope: Envelope<C>) => X
  #confirmed: Snapshot<S>
  #pending: Pending<C>[] = []
  /** Up to which command each writer is known to be answered: such a one is not adopted late. */
  readonly #answered = new Map<string, number>()
  #view: S
  #viewSeq: number
  readonly #foreseen = new WeakMap<Envelope<C>, Foreseen<S, O>>()

  constructor(options: ReplicaOptions<S, C, O, X>) {
    this.#machine = options.machine
    this.#context = options.context
    this.#confirmed = options.confirmed ?? emptySnapshot(options.machine.initial)
    this.#view = this.#confirmed.state
    this.#viewSeq = this.#confirmed.seq
    for (const envelope of options.pending ?? []) this.#pending.push({ envelope, status: 'saved' })
    this.rebase()
  }

  get confirmed(): Snapshot<S> {
    return this.#confirmed
  }

  /** What the screen shows. Unchanged parts keep their identity. */
  get view(): S {
    return this.#view
  }

  /** Commands not yet answered, oldest first, of every writer of this node. */
  get pending(): readonly Pending<C>[] {
    return this.#pending
  }

  /** Decides here and now. Accepted: pending, and visible in `view` at once. Refused: nothing has happened. */
  perform(envelope: Envelope<C>): { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal } {
    const decision = this.#machine.decide(this.#view, envelope.command, envelope, this.#context(envelope))
    if (!decision.ok) return decision
    this.#pending = [...this.#pending, { envelope, status: 'unsaved' }]
    this.#applyOptimistic(decision.ops, envelope)
    return { ok: true }
  }

  /** Takes in a command of another writer of the same node (a second tab, an earlier life of this one). */
  adopt(envelope: Envelope<C>): void {
    const { replica, n } = envelope
    if (n <= (this.#answered.get(replica) ?? 0) || this.#find(replica, n) !== undefined) return
    this.#pending = [...this.#pending, { envelope, status: 'saved' }]
    this.rebase()
  }

  /** Lets go of a command of another writer that this one has seen answered. */
  forget(replica: string, n: number): void {
    this.#noteAnswered(replica, n)
    if (this.#find(replica, n) === undefined) return
    this.#pending = this.#pending.filter((entry) => !isOf(entry, replica, n))
    this.rebase()
  }

  /** The command is on disk: it may be sent, and the screen may call it saved (INV1). */
  saved(replica: string, n: number): void {
    this.#pending = this.#pending.map((entry) =>
      isOf(entry, replica, n) && entry.status === 'unsaved' ? { ...entry, status: 'saved' } : entry,
    )
  }

  /** What may be sent for one writer after `n`, in order. Never overtakes a command that is not yet saved. */
  sendable(replica: string, after = 0): readonly Envelope<C>[] {
    const sendable: Envelope<C>[] = []
    for (const { envelope, status, answer } of this.#pending) {
      if (envelope.replica !== replica) continue
      if (status === 'unsaved') break
      if (envelope.n > after && answer === undefined) sendable.push(envelope)
    }
    return sendable
  }

  /**
   * Takes in what the orderer says. Idempotent: known records and answers are skipped. Nothing behind
   * a hole is applied and `gapAfter` says what to ask for. An answer that came before its records waits
   * for them, so that what it was about never leaves the screen.
   */
  receive(records: readonly OpRecord<O>[], answers: readonly Answer[]): Received<C, O> {
    let { state, seq, hash, epoch } = this.#confirmed
    const applied: OpRecord<O>[] = []
    let isGap = false
    let isAsForeseen = true
    /** Records that are part of `state` already. */
    let known = 0
    for (const [at, record] of records.entries()) {
      if (record.seq <= seq) continue
      if (record.epoch < epoch) break
      isGap = record.seq !== seq + 1
      if (isGap) break
      if (known === 0) {
        const foreseen = this.#foreseenAt(state, seq, records, at)
        known = foreseen?.ops.length ?? 0
        isAsForeseen &&= foreseen !== undefined
        state = foreseen?.after ?? applyRecord(this.#machine, state, record)
      }
      known = Math.max(0, known - 1)
      ;({ seq, hash, epoch } = record)
      applied.push(record)
    }
    if (applied.length > 0) this.#confirmed = { seq, hash, epoch, state }
    for (const { replica, n } of answers) this.#noteAnswered(replica, n)
    const { answered, isShownOnTop } = this.#settle(applied, answers)
    if (!isAsForeseen || isShownOnTop) this.rebase()
    return isGap ? { applied, answered, gapAfter: seq } : { applied, answered }
  }

  /** Starts over from the orderer's state; the pending commands stay pending. */
  reset(snapshot: Snapshot<S>): void {
    const { epoch, seq } = this.#confirmed
    const isLater = snapshot.epoch === epoch && snapshot.seq >= seq
    this.#confirmed = snapshot
    // Of another history nobody knows what it contains: everything is handed in again.
    if (!isLater)
      this.#pending = this.#pending.map(({ envelope, status }) => ({
        envelope,
        status: status === 'applied' ? 'saved' : status,
      }))
    this.rebase()
  }

  /** Decides all pending commands anew, on the confirmed state and today's context. */
  rebase(): void {
    this.#view = this.#confirmed.state
    this.#viewSeq = this.#confirmed.seq
    for (const { envelope, status } of this.#pending) {
      if (status === 'applied') continue
      const decision = this.#machine.decide(this.#view, envelope.command, envelope, this.#context(envelope))
      if (decision.ok) this.#applyOptimistic(decision.ops, envelope)
      else this.#foreseen.delete(envelope)
    }
  }

  /** The records from here on are what the next of our own commands was foreseen to come to. */
  #foreseenAt(
    state: S,
    seq: number,
    records: readonly OpRecord<O>[],
    at: number,
  ): Foreseen<S, O> | undefined {
    const { replica, n } = records[at]?.stamp ?? NOBODY
    const envelope = this.#find(replica, n)?.envelope
    const foreseen = envelope === undefined ? undefined : this.#foreseen.get(envelope)
    if (envelope === undefined || foreseen === undefined) return undefined
    const isHere = foreseen.before === state && foreseen.beforeSeq === seq
    return isHere && hasCome(foreseen, envelope, records, at) ? foreseen : undefined
  }

  /** Marks what is now part of the confirmed state and takes out what has been answered. */
  #settle(applied: readonly OpRecord<O>[], answers: readonly Answer[]): Settled<C> {
    if (this.#pending.length === 0) return { answered: [], isShownOnTop: false }
    const confirmed = new Set(applied.map(({ stamp }) => `${stamp.replica}/${stamp.n}`))
    const answered: Answered<C>[] = []
    const rest: Pending<C>[] = []
    let isShownOnTop = false
    for (const entry of this.#pending) {
      const { replica, n } = entry.envelope
      const isOfEntry = (candidate: Answer) => candidate.replica === replica && candidate.n === n
      const answer = answers.find(isOfEntry) ?? entry.answer
      const status = confirmed.has(`${replica}/${n}`) ? 'applied' : entry.status
      if (answer === undefined) rest.push({ envelope: entry.envelope, status })
      else if (this.#contains(answer)) {
        answered.push({ envelope: entry.envelope, answer })
        isShownOnTop ||= status !== 'applied'
      } else rest.push({ envelope: entry.envelope, status, answer })
    }
    this.#pending = rest
    return { answered, isShownOnTop }
  }

  /** All that the answer speaks of is in the confirmed state. */
  #contains(answer: Answer): boolean {
    return !answer.ok || answer.first + answer.count - 1 <= this.#confirmed.seq
  }

  #noteAnswered(replica: string, n: number): void {
    this.#answered.set(replica, Math.max(this.#answered.get(replica) ?? 0, n))
  }

  #applyOptimistic(ops: readonly O[], envelope: Envelope<C>): void {
    const { by, terminal, replica, n, at } = envelope
    const [before, beforeSeq] = [this.#view, this.#viewSeq]
    for (const op of ops) {
      this.#viewSeq += 1
      const meta: OpMeta = { seq: this.#viewSeq, stamp: { by, terminal, replica, n, at } }
      this.#view = this.#machine.apply(this.#view, op, meta)
    }
    this.#foreseen.set(envelope, { before, beforeSeq, ops, after: this.#view })
  }

  #find(replica: string, n: number): Pending<C> | undefined {
    return this.#pending.find((entry) => isOf(entry, replica, n))
  }
}

const NOBODY = { replica: '', n: -1 }

const isOf = <C>(entry: Pending<C>, replica: string, n: number): boolean =>
  entry.envelope.replica === replica && entry.envelope.n === n

export interface Pending<C> {
  readonly envelope: Envelope<C>
  /** `applied`: its ops are in the confirmed state, its answer has not come yet. */
  readonly status: 'unsaved' | 'saved' | 'applied'
  /** Came before the records that it speaks of, and waits for them. */
  readonly answer?: Answer
}

export interface Answered<C> {
  readonly envelope: Envelope<C>
  readonly answer: Answer
}

interface Settled<C> {
  readonly answered: readonly Answered<C>[]
  /** Something of it was still decided on top of the confirmed state: refused, or part of a snapshot. */
  readonly isShownOnTop: boolean
}

export interface Received<C, O extends AnyOp> {
  /** Records that were new, to be stored together with the answers. */
  readonly applied: readonly OpRecord<O>[]
  readonly answered: readonly Answered<C>[]
  /** Set when records are missing: ask for those after this `seq`. */
  readonly gapAfter?: number
}

export interface ReplicaOptions<S, C, O extends AnyOp, X> {
  readonly machine: Machine<S, C, O, X>
  /** What `decide` needs to know besides the state, as this node sees it now. */
  readonly context: (envelope: Envelope<C>) => X
  readonly confirmed?: Snapshot<S>
  readonly pending?: Iterable<Envelope<C>>
}
