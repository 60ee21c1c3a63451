import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { numbered, reachCheck } from '../find.ts'
import { ReasonGiven } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { whyMissing } from '../why.ts'
import { lifted } from './lifted.ts'

/** The guests do not pay for the service, or do so after all (F5.1). */
export const WaiveChargeCommand = z.object({
  type: z.literal('waiveCharge'),
  checkId: CheckId,
  waived: z.boolean(),
  /** Asked for where the restaurant keeps reasons for discounts. */
  reason: ReasonGiven.optional(),
  ...lifted,
})
export type WaiveChargeCommand = z.infer<typeof WaiveChargeCommand>

export function waiveCharge(
  state: ServiceState,
  { checkId, waived, reason }: WaiveChargeCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const refused =
    forbidden(context, author, 'discount') ??
    (waived ? whyMissing(context.setup, 'discount', reason, author) : null)
  if (refused) return refused
  const reached = reachCheck(state, checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const isSo = (check.chargeWaived !== undefined) === waived
  if (isSo && check.lines.every(({ charge }) => charge === undefined)) return accept(...before)
  return accept(
    ...before,
    { type: 'chargeWaived.v1', checkId: check.id, waived, ...(reason && { reason }) },
    ...numbered(state, check, context),
  )
}
