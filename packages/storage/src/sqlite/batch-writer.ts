import type { Answer, OpRecord } from '@comanda/sync'
import type { Batch, LogWrite } from '../log-store.ts'
import { assertSameHash, type Held, planRecords, withoutPersonal } from '../record-run.ts'
import { parseStored } from './errors.ts'
import type { Reads, Writes } from './statements.ts'

/**
 * Writes batches inside a transaction that its caller opens and closes. It remembers what each log
 * holds, so that an append reads nothing; `forget` after a transaction that was rolled back.
 */
export class BatchWriter {
  readonly #reads: Reads
  readonly #writes: Writes
  readonly #logs = new Map<string, { readonly id: number; held: Held }>()

  constructor(reads: Reads, writes: Writes) {
    this.#reads = reads
    this.#writes = writes
  }

  forget(): void {
    this.#logs.clear()
  }

  write({ writes = [], values = [] }: Batch): void {
    for (const write of writes) this.#writeLog(write)
    for (const [name, value] of values) {
      const text = JSON.stringify(value) as string | undefined
      if (text === undefined) this.#writes.dropValue.run(name)
      else this.#writes.putValue.run(name, text)
    }
  }

  #writeLog(write: LogWrite): void {
    const log = this.#log(write.log)
    this.#writeRecords(log, write)
    this.#writeAnswers(log.id, write.answers ?? [])
    for (const { replica, through } of write.answersStored ?? [])
      this.#writes.dropAnswers.run(log.id, replica, through)
    for (const envelope of write.outboxPut ?? [])
      this.#writes.putOutbox.run(log.id, envelope.replica, envelope.n, JSON.stringify(envelope))
    for (const { replica, n } of write.outboxDelete ?? []) this.#writes.dropOutbox.run(log.id, replica, n)
  }

  #writeRecords(log: { readonly id: number; held: Held }, write: LogWrite): void {
    const plan = planRecords(log.held, write)
    for (const record of plan.known)
      assertSameHash(write.log, record, this.#record(log.id, record.seq)?.hash ?? '')
    if (plan.dropAll) this.#writes.dropAllRecords.run(log.id)
    for (const record of plan.append) this.#writes.append.run(log.id, record.seq, JSON.stringify(record))
    if (plan.putSnapshot && write.snapshot !== undefined)
      this.#writes.putSnapshot.run(log.id, write.snapshot.seq, JSON.stringify(write.snapshot))
    if (plan.dropThrough > 0) this.#writes.dropRecords.run(log.id, plan.dropThrough)
    for (const seq of write.erasePersonal ?? []) this.#erase(log.id, seq)
    log.held = plan.held
  }

  #writeAnswers(id: number, answers: readonly Answer[]): void {
    const last = new Map<string, number>()
    for (const answer of answers) {
      this.#writes.putAnswer.run(id, answer.replica, answer.n, JSON.stringify(answer))
      last.set(answer.replica, Math.max(answer.n, last.get(answer.replica) ?? 0))
    }
    for (const [replica, n] of last) this.#writes.noteDecided.run(id, replica, n)
  }

  #erase(id: number, seq: number): void {
    const record = this.#record(id, seq)
    if (record?.personal === undefined) return
    this.#writes.replaceRecord.run(id, seq, JSON.stringify(withoutPersonal(record)))
  }

  #record(id: number, seq: number): OpRecord | undefined {
    const row = this.#reads.record.get(id, seq)
    return row === undefined ? undefined : parseStored<OpRecord>(row.body)
  }

  #log(name: string): { readonly id: number; held: Held } {
    const known = this.#logs.get(name)
    if (known !== undefined) return known
    const row = this.#reads.logId.get(name) ?? this.#writes.addLog.get(name)
    const id = row?.id as number
    const log = { id, held: this.#held(id) }
    this.#logs.set(name, log)
    return log
  }

  #held(id: number): Held {
    const { first, last, snapshotSeq } = this.#reads.run.get(id) as Readonly<Record<string, number | null>>
    const run = first == null || last == null ? null : { first, last }
    return { run, snapshotSeq: snapshotSeq ?? null }
  }
}
