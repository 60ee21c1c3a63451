import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { numbered, reachCheck } from '../find.ts'
import type { ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'

/** The guests do not pay for the service, or do so after all (F5.1). */
export const WaiveChargeCommand = z.object({
  type: z.literal('waiveCharge'),
  checkId: CheckId,
  waived: z.boolean(),
  ...lifted,
})
export type WaiveChargeCommand = z.infer<typeof WaiveChargeCommand>

export function waiveCharge(
  state: ServiceState,
  { checkId, waived }: WaiveChargeCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'discount')
  if (denied) return denied
  const reached = reachCheck(state, checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  if ((check.chargeWaived !== undefined) === waived) return accept(...before)
  return accept(
    ...before,
    { type: 'chargeWaived.v1', checkId: check.id, waived },
    ...numbered(state, check, context),
  )
}
