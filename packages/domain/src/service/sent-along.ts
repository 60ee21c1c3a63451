import { z } from 'zod'
import type { Ticket } from './kitchen/ticket.ts'
import type { Refund } from './paying/refund.ts'
import type { RefundTask } from './paying/refund-task.ts'
import type { OpenCheck, SettledCheck } from './state.ts'

/**
 * A whole check as it travels from one log to another (F1.3). Only orderers write it, from a state that
 * they folded themselves, so its shape is that of the state; the names of guests travel apart, where they
 * can be erased.
 */
export const SentAlong = z.custom<OpenCheck>((value) => typeof value === 'object' && value !== null)
export type SentAlong = OpenCheck

export const TicketAlong = z.custom<Ticket>((value) => typeof value === 'object' && value !== null)

/** A check that was filed, as it was settled, with what was given back for it: it comes back into the live state (F5.4). */
export const FiledAlong = z.custom<SettledCheck>((value) => typeof value === 'object' && value !== null)
export const RefundAlong = z.custom<Refund>((value) => typeof value === 'object' && value !== null)
export const RefundTaskAlong = z.custom<RefundTask>((value) => typeof value === 'object' && value !== null)
