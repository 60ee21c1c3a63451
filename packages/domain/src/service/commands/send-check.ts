import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { SYSTEM } from '../../permissions.ts'
import { aloneAt } from '../../setup/alone.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision, soldHere } from '../context.ts'
import { checkIdOf, closedRefusal, findCheck, labelOf, numberForNew } from '../find.ts'
import type { Ticket } from '../kitchen/ticket.ts'
import { SentAlong, TicketAlong } from '../sent-along.ts'
import type { OpenCheck, ServiceState } from '../state.ts'

/** Takes an open check along to another multi-session, when its terminal moves there (F1.3). */
export const SendCheckCommand = z.object({
  type: z.literal('sendCheck'),
  checkId: CheckId,
  /** Multi-session, or the place of a terminal that works alone. */
  to: z.string().min(1).max(65),
})
export type SendCheckCommand = z.infer<typeof SendCheckCommand>

/** The other half, made by the server only: the check as it was in the log that sent it. */
export const ReceiveCheckCommand = z.object({
  type: z.literal('receiveCheck'),
  from: z.string(),
  check: SentAlong,
  tickets: z.array(TicketAlong),
})
export type ReceiveCheckCommand = z.infer<typeof ReceiveCheckCommand>

export function sendCheck(
  state: ServiceState,
  { checkId, to }: SendCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'backOffice')
  if (denied) return denied
  if (to === context.multiSessionId) return accept()
  if (!isPlace(context, to)) return refuse('multi-session-unknown', { multiSessionId: to })
  const check = findCheck(state, checkId)
  if (check === undefined) return refuse('check-unknown')
  if (check.status !== 'open')
    return check.status === 'sent' && check.to === to ? accept() : closedRefusal(check)
  const ordinal = (state.sent[to] ?? 0) + 1
  return accept({ type: 'checkSent.v1', checkId: check.id, to, ordinal, tickets: ticketsOf(state, check) })
}

function isPlace({ setup }: ServiceContext, to: string): boolean {
  const alone = aloneAt(to)
  return alone === null ? setup.multiSessions[to] !== undefined : setup.terminals[alone] !== undefined
}

export function receiveCheck(
  state: ServiceState,
  { from, check, tickets }: ReceiveCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  if (author.by !== SYSTEM) return refuse('not-permitted')
  const { customer, handover } = check
  return accept(
    {
      type: 'checkReceived.v1',
      checkId: check.id,
      from,
      provisional: `${labelOf(check)}`,
      check: {
        ...check,
        ...soldHere(context),
        customer: customer && { ...customer, name: '' },
        handover: handover && { ...handover, name: '', phone: '', address: '' },
      },
      tickets,
      personal: {
        customer: customer?.name ?? null,
        handover: handover && { name: handover.name, phone: handover.phone, address: handover.address },
      },
    },
    ...numberForNew(state, check.id, context),
  )
}

const ticketsOf = (state: ServiceState, check: OpenCheck): Ticket[] =>
  Object.values(state.tickets).filter((ticket) => checkIdOf(state, ticket.checkId) === check.id)
