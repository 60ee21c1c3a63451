import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { TillId } from '../../ids.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import type { ServiceState } from '../state.ts'
import { reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

const reason = z.string().trim().max(200)

/** Cash goes into a till or out of it without a check: paid in, paid out, or dropped into the safe (F5.3). */
export const MoveCashCommand = z.object({
  type: z.literal('moveCash'),
  /** `null`: the restaurant uses no tills. */
  tillId: TillId.nullable().default(null),
  kind: z.enum(['paidIn', 'paidOut', 'drop']),
  amountMinor: z.number().int().min(1),
  reason,
  ...lifted,
})
export type MoveCashCommand = z.infer<typeof MoveCashCommand>

/** Opens the drawer for nothing else: to give change. It is on the report. */
export const OpenDrawerCommand = z.object({
  type: z.literal('openDrawer'),
  tillId: TillId.nullable().default(null),
  reason: reason.default(''),
  ...lifted,
})
export type OpenDrawerCommand = z.infer<typeof OpenDrawerCommand>

export function moveCash(
  state: ServiceState,
  { tillId, kind, amountMinor, reason: why }: MoveCashCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'manageTill')
  if (denied) return denied
  if (why === '') return refuse('reason-missing')
  const till = reachTill(state, tillId, author, context)
  if (isRefusal(till)) return till
  return accept(...till.before, {
    type: 'tillMoved.v1',
    tillId: till.tillId,
    kind,
    amountMinor,
    reason: why,
  })
}

export function openDrawer(
  state: ServiceState,
  { tillId, reason: why }: OpenDrawerCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'openDrawer')
  if (denied) return denied
  const till = reachTill(state, tillId, author, context)
  if (isRefusal(till)) return till
  return accept(...till.before, {
    type: 'tillMoved.v1',
    tillId: till.tillId,
    kind: 'drawer',
    amountMinor: 0,
    reason: why,
  })
}
