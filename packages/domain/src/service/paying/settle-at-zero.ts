import type { Author, ServiceContext } from '../context.ts'
import type { ServiceOp } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { dueOf } from './due.ts'
import { folded } from './fold.ts'
import { settling } from './settle.ts'

/** Takes off what is owed, with a reason that is on the record. Plain entries can be undone, so their check stays open. */
const FOR_GOOD: ReadonlySet<ServiceOp['type']> = new Set<ServiceOp['type']>([
  'lineVoided.v1',
  'lineComped.v1',
  'lineDiscounted.v1',
  'linePriceChanged.v1',
  'checkDiscounted.v1',
  'chargeWaived.v1',
])

/**
 * Where nothing is due any more of a check that was paid in part, because the rest of it was voided, given free or
 * discounted, it is settled at that moment, as by a payment (F5.2).
 */
export function settledAtZero(
  state: ServiceState,
  ops: readonly ServiceOp[],
  author: Author,
  { setup }: ServiceContext,
): readonly ServiceOp[] {
  const ids = ops.flatMap((op) => (FOR_GOOD.has(op.type) && 'checkId' in op ? [op.checkId] : []))
  const owing = [...new Set(ids)].filter((id) => {
    const check = state.checks[id ?? '']
    return check !== undefined && check.payments.length > 0 && dueOf(check, setup) > 0
  })
  if (owing.length === 0) return []
  const { checks } = folded(state, ops, author)
  return owing.flatMap((id) => {
    const check = checks[id ?? '']
    return check !== undefined && dueOf(check, setup) === 0 ? [settling(check, setup)] : []
  })
}
