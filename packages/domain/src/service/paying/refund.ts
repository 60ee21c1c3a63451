import { z } from 'zod'
import { CategoryId, LineId, PaymentId, PersonId, RefundId, TaxId, TillId } from '../../ids.ts'
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

/** What goes back against one payment of those that a refund is against. */
export const RefundPart = z.object({
  paymentId: PaymentId,
  ...MethodTaken.shape,
  /** Of the goods. */
  amountMinor: minor,
  /** What cash rounding adds to what is handed out, or takes away below zero. */
  roundingMinor: minor,
  /** Of the tip of that payment, given back by name and never along with goods by itself; whose it was. */
  tipMinor: minor,
  tipPersonId: PersonId.nullable(),
})
export type RefundPart = z.infer<typeof RefundPart>

/** A refund: a document of its own, against a payment of a settled check, which stays as it is (F5.4). */
export const RefundFacts = z.object({
  refundId: RefundId,
  /** From 1, without holes, given by the orderer. */
  number: z.number().int().nullable(),
  paymentId: PaymentId,
  ...MethodTaken.shape,
  tillId: TillId.nullable(),
  /** Of the goods; a tip is not in it. */
  amountMinor: minor,
  /** What cash rounding adds to what is handed out, or takes away below zero. */
  roundingMinor: minor,
  lines: z.array(RefundedLine),
  /** How it is shared out, where it is against several payments or gives a tip back; above stands the first of them. */
  parts: z.array(RefundPart).optional(),
})
export type RefundFacts = z.infer<typeof RefundFacts>

export interface Refund extends Omit<RefundFacts, 'refundId'> {
  readonly id: string
  readonly checkId: string
  readonly reason: { readonly reasonId: string | null; readonly text: string }
  readonly issued: Mark
}

export type RefundShared = Pick<
  RefundFacts,
  'paymentId' | 'methodId' | 'name' | 'kind' | 'amountMinor' | 'roundingMinor' | 'parts'
>

/** What goes back against each payment: of most refunds all of it against one. */
export const refundPartsOf = (refund: RefundShared): readonly RefundPart[] => {
  const { paymentId, methodId, name, kind, amountMinor, roundingMinor } = refund
  const whole = {
    paymentId,
    methodId,
    name,
    kind,
    amountMinor,
    roundingMinor,
    tipMinor: 0,
    tipPersonId: null,
  }
  return refund.parts ?? [whole]
}

/** What guests are handed in all: goods, tips and cash rounding. Minor units. */
export const handedBackMinor = (refund: RefundShared): number =>
  refundPartsOf(refund).reduce(
    (sum, { amountMinor, roundingMinor, tipMinor }) => sum + amountMinor + roundingMinor + tipMinor,
    0,
  )
