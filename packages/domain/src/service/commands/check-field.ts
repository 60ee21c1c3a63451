import type { CheckId } from '../../ids.ts'
import type { Permission } from '../../permission.ts'
import { type Author, forbiddenAll, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField, type FieldValue } from '../field.ts'
import { labelOf, numbered, reachCheck } from '../find.ts'
import type { Overridden, ServiceOp } from '../ops.ts'
import type { Check, CheckField, ServiceState } from '../state.ts'

/** One value of a check that people type over each other. */
export interface CheckDetail {
  /** Several: any of them is enough. */
  readonly permission: Permission | readonly Permission[]
  /** How the check is found; missing: as one that its author may change. */
  readonly reach?: typeof reachCheck
  readonly field: CheckField
  readonly current: (check: Check) => FieldValue
  readonly seen: FieldValue
  readonly to: FieldValue
  readonly rule?: 'typed-later' | 'arrival'
  readonly op: (check: Check, over: { readonly over?: Overridden }) => ServiceOp
  /** What follows from the change. */
  readonly after?: (check: Check) => readonly ServiceOp[]
}

/** Changes one value of a check by the rules C3 and C4. */
export function decideCheckField(
  state: ServiceState,
  checkId: CheckId,
  author: Author,
  context: ServiceContext,
  detail: CheckDetail,
): ServiceDecision {
  const denied = forbiddenAll(context, author, [detail.permission].flat())
  if (denied) return denied
  const reached = (detail.reach ?? reachCheck)(state, checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const current = detail.current(check)
  return decideField(author, {
    field: detail.field,
    mark: check.marks[detail.field],
    current,
    seen: detail.seen,
    to: detail.to,
    names: { checkId: check.id, check: labelOf(check) },
    ...(detail.rule && { rule: detail.rule }),
    ops: (over) =>
      current === detail.to
        ? before
        : [
            ...before,
            detail.op(check, over ? { over } : {}),
            ...numbered(state, check, context),
            ...(detail.after?.(check) ?? []),
          ],
  })
}
