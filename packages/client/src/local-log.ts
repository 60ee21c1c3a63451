import type { Cursor } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import {
  type Answer,
  type AnyOp,
  type Envelope,
  type Machine,
  type OpRecord,
  type Received,
  type Refusal,
  Replica,
  type Snapshot,
  snapshotOf,
} from '@comanda/sync'
import { OutboxWriter } from './outbox-writer.ts'
import { ReceivedWriter } from './received-writer.ts'
import type { Values } from './value-writer.ts'

/** How far a writer has come. */
interface WriterMark {
  /** The last `n` used. Not stored: after a start it is the last one in the outbox, or the last one answered. */
  readonly n: number
  /** Answers through this `n` have been taken in … */
  readonly taken: number
  /** … and these are on disk. The orderer is told of no others: it forgets what it is told. */
  readonly stored: number
  /** The disk knows this writer. */
  readonly isKept: boolean
}

/** What of it is on disk. */
interface StoredMark {
  readonly stored: number
}

const NEW_WRITER: WriterMark = { n: 0, taken: 0, stored: 0, isKept: false }

const WRITER_PREFIX = 'writer/'
const writerKey = (log: string, replica: string): string => `${WRITER_PREFIX}${replica}/${log}`

/** Replica ids that have written from this store. */
export async function knownReplicas(store: LogStore): Promise<readonly string[]> {
  const keys = await store.keys(WRITER_PREFIX)
  return [...new Set(keys.map((key) => key.split('/')[1] ?? ''))].filter((id) => id !== '')
}

/** Forgets that these have ever written: nobody will take their place, and their numbers never come again. */
export async function forgetReplicas(store: LogStore, replicas: readonly string[]): Promise<void> {
  const keys = await Promise.all(replicas.map((replica) => store.keys(`${WRITER_PREFIX}${replica}/`)))
  const values = keys.flat().map((key) => [key, undefined] as const)
  if (values.length > 0) await store.commit({ values, durability: 'relaxed' })
}

/**
 * One log on a terminal: the replica, and the order in which disk and network follow it.
 *
 *   perform: view ─▶ outbox on disk ─▶ sendable          (INV1: saved before it is called saved, or sent)
 *   receive: view ─▶ records and answers on disk ─▶ `stored`   (it leaves the outbox only then)
 */
export class LocalLog<S, C, O extends AnyOp, X> {
  readonly name: string
  readonly #store: LogStore
  readonly #machine: Machine<S, C, O, X>
  readonly #events: LocalLogEvents<S, C, O>
  readonly #replica: Replica<S, C, O, X>
  readonly #outbox: OutboxWriter<C>
  readonly #received: ReceivedWriter<S>
  readonly #writers = new Map<string, WriterMark>()
  readonly #sentThrough = new Map<string, number>()

