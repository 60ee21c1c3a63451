import { z } from 'zod'
import { CustomerId, LineId, PaymentId, PaymentMethodId, PersonId, TillId } from '../../ids.ts'
import type { Mark } from '../../mark.ts'
import { PaymentMethod } from '../../setup/entities.ts'
import { HeldFacts } from './charge-facts.ts'

const minor = z.number().int()

/** The method as it was called when the money was taken. */
export const MethodTaken = z.object({
  methodId: PaymentMethodId,
  name: z.string(),
  kind: PaymentMethod.shape.kind,
})
export type MethodTaken = z.infer<typeof MethodTaken>

/** A part of a division that was meant, from 0, and who had taken it first. */
export const PartTaken = z.object({
  part: z.number().int(),
  by: z.string(),
  terminal: z.string(),
  at: z.number(),
})
export type PartTaken = z.infer<typeof PartTaken>

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
  /** What all of that part was when it was taken: from then on it stays so large. Missing: that is not known. */
  partMinor: minor.optional(),
  /** Somebody else had taken the part that it was meant for, unseen (C12). */
  partTaken: PartTaken.optional(),
  /** The first payment of a check says what it rests on. */
  held: HeldFacts.optional(),
})
export type PaymentFacts = z.infer<typeof PaymentFacts>

/** A tender on a check: who took it, where and when, is its mark (INV7). */
export interface Payment extends Omit<PaymentFacts, 'paymentId' | 'held' | 'partTaken'> {
  readonly id: string
  readonly taken: Mark
  /** It came when the check had been settled already: all of it is to be given back (C11). */
  readonly isLate: boolean
}

/** A payment that was taken back while its check was open. */
export interface RemovedPayment {
  readonly id: string
  /** Of the method. */
  readonly name: string
  readonly amountMinor: number
  readonly reason: { readonly reasonId: string | null; readonly text: string }
  readonly removed: Mark
}

/** What lies in the till for a payment: tendered less change. */
export const receivedMinor = (
  payment: Pick<PaymentFacts, 'amountMinor' | 'roundingMinor' | 'tipMinor'>,
): number => payment.amountMinor + payment.roundingMinor + payment.tipMinor
