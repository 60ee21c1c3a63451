import { accept, refuse } from '@comanda/sync'
import { isOwn, judge } from '../judge.ts'
import type { Mark } from '../mark.ts'
import type { Author, ServiceDecision } from './context.ts'
import type { Overridden, ServiceOp } from './ops.ts'

export type FieldValue = string | number | null

interface FieldChange {
  readonly field: string
  readonly mark: Mark | undefined
  readonly current: FieldValue
  readonly seen: FieldValue
  readonly to: FieldValue
  /** What people need to recognise it by: check, line. */
  readonly names: Readonly<Record<string, unknown>>
  /** `arrival`: the last ordered stands whatever the clocks say (C13). */
  readonly rule?: 'typed-later' | 'arrival'
  readonly ops: (over: Overridden | undefined) => readonly ServiceOp[]
}

/** The one rule for every value that people type over each other (C3, C4). */
export function decideField(author: Author, change: FieldChange): ServiceDecision {
  const { field, mark, current, seen, to, names } = change
  const verdict = judge(mark, seen === current, author)
  // Nothing to change; an edit of what had been taken away meanwhile still brings that back (C5).
  if (current === to) return accept<ServiceOp>(...(seen === to ? [] : change.ops(undefined)))
  if (verdict === 'late' && change.rule !== 'arrival')
    return refuse('superseded', {
      ...names,
      field,
      yours: to,
      theirs: current,
      by: mark?.by,
      terminal: mark?.terminal,
      at: mark?.at,
    })
  const over =
    verdict === 'seen' || mark === undefined || isOwn(mark, author)
      ? undefined
      : { by: mark.by, terminal: mark.terminal, replica: mark.replica, at: mark.at, value: current }
  return accept(...change.ops(over))
}
