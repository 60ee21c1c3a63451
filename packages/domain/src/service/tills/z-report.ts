import { z } from 'zod'
import type { Mark } from '../../mark.ts'
import type { Takings } from './takings.ts'
import type { Till } from './till.ts'

/** Written by orderers only, from a state that they folded themselves. */
export const TakingsFacts = z.custom<Takings>((value) => typeof value === 'object' && value !== null)
export const TillsFacts = z.custom<readonly Till[]>((value) => Array.isArray(value))

/** A check that was open when the day was closed: it goes on the next day (C27). */
export const CarriedOver = z.object({
  checkId: z.string(),
  label: z.string(),
  totalMinor: z.number().int(),
  paidMinor: z.number().int(),
})
export type CarriedOver = z.infer<typeof CarriedOver>

/** A terminal that has not been heard of: it may hold sales that nobody has seen (C25). */
export const Unheard = z.object({
  terminalId: z.string(),
  name: z.string(),
  /** Milliseconds since the epoch; `null`: never. */
  since: z.number().int().nullable(),
})
export type Unheard = z.infer<typeof Unheard>

/** What waits for somebody to decide: commands kept for a manager (C21), and money that is due back (C10, C11). */
export const Undecided = z.object({
  kept: z.number().int(),
  refunds: z.number().int(),
  refundsMinor: z.number().int(),
})
export type Undecided = z.infer<typeof Undecided>

/** The close of a business day. It never changes; what arrives later is in the next one. */
export interface ZReport {
  /** From 1, without holes, per log. */
  readonly number: number
  readonly day: string
  readonly closed: Mark
  /** When the one before was made; `null`: it is the first. Milliseconds since the epoch. */
  readonly from: number | null
  readonly takings: Takings
  /** Tills that were closed since then. */
  readonly tills: readonly Till[]
  readonly carriedOver: readonly CarriedOver[]
  readonly unheard: readonly Unheard[]
  /** What waited for a decision when the day was closed; missing: nothing. */
  readonly undecided?: Undecided
}

/** So many stay in the live state, newest first; older ones are in the log. */
export const REPORTS_KEPT = 7
