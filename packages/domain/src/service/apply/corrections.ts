import type { Mark } from '../../mark.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { Correction } from '../paying/correction.ts'
import type { ServiceState } from '../state.ts'
import { correctionBooked } from '../tills/book.ts'
import { withPayment } from '../tills/method-sums.ts'
import { changeCheck, checkAt } from './change.ts'
import { changeTill } from './tills.ts'

/** Stands beside the payment, which stays as it was taken; booked now, in the till that is open now (INV5). */
export function paymentCorrected(
  state: ServiceState,
  op: ServiceOpOf<'paymentCorrected.v1'>,
  corrected: Mark,
): ServiceState {
  const { type: _type, checkId, correctionId: id, ...facts } = op
  const { corrections = [] } = checkAt(state, checkId) ?? {}
  if (corrections.some((each) => each.id === id)) return state
  const correction: Correction = { id, ...facts, corrected }
  const { was, now, amountMinor } = op
  return {
    ...changeCheck(state, checkId, (check) => ({ ...check, corrections: [...corrections, correction] })),
    tills: changeTill(state, op.tillId, (till) => ({
      ...till,
      methods: withPayment(withPayment(till.methods, { ...was, amountMinor }, -1), { ...now, amountMinor }),
    })),
    takings: correctionBooked(state.takings, op),
  }
}
