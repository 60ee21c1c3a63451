import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { askedAnew } from '../apply/charges.ts'
import { type Author, forbiddenAll, type ServiceContext, type ServiceDecision } from '../context.ts'
import { numbered } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import { holding } from '../paying/service-charge.ts'
import { reachToGetPaid, TO_GET_PAID } from '../paying/to-get-paid.ts'
import type { ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'

/** The bill is brought to the table: it shows so until something on it changes (F2.2). */
export const PresentBillCommand = z.object({ type: z.literal('presentBill'), checkId: CheckId, ...lifted })
export type PresentBillCommand = z.infer<typeof PresentBillCommand>

export function presentBill(
  state: ServiceState,
  command: PresentBillCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbiddenAll(context, author, TO_GET_PAID)
  if (denied) return denied
  const reached = reachToGetPaid(state, command.checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  // Brought again it says what holds now, unless money was taken by what it had said.
  const asked = askedAnew(check)
  const { totalMinor } = checkTotals(asked, context.setup)
  return accept(
    ...before,
    { type: 'billPresented.v1', checkId: check.id, totalMinor, ...holding(asked, context.setup) },
    ...numbered(state, check, context),
  )
}
