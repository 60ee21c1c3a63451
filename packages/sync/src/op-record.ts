import { canonical } from './canonical.ts'
import type { AnyOp, Machine, Stamp } from './machine.ts'

/** SHA-256 of a text, as hex. A port, because the pure core knows no crypto. */
export type Hasher = (text: string) => string

/** Data about a person, kept out of the chain: erasing it leaves the log verifiable. */
export interface Personal {
  readonly salt: string
  readonly data: unknown
}

/** One fact in a log. `hash` covers its predecessor's hash, so an edited or removed record is found. */
export interface OpRecord<O extends AnyOp = AnyOp> {
  readonly seq: number
  readonly epoch: number
  readonly op: O
  readonly stamp: Stamp
  readonly personal?: Personal
  /** Digest of `personal`; it stays when the data is erased. */
  readonly digest?: string
  readonly hash: string
}

/** The hash before the first record. */
export const GENESIS = ''

export interface Position {
  readonly seq: number
  readonly hash: string
}

export const START: Position = { seq: 0, hash: GENESIS }

interface SealInput<O extends AnyOp> {
  readonly previous: Position
  readonly epoch: number
  readonly op: O
  readonly stamp: Stamp
  readonly salt: () => string
  readonly hasher: Hasher
}

/** Numbers, splits and hashes one op. */
export function seal<O extends AnyOp>({
  previous,
  epoch,
  op,
  stamp,
  salt,
  hasher,
}: SealInput<O>): OpRecord<O> {
  const seq = previous.seq + 1
  if (op.personal === undefined) {
    const body = { seq, epoch, op, stamp }
    return { ...body, hash: chainHash(hasher, previous.hash, body) }
  }
  const { personal: data, ...open } = op
  const personal = { salt: salt(), data }
  const body = { seq, epoch, op: open as unknown as O, stamp, digest: personalDigest(hasher, personal) }
  return { ...body, personal, hash: chainHash(hasher, previous.hash, body) }
}

function personalDigest(hasher: Hasher, personal: Personal): string {
  return hasher(`${personal.salt}${canonical(personal.data)}`)
}

function chainHash(hasher: Hasher, previous: string, body: Omit<OpRecord, 'hash' | 'personal'>): string {
  return hasher(previous + canonical(body))
}

/** The op as it was decided, with its personal part where that still exists. */
export function openOp<O extends AnyOp>(record: OpRecord<O>): O {
  return record.personal === undefined ? record.op : { ...record.op, personal: record.personal.data }
}

export function applyRecord<S, C, O extends AnyOp, X>(
  machine: Machine<S, C, O, X>,
  state: S,
  record: OpRecord<O>,
): S {
  return machine.apply(state, openOp(record), record)
}

/** A fault in a log: where it is and what is wrong there. */
export interface ChainFault {
  readonly seq: number
  readonly problem: 'hole' | 'hash' | 'personal'
}

/** Checks a run of records that follows `previous`. Returns the first fault, or the position reached. */
export function verifyChain(
  records: Iterable<OpRecord>,
  hasher: Hasher,
  previous: Position = START,
): { readonly reached: Position; readonly fault?: ChainFault } {
  let reached = previous
  for (const record of records) {
    const { hash, personal, ...body } = record
    if (record.seq !== reached.seq + 1) return { reached, fault: { seq: reached.seq + 1, problem: 'hole' } }
    if (chainHash(hasher, reached.hash, body) !== hash)
      return { reached, fault: { seq: record.seq, problem: 'hash' } }
    if (personal !== undefined && personalDigest(hasher, personal) !== record.digest)
      return { reached, fault: { seq: record.seq, problem: 'personal' } }
    reached = { seq: record.seq, hash }
  }
  return { reached }
}
