import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, TableId } from '../../ids.ts'
import { type Author, forbiddenAll, type ServiceContext, type ServiceDecision } from '../context.ts'
import { TO_GET_PAID } from '../paying/to-get-paid.ts'
import type { ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'

/** The guests of a paid check have left: their table is free again (F2.2). Other guests who sit there by now stay. */
export const FreeTableCommand = z.object({
  type: z.literal('freeTable'),
  tableId: TableId,
  /** The check that was paid there, as the author saw it. */
  paidCheckId: CheckId,
  ...lifted,
})
export type FreeTableCommand = z.infer<typeof FreeTableCommand>

export function freeTable(
  state: ServiceState,
  { tableId, paidCheckId }: FreeTableCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbiddenAll(context, author, TO_GET_PAID)
  if (denied) return denied
  if (state.paidTables[tableId]?.checkId !== paidCheckId) return accept()
  return accept({ type: 'tableFreed.v1', tableId })
}
