import type { Mark } from '../../mark.ts'
import type { PayOff } from '../accounts/pay-off.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { payOffBooked } from '../tills/book.ts'
import { withPayOff } from '../tills/method-sums.ts'
import { changeTill } from './tills.ts'

/** Numbered: the setup log has it. Not numbered: it is on the way there, from this terminal. */
export function accountMoved(
  state: ServiceState,
  { customerId, amountMinor, ordinal }: ServiceOpOf<'accountMoved.v1'>,
): ServiceState {
  if (ordinal > 0) return { ...state, accountMoves: ordinal }
  const { accountsAhead } = state
  const ahead = (accountsAhead[customerId] ?? 0) + amountMinor
  return { ...state, accountsAhead: { ...accountsAhead, [customerId]: ahead } }
}

/** Money in a till for no check (INV5): the same one again changes nothing. */
export function accountPaidOff(
  state: ServiceState,
  op: ServiceOpOf<'accountPaidOff.v1'>,
  taken: Mark,
): ServiceState {
  if (state.payOffs[op.payOffId] !== undefined) return state
  const { type: _type, payOffId: id, ...facts } = op
  const payOff: PayOff = { id, ...facts, taken, removed: null }
  return {
    ...state,
    payOffs: { ...state.payOffs, [id]: payOff },
    payOffNumber: op.number ?? state.payOffNumber,
    tills: changeTill(state, op.tillId, (till) => ({ ...till, methods: withPayOff(till.methods, op) })),
    takings: payOffBooked(state.takings, op, taken.by),
  }
}

export function payOffRemoved(
  state: ServiceState,
  { payOffId, tillId }: ServiceOpOf<'payOffRemoved.v1'>,
  removed: Mark,
): ServiceState {
  const payOff = state.payOffs[payOffId]
  if (payOff === undefined || payOff.removed !== null) return state
  return {
    ...state,
    payOffs: { ...state.payOffs, [payOffId]: { ...payOff, removed } },
    tills: changeTill(state, tillId, (till) => ({ ...till, methods: withPayOff(till.methods, payOff, -1) })),
    takings: payOffBooked(state.takings, payOff, removed.by, -1),
  }
}
