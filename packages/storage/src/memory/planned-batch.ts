import type { OpRecord } from '@comanda/sync'
import type { RecordPlan } from '../record-run.ts'

/** A batch turned into texts and checked against the disk: applying it cannot fail any more. */
export interface PlannedBatch {
  readonly durability: 'strict' | 'relaxed'
  readonly writes: readonly PlannedWrite[]
  readonly values: readonly (readonly [key: string, text: string | undefined])[]
}

export interface PlannedWrite {
  readonly log: string
  readonly plan: RecordPlan<OpRecord>
  /** Texts of `plan.append`. */
  readonly texts: readonly string[]
  readonly snapshot: { readonly seq: number; readonly text: string } | null
  readonly erased: readonly number[]
  readonly answers: readonly { readonly replica: string; readonly n: number; readonly text: string }[]
  readonly answersStored: readonly { readonly replica: string; readonly through: number }[]
  readonly outboxPut: readonly { readonly key: string; readonly text: string }[]
  readonly outboxDelete: readonly string[]
}
