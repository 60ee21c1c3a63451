import { z } from 'zod'
import type { Mark } from '../../mark.ts'
import type { MethodTaken } from './payment.ts'

/** Why money is to be given back: two collected it apart (C11), or less was owed by then (C10). */
export const RefundCause = z.enum(['paid-twice', 'less-owed'])
export type RefundCause = z.infer<typeof RefundCause>

/** Money that is to be given back, until somebody has said on the record what became of it. */
export interface RefundTask {
  readonly id: string
  readonly checkId: string
  readonly paymentId: string
  readonly amountMinor: number
  /** The tip of a payment that is to be given back whole; missing: none. */
  readonly tipMinor?: number | undefined
  readonly because: RefundCause
  /** Person ids of who took money or changed the check, unseen by each other. */
  readonly persons: readonly string[]
  readonly created: Mark
  readonly resolved: RefundResolution | null
}

export interface RefundResolution {
  /** Given back, or it stayed in the house: the guests had gone. */
  readonly as: 'refunded' | 'kept'
  readonly method: MethodTaken | null
  readonly tillId: string | null
  readonly mark: Mark
}

export const refundTaskId = (paymentId: string): string => `due-${paymentId}`

/** All that guests are to get back: what they paid too much, and the tip where it was given on nothing else. Minor units. */
export const dueBackMinor = ({
  amountMinor,
  tipMinor = 0,
}: Pick<RefundTask, 'amountMinor' | 'tipMinor'>): number => amountMinor + tipMinor
