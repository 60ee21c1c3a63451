import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { StationId, TicketId } from '../../ids.ts'
import { type Author, forbidden, may, type ServiceContext, type ServiceDecision } from '../context.ts'
import { isLastExpo } from '../kitchen/expo.ts'
import type { Ticket } from '../kitchen/ticket.ts'
import type { ServiceOp } from '../ops.ts'
import type { ServiceState } from '../state.ts'

const onTicket = {
  ticketId: TicketId,
  /** Places of dishes on the ticket, from 0; none: all. */
  items: z.array(z.number().int().min(0).max(999)).max(1000).default([]),
}

/** A station is done with dishes of a ticket. Two screens may bump the same one: the later bump does nothing. */
export const BumpTicketCommand = z.object({ type: z.literal('bumpTicket'), ...onTicket })
export type BumpTicketCommand = z.infer<typeof BumpTicketCommand>

/** It is not done after all; said by an expo: it has not left there after all. */
export const RecallTicketCommand = z.object({
  type: z.literal('recallTicket'),
  ...onTicket,
  expoId: StationId.optional(),
})
export type RecallTicketCommand = z.infer<typeof RecallTicketCommand>

/** Somebody has begun to make dishes of a ticket (F4.3 kitchen times). */
export const StartTicketCommand = z.object({ type: z.literal('startTicket'), ...onTicket })
export type StartTicketCommand = z.infer<typeof StartTicketCommand>

/** Dishes leave: an expo lets them go, on to the next expo or out to the guests, or a waiter has taken them (`null`). */
export const ServeTicketCommand = z.object({
  type: z.literal('serveTicket'),
  ...onTicket,
  expoId: StationId.nullable().default(null),
})
export type ServeTicketCommand = z.infer<typeof ServeTicketCommand>

type Item = Ticket['items'][number]

export const bumpTicket = (
  state: ServiceState,
  command: BumpTicketCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  onItems(state, command, author, context, (wanted) => [
    concerned('ticketBumped.v1', wanted, ({ done }) => done === null),
  ])

export const recallTicket = (
  state: ServiceState,
  command: RecallTicketCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision => {
  const { expoId } = command
  return onItems(state, command, author, context, (wanted) => [
    expoId === undefined
      ? concerned('ticketRecalled.v1', wanted, ({ done }) => done !== null)
      : concerned('ticketRecalled.v1', wanted, (item) => hasLeft(item, expoId), { expoId }),
  ])
}

export const startTicket = (
  state: ServiceState,
  command: StartTicketCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision =>
  onItems(state, command, author, context, (wanted) => [
    concerned('ticketStarted.v1', wanted, ({ started, done }) => started === null && done === null),
  ])

/** What an expo lets go was made: a station that forgot to bump it is bumped with it. */
export const serveTicket = (
  state: ServiceState,
  command: ServeTicketCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision => {
  const { expoId } = command
  if (expoId !== null && context.setup.stations[expoId]?.kind !== 'expo')
    return refuse('station-unknown', { stationId: expoId })
  return onItems(state, command, author, context, (wanted) => [
    concerned('ticketBumped.v1', wanted, ({ done, served }) => done === null && served === null),
    expoId === null || isLastExpo(context.setup, expoId)
      ? concerned('ticketServed.v1', wanted, ({ served }) => served === null, { expoId })
      : concerned('ticketPassed.v1', wanted, (item) => !hasLeft(item, expoId), { expoId }),
  ])
}

const hasLeft = ({ passed, served }: Item, expoId: string): boolean =>
  served !== null || passed[expoId] !== undefined

interface Wanted {
  readonly ticketId: TicketId
  readonly items: readonly (readonly [number, Item])[]
}

type Progress =
  | 'ticketBumped.v1'
  | 'ticketRecalled.v1'
  | 'ticketStarted.v1'
  | 'ticketPassed.v1'
  | 'ticketServed.v1'

/** The op for those dishes that it still concerns; none: nothing happens. Two screens may say the same. */
function concerned(
  type: Progress,
  { ticketId, items }: Wanted,
  isConcerned: (item: Item) => boolean,
  more: { readonly expoId?: StationId | null } = {},
): readonly ServiceOp[] {
  const places = items.filter(([, item]) => isConcerned(item)).map(([index]) => index)
  return places.length === 0 ? [] : [{ type, ticketId, items: places, ...more } as ServiceOp]
}

function onItems(
  state: ServiceState,
  { ticketId, items }: { readonly ticketId: TicketId; readonly items: readonly number[] },
  author: Author,
  context: ServiceContext,
  decide: (wanted: Wanted) => readonly (readonly ServiceOp[])[],
): ServiceDecision {
  if (!may(context, author, 'workKitchen')) {
    const denied = forbidden(context, author, 'addLines')
    if (denied) return denied
  }
  const ticket = state.tickets[ticketId]
  if (ticket === undefined) return refuse('ticket-unknown')
  const named = new Set(items)
  const wanted = [...ticket.items.entries()].filter(([index]) => named.size === 0 || named.has(index))
  return accept(...decide({ ticketId, items: wanted }).flat())
}