  private constructor(
    { name, store, events, machine }: LocalLogOptions<S, C, O, X>,
    replica: Replica<S, C, O, X>,
    tail: number,
  ) {
    this.name = name
    this.#store = store
    this.#machine = machine
    this.#events = events
    this.#replica = replica
    this.#outbox = new OutboxWriter<C>(name, store, {
      values: (batch) => [...this.#firstMarks(batch), ...events.valuesWith(batch)],
      saved: (batch) => this.#saved(batch),
      failed: events.storageFailed,
    })
    this.#received = new ReceivedWriter<S>(name, store, tail, {
      now: () => ({
        confirmed: replica.confirmed,
        isFoldable: replica.pending.every(({ status }) => status !== 'applied'),
      }),
      stored: (answered) => this.#answersStored(answered),
      failed: events.storageFailed,
    })
  }

  static async open<S, C, O extends AnyOp, X>(
    options: LocalLogOptions<S, C, O, X>,
  ): Promise<LocalLog<S, C, O, X>> {
    const { name, store, machine, context } = options
    const stored = await store.load(name)
    const confirmed = snapshotOf(machine, stored.snapshot as Snapshot<S> | null)
    const pending = asOfToday(machine, stored.outbox as readonly Envelope<C>[])
    const replica = new Replica({ machine, context, confirmed, pending })
    // Not folded by itself: a command that is in the tail already must not be shown a second time on top.
    replica.receive(stored.tail as readonly OpRecord<O>[], [])
    return new LocalLog(options, replica, stored.tail.length)
  }

  get replica(): Replica<S, C, O, X> {
    return this.#replica
  }

  /** Commands that are not on disk yet. */
  get unsaved(): number {
    return this.#outbox.size
  }

  get cursor(): Cursor {
    const { seq, hash } = this.#replica.confirmed
    return { log: this.name, seq, hash }
  }

  /** Replica ids that this process may send for, with the answers it has stored. */
  get writers(): readonly { readonly log: string; readonly replica: string; readonly stored: number }[] {
    return [...this.#writers].map(([replica, { stored }]) => ({ log: this.name, replica, stored }))
  }

  /** Takes over a replica id: its unanswered commands are sent from here. */
  async write(replica: string): Promise<void> {
    if (this.#writers.has(replica)) return
    const mark = (await this.#store.value(writerKey(this.name, replica))) as StoredMark | undefined
    const { outbox } = await this.#store.load(this.name)
    if (this.#writers.has(replica)) return
    const own = asOfToday(this.#machine, outbox as readonly Envelope<C>[]).filter(
      (envelope) => envelope.replica === replica,
    )
    for (const envelope of own) this.#replica.adopt(envelope)
    // It may have stored an answer and gone before it could tell: what is not in the outbox is done.
    for (const { envelope } of this.#replica.pending)
      if (envelope.replica === replica && !own.some(({ n }) => n === envelope.n))
        this.#replica.forget(replica, envelope.n)
    const stored = mark?.stored ?? 0
    const n = Math.max(stored, ...own.map((envelope) => envelope.n))
    this.#writers.set(replica, { n, taken: stored, stored, isKept: mark !== undefined })
  }

  /** Decides and shows at once; saves, and lets it be sent when it is saved. */
  perform(
    author: LocalAuthor,
    command: C,
  ): { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal } {
    const mark = this.#mark(author.replica)
    const n = mark.n + 1
    const envelope: Envelope<C> = { ...author, n, basis: this.#replica.confirmed.seq, command }
    const outcome = this.#replica.perform(envelope)
    if (!outcome.ok) return outcome
    this.#writers.set(author.replica, { ...mark, n })
    this.#outbox.put(envelope)
    this.#events.changed()
    return outcome
  }

  /** What may be sent and has not been on this connection. */
  unsent(): readonly Envelope<C>[] {
    return [...this.#writers.keys()].flatMap((replica) => {
      const fresh = this.#replica.sendable(replica, this.#sentThrough.get(replica) ?? 0)
      const last = fresh.at(-1)
      if (last !== undefined) this.#sentThrough.set(replica, last.n)
      return fresh
    })
  }

  /** How many commands a new connection begins with. */
  get sendable(): number {
    return [...this.#writers.keys()].reduce((sum, replica) => sum + this.#replica.sendable(replica).length, 0)
  }

  /** A new connection knows nothing: everything unanswered is sent again. */
  forgetSent(): void {
    this.#sentThrough.clear()
  }

  /** The orderer misses a predecessor. False when it is not to be had here any more: sending again would go round in circles. */
  sendAgainFrom(replica: string, n: number): boolean {
    const isHere = this.#replica.pending.some(
      ({ envelope }) => envelope.replica === replica && envelope.n === n,
    )
    if (isHere) this.#sentThrough.set(replica, n - 1)
    return isHere
  }

  receive(records: readonly OpRecord<O>[], answers: readonly Answer[]): Received<C, O> {
    const before = this.#replica.confirmed.state
    const received = this.#replica.receive(records, answers)
    this.#keep(received, before)
    return received
  }

  /**
   * Of a log that this terminal no longer follows only answers come: the commands are done, though the
   * records that they became are not to be had here.
   */
  receiveAnswers(answers: readonly Answer[]): void {
    const answered = this.#replica.pending.flatMap(({ envelope }) => {
      const answer = answers.find(({ replica, n }) => replica === envelope.replica && n === envelope.n)
      return answer === undefined ? [] : [{ envelope, answer }]
    })
    for (const { answer } of answered) this.#replica.forget(answer.replica, answer.n)
    this.#keep({ applied: [], answered }, this.#replica.confirmed.state)
  }

  /** It is not followed any more: answers that were waiting for their records wait no longer. */
  leave(): void {
    this.receiveAnswers(this.#replica.pending.flatMap(({ answer }) => answer ?? []))
  }

  #keep(received: Received<C, O>, before: S): void {
    const { applied, answered } = received
    if (applied.length === 0 && answered.length === 0) return
    const values = this.#events.values(received, before)
    this.#received.add({
      records: applied,
      answered: answered.map(({ answer: { replica, n } }) => ({ replica, n })),
      values: [...this.#take(answered.map(({ answer }) => answer)), ...values],
      isPrecious: values.length > 0 || answered.some(({ answer }) => !answer.ok),
    })
  }

  /** Starts over from the orderer's state. */
  reset(snapshot: Snapshot<S>): void {
    const before = this.#replica.confirmed.state
    this.#replica.reset(snapshot)
    this.#received.startOver()
    // Answers that came before what they speak of are settled by it.
    this.receive([], [])
    const values = this.#events.values({ applied: [], answered: [] }, before)
    if (values.length > 0) this.#received.add({ records: [], answered: [], values, isPrecious: true })
    this.#events.changed()
  }

  /** Resolves when nothing is on its way to the disk. */
  async settled(): Promise<void> {
    await Promise.all([this.#outbox.settled(), this.#received.settled()])
  }

  /** Notes the answers of our own writers; returns what to store about them. */
  #take(answers: readonly Answer[]): readonly (readonly [key: string, value: StoredMark])[] {
    const values = new Map<string, StoredMark>()
    for (const { replica, n } of answers) {
      const mark = this.#writers.get(replica)
      if (mark === undefined) continue
      const taken = Math.max(mark.taken, n)
      this.#writers.set(replica, { ...mark, taken })
      values.set(writerKey(this.name, replica), { stored: taken })
    }
    return [...values]
  }

  /** With its first command a writer becomes known to the disk. */
  #firstMarks(batch: readonly Envelope<C>[]): readonly (readonly [key: string, value: StoredMark])[] {
    const replicas = new Set(batch.map(({ replica }) => replica))
    return [...replicas]
      .filter((replica) => !this.#mark(replica).isKept)
      .map((replica) => [writerKey(this.name, replica), { stored: 0 }])
  }

  #saved(batch: readonly Envelope<C>[]): void {
    for (const { replica, n } of batch) {
      this.#replica.saved(replica, n)
      this.#writers.set(replica, { ...this.#mark(replica), isKept: true })
    }
    this.#events.saved(batch)
  }

  #answersStored(answered: readonly { readonly replica: string; readonly n: number }[]): void {
    const told = new Set<string>()
    for (const { replica, n } of answered) {
      const mark = this.#writers.get(replica)
      if (mark === undefined) continue
      this.#writers.set(replica, { ...mark, stored: Math.max(mark.stored, n) })
      told.add(replica)
    }
    const marks = [...told].map((replica) => ({
      log: this.name,
      replica,
      through: this.#mark(replica).stored,
    }))
    this.#events.stored(answered, marks)
  }

  #mark(replica: string): WriterMark {
    return this.#writers.get(replica) ?? NEW_WRITER
  }
}

