import type { OpRecord } from '@comanda/sync'
import type { Batch, LogWrite } from '../log-store.ts'
import { assertSameHash, type Held, planRecords, type RecordPlan } from '../record-run.ts'
import { commandKey, type DiskState } from './memory-disk.ts'
import type { PlannedBatch, PlannedWrite } from './planned-batch.ts'

/** Throws `conflict`, or what JSON throws, before anything is touched. */
export function planBatch(state: DiskState, batch: Batch): PlannedBatch {
  const logs = new Map<string, PlannedLog>()
  return {
    durability: batch.durability ?? 'strict',
    writes: (batch.writes ?? []).map((write) => {
      const log = logs.get(write.log) ?? new PlannedLog(state, write.log)
      logs.set(write.log, log)
      return planWrite(write, log.plan(write))
    }),
    values: (batch.values ?? []).map(([key, value]) => [key, JSON.stringify(value) as string | undefined]),
  }
}

function planWrite(write: LogWrite, plan: RecordPlan<OpRecord>): PlannedWrite {
  const { log, snapshot } = write
  return {
    log,
    plan,
    texts: plan.append.map((record) => JSON.stringify(record)),
    snapshot:
      !plan.putSnapshot || snapshot === undefined
        ? null
        : { seq: snapshot.seq, text: JSON.stringify(snapshot) },
    erased: [...(write.erasePersonal ?? [])],
    answers: (write.answers ?? []).map((answer) => ({
      replica: answer.replica,
      n: answer.n,
      text: JSON.stringify(answer),
    })),
    answersStored: (write.answersStored ?? []).map(({ replica, through }) => ({ replica, through })),
    outboxPut: (write.outboxPut ?? []).map((envelope) => ({
      key: commandKey(envelope),
      text: JSON.stringify(envelope),
    })),
    outboxDelete: (write.outboxDelete ?? []).map(commandKey),
  }
}

/** A log as it will be after the earlier writes of the same batch. */
class PlannedLog {
  readonly #state: DiskState
  readonly #log: string
  readonly #hashes = new Map<number, string>()
  #held: Held

  constructor(state: DiskState, log: string) {
    this.#state = state
    this.#log = log
    this.#held = heldBy(state, log)
  }

  plan(write: LogWrite): RecordPlan<OpRecord> {
    const plan = planRecords(this.#held, write)
    for (const record of plan.known) assertSameHash(this.#log, record, this.#hashAt(record.seq))
    for (const { seq, hash } of plan.append) this.#hashes.set(seq, hash)
    this.#held = plan.held
    return plan
  }

  #hashAt(seq: number): string {
    const data = this.#state.log(this.#log)
    return this.#hashes.get(seq) ?? (JSON.parse(data.records[seq - data.first] ?? '{}') as OpRecord).hash
  }
}

function heldBy(state: DiskState, log: string): Held {
  const data = state.logs.get(log)
  if (data === undefined) return { run: null, snapshotSeq: null }
  const { first, records, snapshot } = data
  const run = records.length === 0 ? null : { first, last: first + records.length - 1 }
  return { run, snapshotSeq: snapshot?.seq ?? null }
}
