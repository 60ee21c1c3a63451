import type { Mark } from '../../mark.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { voidBooked } from '../tills/book.ts'
import { checkAt } from './change.ts'

/** What is taken off after the kitchen had it is on the report of the day, however the check ends (C6). */
export function voidCounted(state: ServiceState, op: ServiceOpOf<'lineVoided.v1'>, mark: Mark): ServiceState {
  const line = checkAt(state, op.checkId)?.lines.find(({ id }) => id === op.lineId)
  return line?.status === 'ordered'
    ? { ...state, takings: voidBooked(state.takings, line, op.quantity, mark.by) }
    : state
}
