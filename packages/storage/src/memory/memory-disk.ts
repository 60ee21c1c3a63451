import type { PlannedBatch, PlannedWrite } from './planned-batch.ts'

/**
 * What survives a crash of the process that used it. Everything is kept as JSON text, so that nobody
 * shares a reference with it. Hand it to the next `createMemoryLogStore({ disk })`.
 *
 *   live    what a reader sees              ── survives the end of a process
 *   synced  what strict batches flushed     ── survives a power cut as well
 */
export class MemoryDisk {
  #live = new DiskState()
  #synced = new DiskState()
  #unsynced: PlannedBatch[] = []

  get live(): DiskState {
    return this.#live
  }

  write(batch: PlannedBatch): void {
    applyBatch(this.#live, batch)
    this.#unsynced.push(batch)
    if (batch.durability === 'relaxed') return
    for (const waiting of this.#unsynced) applyBatch(this.#synced, waiting)
    this.#unsynced = []
  }

  /** Loses the relaxed batches behind the last strict one, each as a whole. */
  powerCut(): void {
    this.#live = this.#synced.copy()
    this.#unsynced = []
  }
}

export class DiskState {
  readonly logs = new Map<string, LogData>()
  readonly values = new Map<string, string>()

  log(name: string): LogData {
    let data = this.logs.get(name)
    if (data === undefined) {
      data = emptyLog()
      this.logs.set(name, data)
    }
    return data
  }

  copy(): DiskState {
    const copy = new DiskState()
    for (const [name, data] of this.logs) copy.logs.set(name, copyLog(data))
    for (const [key, text] of this.values) copy.values.set(key, text)
    return copy
  }
}

/** One log at rest. Texts are JSON; `records[0]` has the `seq` `first`. */
export interface LogData {
  first: number
  records: string[]
  snapshot: { readonly seq: number; readonly text: string } | null
  readonly answers: Map<string, Map<number, string>>
  readonly decided: Map<string, number>
  /** By `commandKey`, in the order in which they were put. */
  readonly outbox: Map<string, string>
}

const emptyLog = (): LogData => ({
  first: 1,
  records: [],
  snapshot: null,
  answers: new Map(),
  decided: new Map(),
  outbox: new Map(),
})

const copyLog = (data: LogData): LogData => ({
  first: data.first,
  records: [...data.records],
  snapshot: data.snapshot,
  answers: new Map([...data.answers].map(([replica, answers]) => [replica, new Map(answers)])),
  decided: new Map(data.decided),
  outbox: new Map(data.outbox),
})

export const commandKey = ({ replica, n }: { readonly replica: string; readonly n: number }): string =>
  JSON.stringify([replica, n])

function applyBatch(state: DiskState, batch: PlannedBatch): void {
  for (const write of batch.writes) applyWrite(state.log(write.log), write)
  for (const [key, text] of batch.values) {
    if (text === undefined) state.values.delete(key)
    else state.values.set(key, text)
  }
}

/** Cannot fail: whatever could was found while planning. */
function applyWrite(data: LogData, write: PlannedWrite): void {
  applyRecords(data, write)
  for (const { replica, n, text } of write.answers) {
    data.decided.set(replica, Math.max(n, data.decided.get(replica) ?? 0))
    const answers = data.answers.get(replica) ?? new Map<number, string>()
    data.answers.set(replica, answers.set(n, text))
  }
  for (const { replica, through } of write.answersStored) {
    const answers = data.answers.get(replica)
    for (const n of answers?.keys() ?? []) if (n <= through) answers?.delete(n)
  }
  for (const { key, text } of write.outboxPut) if (!data.outbox.has(key)) data.outbox.set(key, text)
  for (const key of write.outboxDelete) data.outbox.delete(key)
}

function applyRecords(data: LogData, { plan, texts, snapshot, erased }: PlannedWrite): void {
  if (plan.dropAll) data.records = []
  if (data.records.length === 0) data.first = plan.append[0]?.seq ?? 1
  data.records.push(...texts)
  if (snapshot !== null) data.snapshot = snapshot
  const dropped = plan.dropThrough - data.first + 1
  if (dropped > 0) {
    data.records = data.records.slice(dropped)
    data.first = plan.dropThrough + 1
  }
  for (const seq of erased) {
    const text = data.records[seq - data.first]
    if (text !== undefined) data.records[seq - data.first] = withoutPersonalText(text)
  }
}

function withoutPersonalText(text: string): string {
  const { personal: _erased, ...rest } = JSON.parse(text) as Record<string, unknown>
  return JSON.stringify(rest)
}
