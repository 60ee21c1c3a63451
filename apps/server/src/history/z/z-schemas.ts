import { z } from 'zod'

const day = z.iso.date('a day such as 2031-05-17')
const count = z.coerce.number('a number').int().min(1)

export const ZQuery = z
  .strictObject({
    q: z.string().trim().max(120).describe('Words: number, day (2031-05), person who closed it').optional(),
    from: day.describe('First business day').optional(),
    to: day.describe('Last business day').optional(),
    limit: count.max(100).default(50),
    before: count.describe('Only numbers below this: the "next" of an earlier answer').optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    message: 'not later than "to"',
  })
export type ZQuery = z.infer<typeof ZQuery>

export const ZParams = z.object({ number: count })

/** A Z in a list. Amounts in minor units. */
export const FoundZ = z.object({
  number: z.number(),
  day: z.string(),
  closedAt: z.number().describe('Milliseconds since the epoch'),
  closedBy: z.string().describe('Id of a person'),
  checks: z.number(),
  totalMinor: z.number(),
  differenceMinor: z.number().describe('Counted less expected, of the tills that were closed'),
})
export type FoundZ = z.infer<typeof FoundZ>

export const FoundZs = z.object({
  reports: z.array(FoundZ),
  next: z.number().nullable().describe('The "before" of the next page; null: there is none'),
  complete: z.boolean().describe('false while the server still reads older records'),
})
export type FoundZs = z.infer<typeof FoundZs>

export const ZAnswer = z.object({
  report: z.looseObject({ number: z.number(), day: z.string() }).describe('As it was made'),
})
export type ZAnswer = z.infer<typeof ZAnswer>
