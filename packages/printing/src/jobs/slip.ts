import type { TicketItem } from '@comanda/domain'
import type { PaperDocument } from '../document/document.ts'

/** Whose words and whose clock a slip speaks. */
export interface Manner {
  /** BCP 47: `es-ES`. */
  readonly locale: string
  readonly timeZone: string
}

export interface SlipItem extends TicketItem {
  /** Other stations that were told of the same units: names. */
  readonly alsoAt: readonly string[]
}

/** A ticket as a station gets it on paper: facts only, its layout is made when it is printed. */
export interface TicketSlip {
  readonly kind: 'order' | 'void' | 'change'
  /** `null`: nobody is responsible (F4.1). */
  readonly station: string | null
  /** A summary of what several stations were told, for an expo: counts as nobody's order. */
  readonly summary: boolean
  readonly check: string
  readonly table: string | null
  readonly guests: number | null
  readonly orderType: string | null
  readonly handover: { readonly name: string; readonly dueAt: number | null } | null
  readonly note: string
  readonly allergy: string
  readonly waiter: string | null
  /** Who did it, where that is not the waiter. */
  readonly by: string | null
  /** When it was sent. Milliseconds since the epoch. */
  readonly at: number
  readonly items: readonly SlipItem[]
  /** Several printers of the station get the same. */
  readonly copy: { readonly index: number; readonly of: number } | null
  readonly manner: Manner
}

/** Dishes that are still being made go to another table than they were ordered for. */
export interface MovedSlip {
  readonly kind: 'moved'
  readonly station: string | null
  readonly check: string
  /** Names of tables, or of checks without one. */
  readonly from: string
  readonly to: string
  readonly by: string | null
  readonly at: number
  readonly dishes: readonly { readonly name: string; readonly quantity: number }[]
  readonly manner: Manner
}

/** Shows what a printer can do. */
export interface TestSlip {
  readonly kind: 'test'
  readonly printer: string
  readonly at: number
  readonly manner: Manner
}

/** Anything else that is laid out already: a receipt. */
export interface DocumentSlip {
  readonly kind: 'document'
  readonly document: PaperDocument
  readonly manner: Manner
}

export type Slip = TicketSlip | MovedSlip | TestSlip | DocumentSlip
