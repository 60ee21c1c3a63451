import { boundAt, SeenTimes } from './clock.ts'
import type { Answer, AnyOp, Decision, Envelope, Machine, Refusal, Stamp } from './machine.ts'
import { applyRecord, type Hasher, type OpRecord, seal } from './op-record.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Decides the commands of one log, each exactly once, on the full state.
 *
 *            n ≤ last ──▶ repeated (the same answer, C22)
 *   submit ─ n = last+1 ▶ decided  (records and the answer; the host makes them durable, then says so)
 *            n > last+1 ▶ ahead    (something is missing: the replica sends again from `expected`)
 *
 * It runs ahead of the disk: what it decided counts only once the host has committed it. A host whose
 * commit failed throws the orderer away and makes a new one from the store.
 */
export class Orderer<S, C, O extends AnyOp, X> {
  readonly #machine: Machine<S, C, O, X>
  readonly #hasher: Hasher
  readonly #salt: () => string
  readonly #replicas = new Map<string, { last: number; answers: Map<number, Answer> }>()
  readonly #times: SeenTimes
  #head: Snapshot<S>

  constructor(options: OrdererOptions<S, C, O, X>) {
    this.#machine = options.machine
    this.#hasher = options.hasher
    this.#salt = options.salt
    this.#head = options.head
    const times = options.times ?? []
    this.#times = new SeenTimes(options.head.seq - times.length)
    for (const at of times) this.#times.note(at)
    for (const answer of options.answers ?? []) this.#remember(answer)
    for (const [replica, last] of options.lastDecided ?? []) this.#replica(replica).last = last
  }

  get head(): Snapshot<S> {
    return this.#head
  }

  /** The last command of this replica that was decided; 0 for a replica never heard of. */
  lastOf(replica: string): number {
    return this.#replicas.get(replica)?.last ?? 0
  }

  /**
   * Forgets answers that the replica has stored. One that has stored more than was ever decided here has
   * lived through what a restored backup has forgotten: it goes on from there, and is not asked for the past.
   */
  answersStored(replica: string, through: number): void {
    const known = this.#replica(replica)
    for (const n of known.answers.keys()) if (n <= through) known.answers.delete(n)
    known.last = Math.max(known.last, through)
  }

  /** Answers that the replica may still need, in order. */
  answersAfter(replica: string, n: number): readonly Answer[] {
    return [...(this.#replicas.get(replica)?.answers.values() ?? [])].filter((answer) => answer.n > n)
  }

  /** `denied`: a refusal that is due before `decide` (not signed in, malformed …); it is remembered like any answer. */
  submit(
    envelope: Envelope<C>,
    now: number,
    contextFor: (bounded: Envelope<C>) => X,
    denied?: Refusal,
  ): Submission<O> {
    const known = this.#replica(envelope.replica)
    if (envelope.n <= known.last) {
      const answer = known.answers.get(envelope.n)
      return { kind: 'repeated', answer: answer ?? settledLongAgo(envelope) }
    }
    if (envelope.n > known.last + 1) return { kind: 'ahead', expected: known.last + 1 }
    // Nobody has seen what is not there yet, nor typed before they saw what they saw (C23).
    const basis = Math.min(envelope.basis, this.#head.seq)
    const bounded = { ...envelope, basis, at: boundAt(envelope.at, this.#times.upTo(basis), now) }
    const decision: Decision<O> =
      denied === undefined
        ? this.#machine.decide(this.#head.state, envelope.command, bounded, contextFor(bounded))
        : { ok: false, refusal: denied }
    const { replica, n } = envelope
    if (!decision.ok) {
      const answer: Answer = { replica, n, ok: false, refusal: decision.refusal }
      this.#remember(answer)
      return { kind: 'decided', records: [], answer }
    }
    const first = this.#head.seq + 1
    const records = decision.ops.map((op) => this.#append(op, stampOf(bounded)))
    const answer: Answer = { replica, n, ok: true, first, count: records.length }
    this.#remember(answer)
    return { kind: 'decided', records, answer }
  }

  #append(op: O, stamp: Stamp): OpRecord<O> {
    const { epoch } = this.#head
    const record = seal({ previous: this.#head, epoch, op, stamp, salt: this.#salt, hasher: this.#hasher })
    const state = applyRecord(this.#machine, this.#head.state, record)
    this.#head = { seq: record.seq, hash: record.hash, epoch, state }
    this.#times.note(stamp.at)
    return record
  }

  #remember(answer: Answer): void {
    const known = this.#replica(answer.replica)
    known.last = Math.max(known.last, answer.n)
    known.answers.set(answer.n, answer)
  }

  #replica(replica: string): { last: number; answers: Map<number, Answer> } {
    let known = this.#replicas.get(replica)
    if (known === undefined) {
      known = { last: 0, answers: new Map() }
      this.#replicas.set(replica, known)
    }
    return known
  }
}

export interface OrdererOptions<S, C, O extends AnyOp, X> {
  readonly machine: Machine<S, C, O, X>
  readonly head: Snapshot<S>
  readonly hasher: Hasher
  /** A fresh random salt for personal data. */
  readonly salt: () => string
  /** Answers that replicas have not yet said to have stored. */
  readonly answers?: Iterable<Answer>
  /** `at` of the records that lead up to the head, oldest first (C23). */
  readonly times?: readonly number[]
  /** Last decided `n` of each replica. */
  readonly lastDecided?: Iterable<readonly [string, number]>
}

export type Submission<O extends AnyOp> =
  | { readonly kind: 'decided'; readonly records: readonly OpRecord<O>[]; readonly answer: Answer }
  | { readonly kind: 'repeated'; readonly answer: Answer }
  | { readonly kind: 'ahead'; readonly expected: number }

/**
 * The replica said once that it has stored this answer, and asks again: a power cut took its last writes.
 * Its ops, if any, are in the log; refusals are stored so that no power cut takes them.
 */
const settledLongAgo = ({ replica, n }: Stamp): Answer => ({ replica, n, ok: true, first: 0, count: 0 })

function stampOf({ by, terminal, replica, n, at }: Stamp): Stamp {
  return { by, terminal, replica, n, at }
}
