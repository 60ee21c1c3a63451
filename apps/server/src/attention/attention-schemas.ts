import { ReasonGiven } from '@comanda/domain'
import { z } from 'zod'

export const AttentionHeaders = z.looseObject({
  authorization: z.string().optional(),
  'x-comanda-person': z.string().max(64).optional(),
  'x-comanda-proof': z.string().max(128).optional(),
})

const Place = z
  .string()
  .min(1)
  .max(80)
  .describe('Id of a multi-session, or ~ and that of a terminal that works alone')

export const AttentionPlaces = z.object({
  places: z.array(
    z.object({
      place: Place,
      name: z.string(),
      isAlone: z.boolean().describe('A terminal that works, or has worked, alone'),
      kept: z.array(z.looseObject({ id: z.string() })).describe('What waits, in the order in which it came'),
    }),
  ),
})
export type AttentionPlaces = z.infer<typeof AttentionPlaces>

export const AttentionParams = z.object({ place: Place })

const ids = z.array(z.string().max(90)).min(1).max(500)

export const AttentionAction = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('apply'), ids }),
  z.strictObject({ action: z.literal('discard'), ids, reason: ReasonGiven }),
])
export type AttentionAction = z.infer<typeof AttentionAction>

export const AttentionDone = z.object({ left: z.number().describe('How many still wait there') })
