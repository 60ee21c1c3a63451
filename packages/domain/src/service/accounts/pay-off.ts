import { z } from 'zod'
import { CustomerId, PayOffId, TillId } from '../../ids.ts'
import type { Mark } from '../../mark.ts'
import { MethodTaken } from '../paying/payment.ts'

const minor = z.number().int()

/** Money that a customer brought for a house account. It is no sale and carries no tax. Minor units. */
export const PayOffFacts = z.object({
  payOffId: PayOffId,
  customerId: CustomerId,
  /** On its slip: from 1, without holes, given by the orderer. */
  number: z.number().int().nullable(),
  ...MethodTaken.shape,
  /** What it lowers the account by. */
  amountMinor: minor,
  /** What cash rounding adds, or takes away below zero. */
  roundingMinor: minor,
  tenderedMinor: minor.nullable(),
  changeMinor: minor,
  reference: z.string(),
  /** `null`: the restaurant uses no tills. */
  tillId: TillId.nullable(),
})
export type PayOffFacts = z.infer<typeof PayOffFacts>

/** It stays in the live state until the next Z; later it is on the statement. */
export interface PayOff extends Omit<PayOffFacts, 'payOffId'> {
  readonly id: string
  readonly taken: Mark
  /** A mistake: the money went back, and is owed again. */
  readonly removed: Mark | null
}
