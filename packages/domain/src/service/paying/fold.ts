import { applyService } from '../apply.ts'
import type { Author } from '../context.ts'
import type { ServiceOp } from '../ops.ts'
import type { ServiceState } from '../state.ts'

/** Behind every op that there is. */
const LAST = Number.MAX_SAFE_INTEGER

/** The state after ops that a decision is about to make: for deciding what follows from them. */
export const folded = (state: ServiceState, ops: readonly ServiceOp[], author: Author): ServiceState =>
  ops.reduce((next, op) => applyService(next, op, { seq: LAST, stamp: author }), state)
