import type { Mark } from '../../mark.ts'
import { checkIdOf } from '../find.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { OpenCheck, ServiceState } from '../state.ts'
import { upgradedTicket } from '../upgrade.ts'
import { checkAt, close } from './change.ts'

/** The check leaves this log with its tickets; what it was stays to be read. */
export function sent(state: ServiceState, op: ServiceOpOf<'checkSent.v1'>, mark: Mark): ServiceState {
  const left = close(state, op.checkId, mark, { status: 'sent', to: op.to })
  const tickets = Object.entries(state.tickets).filter(
    ([, ticket]) => checkIdOf(state, ticket.checkId) !== op.checkId,
  )
  return { ...left, tickets: Object.fromEntries(tickets), sent: { ...state.sent, [op.to]: op.ordinal } }
}

export function received(state: ServiceState, op: ServiceOpOf<'checkReceived.v1'>, mark: Mark): ServiceState {
  if (checkAt(state, op.checkId)?.status === 'open') return state
  const { customer, handover } = op.personal ?? { customer: '—', handover: null }
  const check: OpenCheck = {
    ...op.check,
    payments: [],
    number: null,
    day: null,
    provisional: op.provisional,
    customer: op.check.customer && { ...op.check.customer, name: customer ?? '—' },
    handover: handover && { ...handover, dueAt: op.check.handover?.dueAt ?? null },
    edited: mark,
  }
  const tickets = op.tickets.map(
    (ticket) => [ticket.id, { ...upgradedTicket(ticket), checkId: op.checkId }] as const,
  )
  const { [op.checkId]: _closed, ...closed } = state.closed
  return {
    ...state,
    checks: { ...state.checks, [op.checkId]: check },
    closed,
    tickets: { ...state.tickets, ...Object.fromEntries(tickets) },
  }
}