export interface LocalAuthor {
  readonly replica: string
  readonly by: string
  readonly terminal: string
  readonly at: number
}

export interface LocalLogEvents<S, C, O extends AnyOp> {
  /** The view is another one. */
  changed(): void
  /** Commands are on disk. */
  saved(envelopes: readonly Envelope<C>[]): void
  /** Named values to store together with these commands. */
  valuesWith(envelopes: readonly Envelope<C>[]): Values
  /** It is on disk, and with it these answers; the orderer may forget those of our own writers. */
  stored(
    answered: readonly { readonly replica: string; readonly n: number }[],
    marks: readonly { readonly log: string; readonly replica: string; readonly through: number }[],
  ): void
  /** Named values to store together with what was received (notices). */
  values(received: Received<C, O>, before: S): Values
  /** The store has refused a write. Call `retry` later. */
  storageFailed(error: unknown, retry: () => void): void
}

export interface LocalLogOptions<S, C, O extends AnyOp, X> {
  readonly name: string
  readonly store: LogStore
  readonly machine: Machine<S, C, O, X>
  readonly context: (envelope: Envelope<C>) => X
  readonly events: LocalLogEvents<S, C, O>
}

/** Commands that an older version of this program has left in the outbox, in the shape of today. */
const asOfToday = <S, C, O extends AnyOp, X>(
  machine: Machine<S, C, O, X>,
  envelopes: readonly Envelope<C>[],
): readonly Envelope<C>[] =>
  envelopes.map((envelope) => {
    const command = machine.upgradeCommand?.(envelope.command) ?? envelope.command
    return command === envelope.command ? envelope : { ...envelope, command }
  })
