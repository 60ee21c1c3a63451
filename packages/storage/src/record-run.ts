import type { OpRecord } from '@comanda/sync'
import { StoreError } from './log-store.ts'

/**
 * The rule that every store follows for the records of one log, as a pure function.
 *
 *      snapshot (seq 10)
 *             │
 *   … 8 9 [10 11 12 13]   the run: records first … last, without a hole, touching the snapshot
 *
 * A record inside the run must be the same, one behind it extends it, one before it is covered by the
 * snapshot and skipped; everything else is a `conflict`.
 */
export interface Held {
  /** The records that are there. */
  readonly run: Run | null
  /** Position of the stored snapshot; `null` without one. */
  readonly snapshotSeq: number | null
}

export interface Run {
  readonly first: number
  readonly last: number
}

export const HOLDS_NOTHING: Held = { run: null, snapshotSeq: null }

/** All that the rule looks at in a record: stores hand in records, or their texts with these two beside. */
export type RecordRef = Pick<OpRecord, 'seq' | 'hash'>

/** The part of a `LogWrite` that the rule looks at. */
export interface RecordsWrite<R extends RecordRef> {
  readonly log: string
  readonly records?: readonly R[]
  readonly snapshot?: { readonly seq: number }
  readonly dropRecordsThrough?: number
  readonly dropAllRecords?: boolean
}

/** What a store has to do to its records, in this order; `held` is how it looks afterwards. */
export interface RecordPlan<R extends RecordRef> {
  readonly dropAll: boolean
  /** Already there: the store compares hashes (`assertSameHash`). */
  readonly known: readonly R[]
  readonly append: readonly R[]
  /** Whether the snapshot of the write replaces the stored one. */
  readonly putSnapshot: boolean
  /** Drops records up to this `seq`; 0 drops none. */
  readonly dropThrough: number
  readonly held: Held
}

/** Throws `conflict` when the write would leave a hole. Touches nothing. */
export function planRecords<R extends RecordRef>(held: Held, write: RecordsWrite<R>): RecordPlan<R> {
  const { log, snapshot, dropRecordsThrough: dropThrough = 0, dropAllRecords: dropAll = false } = write
  const stored = dropAll ? null : held.run
  const putSnapshot = snapshot !== undefined && (dropAll || snapshot.seq >= (held.snapshotSeq ?? 0))
  const snapshotSeq = putSnapshot ? snapshot.seq : held.snapshotSeq
  const covered = snapshotSeq ?? 0
  const floor = dropAll ? covered : (held.snapshotSeq ?? 0)
  const { known, append } = sortRecords(write, stored, { floor, covered })
  if (dropThrough > covered)
    throw conflict(
      log,
      `the snapshot at ${covered} does not cover the records to drop, through ${dropThrough}`,
    )
  const run = behind(extend(stored, append), dropThrough)
  if (run !== null && run.last < covered)
    throw conflict(log, `records end at ${run.last}, the snapshot is at ${covered}: drop them with it`)
  return { dropAll, known, append, putSnapshot, dropThrough, held: { run, snapshotSeq } }
}

interface Bounds {
  /** Without a run, records up to here are old news. */
  readonly floor: number
  /** Without a run, the first record lies at most one behind this. */
  readonly covered: number
}

/** Splits records into those that are there already and those that extend the run. */
function sortRecords<R extends RecordRef>(
  { log, records = [] }: RecordsWrite<R>,
  stored: Run | null,
  { floor, covered }: Bounds,
) {
  const known: R[] = []
  const append: R[] = []
  let run = stored
  for (const record of records) {
    const { seq } = record
    if (!Number.isSafeInteger(seq) || seq < 1) throw conflict(log, `${seq} is no position in a log`)
    if (run === null) {
      if (seq <= floor) continue
      if (seq > covered + 1) throw hole(log, covered, seq)
      append.push(record)
      run = { first: seq, last: seq }
    } else if (seq === run.last + 1) {
      append.push(record)
      run = { first: run.first, last: seq }
    } else if (seq >= run.first && seq <= run.last) {
      const added = append[seq - (append[0]?.seq ?? Number.POSITIVE_INFINITY)]
      if (added === undefined) known.push(record)
      else assertSameHash(log, record, added.hash)
    } else if (seq > run.last) throw hole(log, run.last, seq)
  }
  return { known, append }
}

function extend(run: Run | null, append: readonly RecordRef[]): Run | null {
  const last = append.at(-1)
  if (append[0] === undefined || last === undefined) return run
  return { first: run?.first ?? append[0].seq, last: last.seq }
}

function behind(run: Run | null, dropThrough: number): Run | null {
  if (run === null || dropThrough >= run.last) return null
  return dropThrough < run.first ? run : { first: dropThrough + 1, last: run.last }
}

/** Throws `conflict` when another record is stored under the same `seq`. */
export function assertSameHash(log: string, record: RecordRef, storedHash: string): void {
  if (record.hash !== storedHash)
    throw conflict(log, `record ${record.seq} is there with hash ${storedHash}, not ${record.hash}`)
}

/** Throws `damaged` when a stored tail does not follow `after` without a hole. */
export function assertWithoutHoles(log: string, after: number, tail: readonly OpRecord[]): void {
  const at = tail.findIndex((record, index) => record.seq !== after + 1 + index)
  if (at !== -1)
    throw new StoreError('damaged', `log ${log}: record ${after + 1 + at} is missing in the store`)
}

/** The record without its personal part; its hash and digest stay valid. */
export function withoutPersonal({ personal: _erased, ...rest }: OpRecord): OpRecord {
  return rest
}

const hole = (log: string, last: number, seq: number): StoreError =>
  conflict(log, `record ${seq} would leave a hole after ${last}`)

const conflict = (log: string, problem: string): StoreError =>
  new StoreError('conflict', `log ${log}: ${problem}`)
