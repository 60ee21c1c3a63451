import { z } from 'zod'
import { CorrectionId, CustomerId, PaymentId, PersonId, TillId } from '../../ids.ts'
import type { Mark } from '../../mark.ts'
import { MethodTaken, type Payment } from './payment.ts'

const minor = z.number().int()

/** What can be wrong with a payment: how it was paid, and its tip. What went to the check is what was owed. */
export const PaidHow = z.object({
  ...MethodTaken.shape,
  roundingMinor: minor,
  tipMinor: minor,
  tipPersonId: PersonId.nullable(),
  reference: z.string(),
  customerId: CustomerId.nullable(),
})
export type PaidHow = z.infer<typeof PaidHow>

/**
 * A correction: a document of its own beside a settled check, which stays as it is (INV5). It is booked where and when it
 * is made: what was counted before, in a till or on a Z, stays as it was counted. Minor units.
 */
export const CorrectionFacts = z.object({
  correctionId: CorrectionId,
  paymentId: PaymentId,
  /** Of the payment: it goes from one way of paying to the other. */
  amountMinor: minor,
  was: PaidHow,
  now: PaidHow,
  /** Who had taken the payment: it is their money that is corrected. */
  takenBy: PersonId,
  /** `null`: the restaurant uses no tills. */
  tillId: TillId.nullable(),
})
export type CorrectionFacts = z.infer<typeof CorrectionFacts>

export interface Correction extends Omit<CorrectionFacts, 'correctionId'> {
  readonly id: string
  readonly reason: { readonly reasonId: string | null; readonly text: string }
  readonly corrected: Mark
}

type Corrected = { readonly corrections?: readonly Correction[] }

/** Corrections of one payment, oldest first. */
export const correctionsOf = ({ corrections = [] }: Corrected, paymentId: string): readonly Correction[] =>
  corrections.filter((each) => each.paymentId === paymentId)

/** A payment as it is known to have been by now: as it was taken, with all that was corrected. */
export function paymentNow(check: Corrected, payment: Payment): Payment {
  const last = correctionsOf(check, payment.id).at(-1)
  if (last === undefined) return payment
  // What was handed over and given in change was of the other method.
  const handed = last.now.methodId === payment.methodId ? {} : { tenderedMinor: null, changeMinor: 0 }
  return { ...payment, ...handed, ...last.now }
}

/** How a payment was made, by itself. */
export const howPaid = ({
  methodId,
  name,
  kind,
  roundingMinor,
  tipMinor,
  tipPersonId,
  reference,
  customerId,
}: Payment): PaidHow => ({
  methodId,
  name,
  kind,
  roundingMinor,
  tipMinor,
  tipPersonId,
  reference,
  customerId,
})
