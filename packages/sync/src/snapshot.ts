import type { AnyOp, Machine } from './machine.ts'
import { applyRecord, type OpRecord, type Position } from './op-record.ts'

/** State at a position: a fresh replica loads one and the tail behind it, never the history of the year. */
export interface Snapshot<S> extends Position {
  readonly epoch: number
  readonly state: S
}

export const emptySnapshot = <S>(initial: S): Snapshot<S> => ({ seq: 0, hash: '', epoch: 1, state: initial })

/** Folds a tail onto a snapshot. Records it already contains are skipped; a hole ends the fold. */
export function advance<S, C, O extends AnyOp, X>(
  machine: Machine<S, C, O, X>,
  from: Snapshot<S>,
  tail: Iterable<OpRecord<O>>,
): Snapshot<S> {
  let { seq, hash, epoch, state } = from
  for (const record of tail) {
    if (record.seq <= seq) continue
    if (record.seq !== seq + 1) break
    state = applyRecord(machine, state, record)
    seq = record.seq
    hash = record.hash
    epoch = record.epoch
  }
  return seq === from.seq ? from : { seq, hash, epoch, state }
}

/** What a store holds of a log, in the shape of today; nothing stored: the beginning. */
export function snapshotOf<S, C, O extends AnyOp, X>(
  machine: Machine<S, C, O, X>,
  stored: Snapshot<S> | null,
): Snapshot<S> {
  if (stored === null) return emptySnapshot(machine.initial)
  const state = machine.upgrade?.(stored.state) ?? stored.state
  return state === stored.state ? stored : { ...stored, state }
}
