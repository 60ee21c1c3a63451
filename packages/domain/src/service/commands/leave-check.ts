import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { isUnseen } from '../../judge.ts'
import { type Author, forbiddenAll, type ServiceContext, type ServiceDecision } from '../context.ts'
import { findCheck, isEmpty } from '../find.ts'
import { TO_GET_PAID } from '../paying/to-get-paid.ts'
import type { Check, ServiceState } from '../state.ts'

/** Somebody turns away from a check. One on which nothing stands frees its table (C1). */
export const LeaveCheckCommand = z.object({ type: z.literal('leaveCheck'), checkId: CheckId })
export type LeaveCheckCommand = z.infer<typeof LeaveCheckCommand>

export function leaveCheck(
  state: ServiceState,
  command: LeaveCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const check = findCheck(state, command.checkId)
  if (check === undefined || !isUntouched(check)) return accept()
  // Whoever is adding to it elsewhere has not let go of it.
  if (isUnseen(check.edited, author)) return accept()
  // Turning away is no request: whoever may not seat a party frees no table, and need not be told so.
  if (forbiddenAll(context, author, TO_GET_PAID)) return accept()
  return accept({ type: 'checkReleased.v1', checkId: check.id })
}

/** Open, and nothing stands on it. */
export const isUntouched = (check: Check): boolean => check.status === 'open' && isEmpty(check)
