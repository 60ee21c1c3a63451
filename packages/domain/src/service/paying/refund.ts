import { z } from 'zod'
import { CategoryId, LineId, PaymentId, RefundId, TaxId, TillId } from '../../ids.ts'
import type { Mark } from '../../mark.ts'
import { MethodTaken } from './payment.ts'

const minor = z.number().int()

const RefundedTax = z.object({
  tax: z.object({ id: TaxId, name: z.string(), ratePpm: z.number().int(), included: z.boolean() }),
  baseMinor: minor,
  amountMinor: minor,
})

/** Units of one line that were given back, and their part of what was paid. */
export const RefundedLine = z.object({
  lineId: LineId,
  categoryId: CategoryId,
  name: z.string(),
  quantity: z.number().int(),
  /** The goods after all discounts; added taxes and the service charge are not in it. */
  netMinor: minor,
  serviceChargeMinor: minor,
  taxes: z.array(RefundedTax),
  /** All that is given back for it. */
  amountMinor: minor,
})
export type RefundedLine = z.infer<typeof RefundedLine>

/** A refund: a document of its own, against a payment of a settled check, which stays as it is (F5.4). */
export const RefundFacts = z.object({
  refundId: RefundId,
  /** From 1, without holes, given by the orderer. */
  number: z.number().int().nullable(),
  paymentId: PaymentId,
  ...MethodTaken.shape,
  tillId: TillId.nullable(),
  amountMinor: minor,
  /** What cash rounding adds to what is handed out, or takes away below zero. */
  roundingMinor: minor,
  lines: z.array(RefundedLine),
})
export type RefundFacts = z.infer<typeof RefundFacts>

export interface Refund extends Omit<RefundFacts, 'refundId'> {
  readonly id: string
  readonly checkId: string
  readonly reason: { readonly reasonId: string | null; readonly text: string }
  readonly issued: Mark
}
