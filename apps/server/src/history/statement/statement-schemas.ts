import { AccountEntryKind } from '@comanda/domain'
import { z } from 'zod'

const minor = z.number().int()

export const StatementEntry = z.object({
  /** Of its record in the setup log. */
  seq: z.number().int(),
  entryId: z.string(),
  kind: AccountEntryKind,
  /** What it adds to what is owed, or takes from it below zero. */
  amountMinor: minor,
  /** What was owed after it. */
  balanceMinor: minor,
  check: z.object({ id: z.string(), label: z.string() }).nullable(),
  method: z.string(),
  /** Where it happened; `null`: in no room. */
  multiSessionId: z.string().nullable(),
  reason: z.string(),
  by: z.string(),
  terminal: z.string(),
  at: z.number(),
})
export type StatementEntry = z.infer<typeof StatementEntry>

export const Statement = z.object({
  /** The customer who has the account now, after merges. */
  customerId: z.string(),
  balanceMinor: minor,
  /** Newest first. */
  entries: z.array(StatementEntry),
  /** Ask for entries before this one; `null`: there are none. */
  next: z.number().int().nullable(),
})
export type Statement = z.infer<typeof Statement>

export const StatementParams = z.object({ id: z.string().min(1).max(64) })
export const StatementPage = z.object({
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
