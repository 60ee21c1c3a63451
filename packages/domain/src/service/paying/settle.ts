import type { CheckId, PaymentId, RefundTaskId } from '../../ids.ts'
import type { SetupState } from '../../setup/state.ts'
import { checkTotals } from '../floor-view.ts'
import type { ServiceOp } from '../ops.ts'
import type { Check } from '../state.ts'
import { type RefundCause, refundTaskId } from './refund-task.ts'

/** Settles a check with the totals of this moment. Units that were never fired stay sold, and may still be fired. */
export function settling(check: Check, setup: SetupState): ServiceOp {
  const totals = checkTotals(check, setup)
  const taxes = totals.taxes.map(({ tax, baseMinor, amountMinor }) => ({ tax, baseMinor, amountMinor }))
  const waivedMinor = waivedOf(check, setup)
  return {
    type: 'checkSettled.v1',
    checkId: check.id,
    totals: { ...totals, taxes },
    ...(waivedMinor > 0 && { waivedMinor }),
  } as ServiceOp
}

/** What the service of a check would be charged, where somebody has done without that. Minor units. */
function waivedOf({ chargeWaived, ...check }: Check, setup: SetupState): number {
  return chargeWaived === undefined ? 0 : checkTotals(check as Check, setup).serviceChargeMinor
}

interface Overpaid {
  readonly checkId: CheckId
  readonly paymentId: PaymentId
  readonly amountMinor: number
  /** Of a payment that goes back whole. */
  readonly tipMinor: number
  readonly because: RefundCause
  /** Person ids of all concerned. */
  readonly persons: readonly string[]
}

/** Money that is to be given back becomes a task, which names the check, the amount and the people (C10, C11). */
export const refundDueFor = ({ persons, tipMinor, ...facts }: Overpaid): ServiceOp => ({
  type: 'refundDue.v1',
  ...facts,
  ...(tipMinor > 0 && { tipMinor }),
  taskId: refundTaskId(facts.paymentId) as RefundTaskId,
  persons: [...new Set(persons)],
})
