import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck, isEmpty, labelOf, numbered } from '../find.ts'
import { dueOf } from '../paying/due.ts'
import { changersUnseen } from '../paying/news.ts'
import { settling } from '../paying/settle.ts'
import type { ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'

/** Closes a check on which nothing is due: all of it was given free, or what was left has been taken off. */
export const SettleCheckCommand = z.object({ type: z.literal('settleCheck'), checkId: CheckId, ...lifted })
export type SettleCheckCommand = z.infer<typeof SettleCheckCommand>

export function settleCheck(
  state: ServiceState,
  { checkId }: SettleCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'takePayments')
  if (denied) return denied
  const check = findCheck(state, checkId)
  if (check === undefined) return refuse('check-unknown')
  if (check.status === 'settled') return accept()
  if (check.status !== 'open') return closedRefusal(check)
  if (isEmpty(check)) return refuse('check-empty', { check: labelOf(check) })
  const dueMinor = dueOf(check, context.setup)
  if (dueMinor !== 0)
    return refuse('not-paid', { check: labelOf(check), dueMinor, by: changersUnseen(check, author)[0] })
  return accept(...numbered(state, check, context), settling(check, context.setup))
}
