import type { Batch, LogWrite } from '../log-store.ts'
import type { RecordRef } from '../record-run.ts'

/** A batch as texts, made when it is given: what happens to the objects afterwards does not matter. */
export interface PreparedBatch {
  readonly durability: 'strict' | 'relaxed'
  readonly writes: readonly PreparedWrite[]
  readonly values: readonly (readonly [key: string, text: string | undefined])[]
}

export interface PreparedWrite {
  readonly log: string
  readonly records: readonly (RecordRef & { readonly text: string })[]
  readonly snapshot?: { readonly seq: number; readonly text: string }
  readonly dropRecordsThrough?: number
  readonly dropAllRecords?: boolean
  readonly erasePersonal: readonly number[]
  readonly answers: readonly (CommandId & { readonly text: string })[]
  readonly answersStored: readonly { readonly replica: string; readonly through: number }[]
  readonly outboxPut: readonly (CommandId & { readonly text: string })[]
  readonly outboxDelete: readonly CommandId[]
}

interface CommandId {
  readonly replica: string
  readonly n: number
}

export function prepareBatch({ writes = [], values = [], durability = 'strict' }: Batch): PreparedBatch {
  return {
    durability,
    writes: writes.map(prepareWrite),
    values: values.map(([key, value]) => [key, JSON.stringify(value) as string | undefined]),
  }
}

function prepareWrite(write: LogWrite): PreparedWrite {
  const { log, snapshot, dropRecordsThrough, dropAllRecords } = write
  return {
    log,
    records: (write.records ?? []).map((record) => ({
      seq: record.seq,
      hash: record.hash,
      text: JSON.stringify(record),
    })),
    ...(snapshot !== undefined && { snapshot: { seq: snapshot.seq, text: JSON.stringify(snapshot) } }),
    ...(dropRecordsThrough !== undefined && { dropRecordsThrough }),
    ...(dropAllRecords !== undefined && { dropAllRecords }),
    erasePersonal: [...(write.erasePersonal ?? [])],
    answers: (write.answers ?? []).map(withText),
    answersStored: (write.answersStored ?? []).map(({ replica, through }) => ({ replica, through })),
    outboxPut: (write.outboxPut ?? []).map(withText),
    outboxDelete: (write.outboxDelete ?? []).map(({ replica, n }) => ({ replica, n })),
  }
}

const withText = <T extends CommandId>(item: T): CommandId & { readonly text: string } => ({
  replica: item.replica,
  n: item.n,
  text: JSON.stringify(item),
})
