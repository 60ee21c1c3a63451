import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { numbered, reachCheck } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import type { ServiceState } from '../state.ts'

/** The bill is brought to the table: it shows so until something on it changes (F2.2). */
export const PresentBillCommand = z.object({ type: z.literal('presentBill'), checkId: CheckId })
export type PresentBillCommand = z.infer<typeof PresentBillCommand>

export function presentBill(
  state: ServiceState,
  command: PresentBillCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const reached = reachCheck(state, command.checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const { totalMinor } = checkTotals(check, context.setup)
  return accept(
    ...before,
    { type: 'billPresented.v1', checkId: check.id, totalMinor },
    ...numbered(state, check, context),
  )
}
