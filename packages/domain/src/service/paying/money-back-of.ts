import type { OpMeta } from '@comanda/sync'
import { applyService } from '../apply.ts'
import type { ServiceOp } from '../ops.ts'
import { emptyService, type ServiceState, type SettledCheck } from '../state.ts'
import type { Refund } from './refund.ts'
import type { RefundTask } from './refund-task.ts'

/** What the log says of a check, oldest first. */
type Told = OpMeta & { readonly op: unknown }

const ABOUT_MONEY_BACK: ReadonlySet<string> = new Set<ServiceOp['type']>([
  'refundDue.v1',
  'refundResolved.v1',
  'refundIssued.v1',
])

/** Refunds and money due back of a settled check, out of its records: so they are known when it has been filed. */
export function moneyBackOf(
  check: SettledCheck,
  records: readonly Told[],
): { readonly refunds: readonly Refund[]; readonly tasks: readonly RefundTask[] } {
  const start: ServiceState = { ...emptyService, closed: { [check.id]: check } }
  const { refunds, refundTasks } = records.reduce((state, { op, ...meta }) => {
    const { type, checkId } = op as { readonly type: string; readonly checkId?: string }
    return ABOUT_MONEY_BACK.has(type) && checkId === check.id
      ? applyService(state, op as ServiceOp, meta)
      : state
  }, start)
  return { refunds: Object.values(refunds), tasks: Object.values(refundTasks) }
}
