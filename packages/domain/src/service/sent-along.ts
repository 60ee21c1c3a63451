import { z } from 'zod'
import type { Ticket } from './kitchen/ticket.ts'
import type { OpenCheck } from './state.ts'

/**
 * A whole check as it travels from one log to another (F1.3). Only orderers write it, from a state that
 * they folded themselves, so its shape is that of the state; the names of guests travel apart, where they
 * can be erased.
 */
export const SentAlong = z.custom<OpenCheck>((value) => typeof value === 'object' && value !== null)
export type SentAlong = OpenCheck

export const TicketAlong = z.custom<Ticket>((value) => typeof value === 'object' && value !== null)
