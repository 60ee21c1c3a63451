import { z } from 'zod'
import { CheckId, CustomerId } from '../ids.ts'
import type { Mark } from '../mark.ts'

/**
 * What happens on a house account. A charge is a payment by a method of kind *account*; it is taken back while
 * its check is open, and lowered by a refund. Paying off is money that comes in for no check; a mistake in it is
 * taken back too. What no check and no money explains is an adjustment.
 */
export const AccountEntryKind = z.enum([
  'charge',
  'chargeBack',
  'refund',
  'payOff',
  'payOffBack',
  'adjustment',
])
export type AccountEntryKind = z.infer<typeof AccountEntryKind>

/** What one op of a service log means for an account (F5.2). */
export const AccountMove = z.object({
  customerId: CustomerId,
  /** Of the payment, the refund, the pay-off. */
  entryId: z.string().min(1).max(80),
  kind: AccountEntryKind,
  /** What it adds to what is owed; below zero it lowers it. Minor units. */
  amountMinor: z.number().int(),
  /** The check that it is about, as people call it; `null`: none. */
  check: z.object({ id: CheckId, label: z.string().max(40) }).nullable(),
  /** By what it was paid off; empty: it was not. */
  method: z.string().max(120),
})
export type AccountMove = z.infer<typeof AccountMove>

/** Who did it, where and when; the op of the setup log itself is the server's. */
export const MadeBy = z.object({ by: z.string(), terminal: z.string(), at: z.number() })
export type MadeBy = z.infer<typeof MadeBy>

/** One line of a statement. */
export interface AccountEntry extends Omit<AccountMove, 'customerId'>, MadeBy {
  /** What is owed after it. */
  readonly balanceMinor: number
  /** It went over the limit of that moment. */
  readonly isOverLimit: boolean
  /** Of an adjustment. */
  readonly reason: string
}

/** What a customer has on the house, to be paid later (F5.2). */
export interface HouseAccount {
  readonly customerId: string
  /** May be charged. */
  readonly allowed: boolean
  /** Most that may be owed; `null`: no limit. Minor units. */
  readonly limitMinor: number | null
  /** What is owed; below zero: in credit. */
  readonly balanceMinor: number
  /** The last ones, newest first; the whole statement is in the log. */
  readonly entries: readonly AccountEntry[]
  /** Who said last whether and how far it may be charged. */
  readonly set?: Mark
}

/** So many entries stay in the live state. */
export const ENTRIES_KEPT = 5

export const noAccount = (customerId: string): HouseAccount => ({
  customerId,
  allowed: false,
  limitMinor: null,
  balanceMinor: 0,
  entries: [],
})

/** It is charged, was once, or may be. */
export const isInUse = ({ allowed, balanceMinor, entries }: HouseAccount): boolean =>
  allowed || balanceMinor !== 0 || entries.length > 0
