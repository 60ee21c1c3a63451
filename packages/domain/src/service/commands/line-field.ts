import { accept } from '@comanda/sync'
import type { CheckId, LineId } from '../../ids.ts'
import type { Permission } from '../../permission.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField, type FieldValue } from '../field.ts'
import { reachLine } from '../find.ts'
import type { Overridden, ServiceOp } from '../ops.ts'
import type { Check, Line, LineField, ServiceState } from '../state.ts'
import { comeBack, namesOf } from './quantity.ts'

interface LineCommand {
  readonly checkId: CheckId
  readonly lineId: LineId
}

/** One value of a line that people type over each other. */
export interface LineDetail {
  readonly permission: Permission
  readonly field: LineField
  readonly current: (line: Line) => FieldValue
  readonly seen: FieldValue
  readonly to: FieldValue
  readonly op: (
    ref: { readonly checkId: CheckId; readonly lineId: LineId },
    over: { readonly over?: Overridden },
    from: FieldValue,
  ) => ServiceOp
  /** What follows from the change. */
  readonly after?: (check: Check, line: Line) => readonly ServiceOp[]
}

/** Changes one value of a line (C3, C4); on a removed line that the author still saw, brings it back first (C5). */
export function decideLineField(
  state: ServiceState,
  command: LineCommand,
  author: Author,
  context: ServiceContext,
  detail: LineDetail,
): ServiceDecision {
  const denied = forbidden(context, author, detail.permission)
  if (denied) return denied
  const reached = reachLine(state, command.checkId, command.lineId, author, context)
  if ('ok' in reached) return reached
  const { check, line, before } = reached
  const back =
    line.status === 'ordered'
      ? accept<ServiceOp>(...before)
      : comeBack(reached, line.quantity, author, context)
  if (!back.ok) return back
  const current = detail.current(line)
  const ref = { checkId: check.id, lineId: line.id }
  return decideField(author, {
    field: detail.field,
    mark: line.marks[detail.field],
    current,
    seen: detail.seen,
    to: detail.to,
    names: namesOf(reached),
    ops: (over) => [
      ...back.ops,
      ...(current === detail.to
        ? []
        : [detail.op(ref, over ? { over } : {}, current), ...(detail.after?.(check, line) ?? [])]),
    ],
  })
}
