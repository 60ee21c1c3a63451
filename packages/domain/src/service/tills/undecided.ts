import { dueBackMinor } from '../paying/refund-task.ts'
import type { ServiceState } from '../state.ts'
import type { Undecided } from './z-report.ts'

/** What waits for somebody to decide, as it is now; `null`: nothing. Whoever closes the day is told, and the Z says it. Nothing of it is in the way. */
export function undecidedIn({
  attention,
  refundTasks,
}: Pick<ServiceState, 'attention' | 'refundTasks'>): Undecided | null {
  const kept = Object.keys(attention).length
  const due = Object.values(refundTasks).filter(({ resolved }) => resolved === null)
  if (kept === 0 && due.length === 0) return null
  return {
    kept,
    refunds: due.length,
    refundsMinor: due.reduce((sum, task) => sum + dueBackMinor(task), 0),
  }
}
