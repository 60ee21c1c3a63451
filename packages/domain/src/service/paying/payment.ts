import { z } from 'zod'
import { CustomerId, LineId, PaymentId, PaymentMethodId, PersonId, TillId } from '../../ids.ts'
import type { Mark } from '../../mark.ts'
import { PaymentMethod } from '../../setup/entities.ts'

const minor = z.number().int()

/** The method as it was called when the money was taken. */
export const MethodTaken = z.object({
  methodId: PaymentMethodId,
  name: z.string(),
  kind: PaymentMethod.shape.kind,
})
export type MethodTaken = z.infer<typeof MethodTaken>

/** What is written of a payment. Amounts are minor units. */
export const PaymentFacts = z.object({
  paymentId: PaymentId,
  ...MethodTaken.shape,
  /** What goes to the check. */
  amountMinor: minor,
  /** What cash rounding adds, or takes away below zero: it goes to no check. */
  roundingMinor: minor,
  tipMinor: minor,
  /** Whose tip it is; `null` where there is none. */
  tipPersonId: PersonId.nullable(),
  /** What was handed over where change is given; `null`: exactly what was asked for. */
  tenderedMinor: minor.nullable(),
  changeMinor: minor,
  /** Of the card terminal, of the voucher. */
  reference: z.string(),
  /** Whose house account it goes to. */
  customerId: CustomerId.nullable(),
  /** `null`: the restaurant uses no tills. */
  tillId: TillId.nullable(),
  /** The lines that it was taken for; none: for the check as a whole. */
  lineIds: z.array(LineId),
  /** The part of the division that it was taken for, from 0. */
  part: z.number().int().nullable(),
})
export type PaymentFacts = z.infer<typeof PaymentFacts>

/** A tender on a check: who took it, where and when, is its mark (INV7). */
export interface Payment extends Omit<PaymentFacts, 'paymentId'> {
  readonly id: string
  readonly taken: Mark
  /** It came when the check had been settled already: all of it is to be given back (C11). */
  readonly isLate: boolean
}

/** What lies in the till for a payment: tendered less change. */
export const receivedMinor = (
  payment: Pick<PaymentFacts, 'amountMinor' | 'roundingMinor' | 'tipMinor'>,
): number => payment.amountMinor + payment.roundingMinor + payment.tipMinor
