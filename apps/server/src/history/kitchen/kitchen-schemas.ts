import { z } from 'zod'

const DAY_MS = 86_400_000
/** More business days than this are not looked through at once. */
const MOST_DAYS = 92

const day = z.iso.date('a day such as 2031-05-17')
const id = z.string().trim().min(1).max(64)

export const KitchenTimesQuery = z
  .strictObject({
    from: day.describe('First business day; none: the one that is now').optional(),
    to: day.describe('Last business day; none: "from"').optional(),
    station: id.describe('Only dishes of this station').optional(),
    multiSession: id.describe('Only dishes of this multi-session; none: of all that may be seen').optional(),
  })
  .refine(({ from, to }) => from !== undefined || to === undefined, {
    path: ['from'],
    message: 'needed where there is a "to"',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    message: 'not later than "to"',
  })
  .refine(({ from, to }) => daysIn(from, to) <= MOST_DAYS, {
    path: ['to'],
    message: `at most ${MOST_DAYS} days at once`,
  })
export type KitchenTimesQuery = z.infer<typeof KitchenTimesQuery>

const daysIn = (from: string | undefined, to: string | undefined): number =>
  from === undefined || to === undefined ? 1 : (Date.parse(to) - Date.parse(from)) / DAY_MS + 1

const ms = z.number().describe('Milliseconds')

/** How long something took. A dish of several units is one measurement. */
export const Span = z.object({
  number: z.number().describe('Measurements'),
  averageMs: ms,
  medianMs: ms,
  p90Ms: ms,
  longestMs: ms,
})
export type Span = z.infer<typeof Span>

const span = Span.nullable().describe('null: nothing was measured')

/** Dishes that were taken off altogether are counted as voided, and not timed. */
export const KitchenTimes = z.object({
  fired: z.number().describe('Units fired; a dish that several stations make counts at each of them'),
  ready: z.number().describe('Of those, units made ready'),
  voided: z.number().describe('Of those, units taken off again'),
  recalled: z.number().describe('How often a dish that was ready, or out, came back'),
  firedToStarted: span,
  startedToReady: span,
  firedToReady: span,
  readyToServed: span,
})
export type KitchenTimes = z.infer<typeof KitchenTimes>

const text = z.string().nullable()

export const KitchenTimesReport = z.object({
  from: z.string(),
  to: z.string(),
  all: KitchenTimes,
  stations: z.array(
    KitchenTimes.extend({
      stationId: text.describe('null: no station was responsible'),
      name: text.describe('As it was called when its dishes were made'),
    }),
  ),
  products: z.array(KitchenTimes.extend({ productId: text, name: z.string() })),
  hours: z.array(KitchenTimes.extend({ hour: z.number().describe('0 to 23, of the restaurant’s day') })),
  complete: z.boolean().describe('false while the server still reads older records'),
})
export type KitchenTimesReport = z.infer<typeof KitchenTimesReport>
