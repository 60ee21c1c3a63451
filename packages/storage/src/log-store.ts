import type { Answer, AnyOp, Envelope, OpRecord, Snapshot } from '@comanda/sync'

/**
 * Where logs rest: one port for every node. The orderer uses records, answers and snapshots; a
 * terminal uses records, snapshots and the outbox; a relay uses all of them.
 *
 * `commit` is atomic, and durable when its promise resolves: after a power cut either all of a batch
 * is there or nothing of it. Batches become durable in the order in which they were given.
 */
export interface LogStore {
  load(log: string): Promise<StoredLog>
  /** Records with `seq > after`, ascending, at most `limit`. */
  records(log: string, after: number, limit: number): Promise<readonly OpRecord[]>
  /** Names of all logs that hold anything, sorted. */
  logs(): Promise<readonly string[]>
  commit(batch: Batch): Promise<void>
  /** A small named JSON value (token, identity, notices); `undefined` when never put. */
  value(key: string): Promise<unknown>
  /** Keys with this prefix, sorted. */
  keys(prefix: string): Promise<readonly string[]>
  close(): Promise<void>
}

/** All that a node needs to go on with a log where it stopped. */
export interface StoredLog {
  readonly snapshot: Snapshot<unknown> | null
  /** Every record behind the snapshot (from the start when there is none), ascending and without holes. */
  readonly tail: readonly OpRecord[]
  /** Answers that replicas have not yet said to have stored, ascending by `n` within a replica. */
  readonly answers: readonly Answer[]
  /** Last decided `n` of each replica; outlives the answers. */
  readonly lastDecided: readonly (readonly [replica: string, n: number])[]
  /** Commands not yet answered, in the order in which they were put. */
  readonly outbox: readonly Envelope<unknown>[]
}

export interface Batch {
  readonly writes?: readonly LogWrite[]
  /** Named values to set; `undefined` removes. */
  readonly values?: readonly (readonly [key: string, value: unknown])[]
  /**
   * `strict` (default): resolves after the data has reached the disk. `relaxed`: still atomic, still in
   * order, but may be lost as a whole by a power cut: only for what can be fetched again.
   */
  readonly durability?: 'strict' | 'relaxed'
}

export interface LogWrite {
  readonly log: string
  /** Records to append. One that is there already (same `seq`) with the same hash is skipped; another hash is an error. */
  readonly records?: readonly OpRecord<AnyOp>[]
  readonly answers?: readonly Answer[]
  /** The replica has stored its answers through this `n`: they may go, `lastDecided` stays. */
  readonly answersStored?: readonly { readonly replica: string; readonly through: number }[]
  /** Replaces the stored snapshot; an older one does so only with `dropAllRecords` (a second tab may lag behind). */
  readonly snapshot?: Snapshot<unknown>
  /** Drops records with `seq` up to this one (a terminal after a snapshot; never on the orderer). */
  readonly dropRecordsThrough?: number
  /** Drops every record first (a terminal that starts over from the orderer's snapshot). */
  readonly dropAllRecords?: boolean
  /** Drops the personal part of these records for good; hash and digest stay. A `seq` that is not there is skipped. */
  readonly erasePersonal?: readonly number[]
  readonly outboxPut?: readonly Envelope<unknown>[]
  readonly outboxDelete?: readonly { readonly replica: string; readonly n: number }[]
}

/** Thrown by a store; the code says what the caller can do. */
export class StoreError extends Error {
  readonly code: StoreErrorCode
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}

export type StoreErrorCode =
  /** Retry later: nothing of the batch was written. */
  | 'disk-full'
  /** Stop: the folder or file cannot be written. */
  | 'not-writable'
  /** Stop: the data was written by a newer version of the program. */
  | 'newer-version'
  /** Stop: another process has the store open. */
  | 'in-use'
  /** Stop: the file is damaged. */
  | 'damaged'
  /** A bug of the caller: records with a hole, or other content under a known `seq`. */
  | 'conflict'
  /** The store was closed. */
  | 'closed'
