import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { TicketId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import type { ServiceState } from '../state.ts'

const onTicket = {
  ticketId: TicketId,
  /** Places of dishes on the ticket, from 0; none: all. */
  items: z.array(z.number().int().min(0).max(999)).max(1000).default([]),
}

/** A station is done with dishes of a ticket. Two screens may bump the same one: the later bump does nothing. */
export const BumpTicketCommand = z.object({ type: z.literal('bumpTicket'), ...onTicket })
export type BumpTicketCommand = z.infer<typeof BumpTicketCommand>

/** It is not done after all. */
export const RecallTicketCommand = z.object({ type: z.literal('recallTicket'), ...onTicket })
export type RecallTicketCommand = z.infer<typeof RecallTicketCommand>

export const bumpTicket = (
  state: ServiceState,
  command: BumpTicketCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision => change(state, command, author, context, true)

export const recallTicket = (
  state: ServiceState,
  command: RecallTicketCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision => change(state, command, author, context, false)

function change(
  state: ServiceState,
  command: BumpTicketCommand | RecallTicketCommand,
  author: Author,
  context: ServiceContext,
  done: boolean,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const ticket = state.tickets[command.ticketId]
  if (ticket === undefined) return refuse('ticket-unknown')
  const all = ticket.items.map((_, index) => index)
  const named = command.items.length === 0 ? all : command.items
  const items = named.filter((index) => {
    const item = ticket.items[index]
    return item !== undefined && (item.done !== null) !== done
  })
  if (items.length === 0) return accept()
  const { ticketId } = command
  return accept({ type: done ? 'ticketBumped.v1' : 'ticketRecalled.v1', ticketId, items })
}
