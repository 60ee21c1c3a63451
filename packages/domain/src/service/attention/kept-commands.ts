import { z } from 'zod'
import { lifted } from '../commands/lifted.ts'
import { ReasonGiven } from '../ops.ts'
import { KeptId } from './kept.ts'

const ids = z.array(KeptId).min(1).max(500)

/** A manager has kept commands applied, in the order in which they were made (C21). */
export const ApplyKeptCommand = z.object({ type: z.literal('applyKept'), ids, ...lifted })
export type ApplyKeptCommand = z.infer<typeof ApplyKeptCommand>

/** A manager lets kept commands go, with a reason, on the record. */
export const DiscardKeptCommand = z.object({
  type: z.literal('discardKept'),
  ids,
  reason: ReasonGiven,
  ...lifted,
})
export type DiscardKeptCommand = z.infer<typeof DiscardKeptCommand>

/** What the hub makes of `keptApproved.v1`, in the name of the author of what was kept. */
export const PerformKeptCommand = z.object({ type: z.literal('performKept'), id: KeptId })
export type PerformKeptCommand = z.infer<typeof PerformKeptCommand>
