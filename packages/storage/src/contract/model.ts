import type { Answer, Envelope, OpRecord, Snapshot } from '@comanda/sync'
import { type Batch, type LogWrite, type StoredLog, StoreError } from '../log-store.ts'

/** The simplest store that could be right: what the property tests compare every store with. */
export class ModelStore {
  readonly #logs: ReadonlyMap<string, ModelLog>
  readonly values: ReadonlyMap<string, unknown>

  constructor(
    logs: ReadonlyMap<string, ModelLog> = new Map(),
    values: ReadonlyMap<string, unknown> = new Map(),
  ) {
    this.#logs = logs
    this.values = values
  }

  log(name: string): ModelLog {
    return this.#logs.get(name) ?? new ModelLog()
  }

  /** The store after the batch. Throws `conflict` and stays as it is when the batch contradicts it. */
  after({ writes = [], values = [] }: Batch): ModelStore {
    const logs = new Map(this.#logs)
    for (const write of writes) logs.set(write.log, (logs.get(write.log) ?? new ModelLog()).after(write))
    const named = new Map([...this.values, ...values])
    for (const [key, value] of named) if (value === undefined) named.delete(key)
    return new ModelStore(logs, named)
  }

  get names(): readonly string[] {
    return [...this.#logs].flatMap(([name, log]) => (log.isEmpty ? [] : [name])).sort()
  }
}

class ModelLog {
  records: readonly OpRecord[] = []
  snapshot: Snapshot<unknown> | null = null
  answers: readonly Answer[] = []
  decided: ReadonlyMap<string, number> = new Map()
  outbox: readonly Envelope<unknown>[] = []

  get last(): number {
    return this.records.at(-1)?.seq ?? this.snapshot?.seq ?? 0
  }

  get isEmpty(): boolean {
    return this.records.length + this.decided.size + this.outbox.length === 0 && this.snapshot === null
  }

  get stored(): StoredLog {
    const after = this.snapshot?.seq ?? 0
    return {
      snapshot: this.snapshot,
      tail: this.records.filter(({ seq }) => seq > after),
      answers: [...this.answers].sort(byReplicaAndN),
      lastDecided: [...this.decided].sort(([a], [b]) => (a < b ? -1 : 1)),
      outbox: this.outbox,
    }
  }

  after(write: LogWrite): ModelLog {
    const next = new ModelLog()
    const isOlder = (write.snapshot?.seq ?? 0) < (this.snapshot?.seq ?? 0) && write.dropAllRecords !== true
    next.snapshot = isOlder ? this.snapshot : (write.snapshot ?? this.snapshot)
    next.records = this.#recordsAfter(write, next.snapshot?.seq ?? 0)
    const answers = new Map(this.answers.map((answer) => [idOf(answer), answer]))
    for (const answer of write.answers ?? []) answers.set(idOf(answer), answer)
    next.decided = latest([
      ...this.decided,
      ...(write.answers ?? []).map(({ replica, n }) => [replica, n] as const),
    ])
    next.answers = [...answers.values()].filter(
      (answer) =>
        !write.answersStored?.some(
          ({ replica, through }) => answer.replica === replica && answer.n <= through,
        ),
    )
    const outbox = new Map(this.outbox.map((envelope) => [idOf(envelope), envelope]))
    for (const envelope of write.outboxPut ?? [])
      if (!outbox.has(idOf(envelope))) outbox.set(idOf(envelope), envelope)
    for (const id of write.outboxDelete ?? []) outbox.delete(idOf(id))
    next.outbox = [...outbox.values()]
    return next
  }

  #recordsAfter(write: LogWrite, covered: number): readonly OpRecord[] {
    let records = write.dropAllRecords === true ? [] : this.records
    const known = write.dropAllRecords === true ? covered : Math.min(this.snapshot?.seq ?? 0, covered)
    for (const record of write.records ?? []) {
      const there = records.find(({ seq }) => seq === record.seq)
      const first = records[0]?.seq ?? known + 1
      if (there !== undefined ? there.hash !== record.hash : false) throw conflict()
      if (there !== undefined || record.seq < first) continue
      const next = records.at(-1)
      if (next === undefined ? record.seq > covered + 1 : record.seq !== next.seq + 1) throw conflict()
      records = [...records, record]
    }
    const through = write.dropRecordsThrough ?? 0
    if (through > covered) throw conflict()
    records = records.filter(({ seq }) => seq > through)
    const [first, last] = [records[0], records.at(-1)]
    if (first !== undefined && first.seq > covered + 1) throw conflict()
    if (last !== undefined && last.seq < covered) throw conflict()
    return records.map((record) =>
      write.erasePersonal?.includes(record.seq) ? withoutPersonal(record) : record,
    )
  }
}

const conflict = (): StoreError => new StoreError('conflict', 'the model refuses it')

const idOf = ({ replica, n }: { readonly replica: string; readonly n: number }): string => `${replica}/${n}`

const latest = (pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> => {
  const last = new Map<string, number>()
  for (const [replica, n] of pairs) last.set(replica, Math.max(n, last.get(replica) ?? 0))
  return last
}

const byReplicaAndN = (a: Answer, b: Answer): number =>
  a.replica === b.replica ? a.n - b.n : a.replica < b.replica ? -1 : 1

const withoutPersonal = ({ personal: _erased, ...rest }: OpRecord): OpRecord => rest
