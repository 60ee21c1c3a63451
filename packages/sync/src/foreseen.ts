import { canonical } from './canonical.ts'
import type { AnyOp, Stamp } from './machine.ts'
import { type OpRecord, openOp } from './op-record.ts'

/**
 * What a pending command came to when it was decided here. If the orderer decides the same on the same
 * state, the state after it is known already: nothing is folded again, and every part of it stays the
 * object that the screen has drawn.
 */
export interface Foreseen<S, O extends AnyOp> {
  readonly before: S
  readonly beforeSeq: number
  readonly ops: readonly O[]
  readonly after: S
}

/** Whether the records that begin at `from` are all that was foreseen, word for word, by the same author at the same time. */
export function hasCome<S, O extends AnyOp>(
  { ops, beforeSeq }: Foreseen<S, O>,
  stamp: Stamp,
  records: readonly OpRecord<O>[],
  from: number,
): boolean {
  if (ops.length === 0) return false
  return ops.every((op, at) => {
    const record = records[from + at]
    return (
      record !== undefined &&
      record.seq === beforeSeq + at + 1 &&
      record.epoch === records[from]?.epoch &&
      isSameStamp(record.stamp, stamp) &&
      canonical(openOp(record)) === canonical(op)
    )
  })
}

const isSameStamp = (a: Stamp, b: Stamp): boolean =>
  a.replica === b.replica && a.n === b.n && a.at === b.at && a.by === b.by && a.terminal === b.terminal
