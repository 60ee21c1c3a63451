import { type Refusal, refuse } from '@comanda/sync'
import type { SetupState } from '../../setup/state.ts'
import type { Author } from '../context.ts'
import { labelOf } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import type { ServiceOp } from '../ops.ts'
import type { OpenCheck, ServiceState } from '../state.ts'
import { paidMinor } from './due.ts'
import { folded } from './fold.ts'

/**
 * What stands on a check that has payments stays: it is not merged, cancelled or sent, and nothing that
 * anybody does brings it below what is paid (C17). The refusal that is due; `null`: none.
 */
export function againstPayments(
  state: ServiceState,
  ops: readonly ServiceOp[],
  author: Author,
  setup: SetupState,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const paid = checksIn(ops).flatMap((id) => {
    const check = state.checks[id]
    return check === undefined || check.payments.length === 0 ? [] : [check]
  })
  if (paid.length === 0) return null
  const after = folded(state, ops, author)
  const broken = paid.find((check) => !stands(check, after, setup))
  if (broken === undefined) return null
  return refuse('check-has-payments', { check: labelOf(broken), paidMinor: paidMinor(broken) }) as {
    readonly ok: false
    readonly refusal: Refusal
  }
}

/** Checks that ops are about: those that something may go from. */
const checksIn = (ops: readonly ServiceOp[]): readonly string[] => [
  ...new Set(
    ops.flatMap((op) => [
      ...('checkId' in op && op.checkId !== undefined ? [op.checkId] : []),
      ...(op.type === 'checkUnmerged.v1' ? [op.of] : []),
    ]),
  ),
]

function stands(before: OpenCheck, state: ServiceState, setup: SetupState): boolean {
  const check = state.checks[before.id]
  if (check === undefined) return state.closed[before.id]?.status === 'settled'
  const { totalMinor } = checkTotals(check, setup)
  return totalMinor >= paidMinor(check) || totalMinor >= checkTotals(before, setup).totalMinor
}
