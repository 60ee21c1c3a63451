import { MOST_MINOR } from '@comanda/domain'
import { z } from 'zod'

const id = z.string().trim().min(1).max(64)
const day = z.iso.date('a day such as 2031-05-17')
const amount = z.coerce.number('an amount in minor units').int().min(-MOST_MINOR).max(MOST_MINOR)

/** Where a page ends: the position of its last check. */
const Cursor = z.string().regex(/^\d{1,15}~.{1,64}$/, 'the "next" of an earlier answer')

export const CheckQuery = z
  .strictObject({
    q: z.string().trim().max(120).describe('Words: number, label, table, guest, person, amount').optional(),
    number: z.string().trim().min(1).max(24).describe('Number, or label such as T2-14').optional(),
    table: z.string().trim().min(1).max(64).describe('Number or id of the table').optional(),
    customerId: id.describe('Also finds checks of customers merged into this one').optional(),
    person: id.describe('Id of somebody who opened, serves or changed it').optional(),
    day: day.describe('Business day').optional(),
    from: day.describe('First business day').optional(),
    to: day.describe('Last business day').optional(),
    minMinor: amount.optional(),
    maxMinor: amount.optional(),
    status: z
      .string()
      .regex(/^[a-zA-Z]{1,24}$/, 'a status such as "open"')
      .optional(),
    multiSession: id.describe('Only the terminal’s own is shown').optional(),
    limit: z.coerce.number('a number').int().min(1).max(100).default(50),
    cursor: Cursor.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    message: 'not later than "to"',
  })
  .refine(({ minMinor: min, maxMinor: max }) => min === undefined || max === undefined || min <= max, {
    path: ['minMinor'],
    message: 'not more than "maxMinor"',
  })
export type CheckQuery = z.infer<typeof CheckQuery>

/** Who asks: the terminal by its token, the person by the proof of their PIN. */
export const AskingHeaders = z.looseObject({
  authorization: z.string().optional(),
  'x-comanda-person': z.string().max(64).optional(),
  'x-comanda-proof': z.string().max(128).optional(),
})

const text = z.string().nullable()
const at = z.number().describe('Milliseconds since the epoch')

export const FoundCheck = z.object({
  id: z.string(),
  number: z.number().nullable(),
  day: z.string(),
  provisional: z.string(),
  status: z.string(),
  tableId: text,
  tableNumber: text,
  orderTypeId: text,
  customerId: text,
  customerName: text,
  openedBy: z.string(),
  waiterId: z.string(),
  guests: z.number().nullable(),
  totalMinor: z.number(),
  openedAt: at,
  closedAt: at.nullable(),
})
export type FoundCheck = z.infer<typeof FoundCheck>

export const FoundChecks = z.object({
  checks: z.array(FoundCheck),
  next: z.string().nullable().describe('The "cursor" of the next page; null: there is none'),
  complete: z.boolean().describe('false while the server still reads older records'),
})
export type FoundChecks = z.infer<typeof FoundChecks>

export const TimelineRecord = z.object({
  seq: z.number(),
  op: z.looseObject({ type: z.string() }),
  stamp: z.object({
    by: z.string(),
    terminal: z.string(),
    replica: z.string(),
    n: z.number(),
    at,
  }),
  personal: z.unknown().optional(),
})
export type TimelineRecord = z.infer<typeof TimelineRecord>

export const CheckHistory = z.object({
  found: FoundCheck,
  check: z.looseObject({ id: z.string() }).describe('The check as it was last'),
  timeline: z.array(TimelineRecord),
  complete: z.boolean(),
})
export type CheckHistory = z.infer<typeof CheckHistory>
