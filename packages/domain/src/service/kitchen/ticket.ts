import { z } from 'zod'
import { LineId, StationId, TicketId } from '../../ids.ts'
import type { Mark } from '../../mark.ts'

/** One dish on a ticket. `lineId` is the root of the line: it stays the same however its units are moved. */
export const TicketItem = z.object({
  lineId: LineId,
  /** The line whose units these are by now, where that is another one: they were split off, or moved onto it. */
  onLine: LineId.optional(),
  /** The part of a combo; `''`: the line itself. */
  part: z.string(),
  name: z.string(),
  quantity: z.number().int(),
  /** Sold by weight: grams of one unit. */
  weightGrams: z.number().int().optional(),
  modifiers: z.array(z.string()),
  note: z.string(),
  allergy: z.string(),
  course: z.number().int(),
  seat: z.number().int().nullable(),
  /** It was ordered apart, and sold out meanwhile: perhaps there is none. */
  soldOut: z.literal(true).optional(),
})
export type TicketItem = z.infer<typeof TicketItem>

/** The line whose units a dish is. */
export const lineOf = ({ lineId, onLine }: Pick<TicketItem, 'lineId' | 'onLine'>): string => onLine ?? lineId

/** Units of a dish that go with a line: of one place on a ticket, to the line whose they are from then on. */
export const DishAlong = z.object({
  ticketId: TicketId,
  index: z.number().int(),
  units: z.number().int(),
  lineId: LineId,
  /** It was ready then: nobody has to be told where it goes. */
  isMade: z.boolean(),
})
export type DishAlong = z.infer<typeof DishAlong>

/** What a station is told: to make (`order`), not to make any more (`void`), or that a note has changed (`change`). */
export const TicketDraft = z.object({
  ticketId: TicketId,
  /** `null`: no station is responsible; it is shown to all, never to nobody (F4.1). */
  stationId: StationId.nullable(),
  items: z.array(TicketItem),
})
export type TicketDraft = z.infer<typeof TicketDraft>

/** The head of a ticket, as it was when it was issued. */
export const TicketHead = z.object({
  check: z.string(),
  table: z.string().nullable(),
  guests: z.number().int().nullable(),
  orderType: z.string().nullable(),
  note: z.string(),
  allergy: z.string(),
})
export type TicketHead = z.infer<typeof TicketHead>

export const TicketKind = z.enum(['order', 'void', 'change'])
export type TicketKind = z.infer<typeof TicketKind>

/** How far a dish on a ticket is: who began it, made it ready, let it pass at an expo, and handed it out. */
export interface TicketProgress {
  readonly started: Mark | null
  readonly done: Mark | null
  /** By the id of the expo: what it has let go on to the next one. */
  readonly passed: Readonly<Record<string, Mark>>
  readonly served: Mark | null
}

export const NO_PROGRESS: TicketProgress = { started: null, done: null, passed: {}, served: null }

export interface Ticket {
  readonly id: string
  readonly kind: TicketKind
  readonly checkId: string
  readonly stationId: string | null
  readonly head: TicketHead
  readonly items: readonly (TicketItem & TicketProgress)[]
  /** Who fired it, where and when. */
  readonly issued: Mark
}
