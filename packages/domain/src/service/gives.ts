import { z } from 'zod'

const words = z.array(z.string())

/** What a check gets of one that is merged into it, besides lines: it is taken back when that is undone (C15). */
export const Gives = z.object({
  customer: z.boolean(),
  handover: z.boolean(),
  orderNote: words,
  allergy: words,
  /** As how large a party the check counted before; `null`: as its guests. */
  partyBefore: z.number().int().nullable(),
})
export type Gives = z.infer<typeof Gives>
