import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, OrderTypeId, TableId } from '../../ids.ts'
import { orderTypeToBegin } from '../../setup/menu-seen.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision, soldHere } from '../context.ts'
import { findCheck, ofAnother } from '../find.ts'
import type { ServiceState } from '../state.ts'
import { checkMetOn, tableOfAnother } from '../whose-table.ts'
import { lifted } from './lifted.ts'

/**
 * Seats a party: opens a check on a table, or without one. On a table that this server does not know (any
 * more) it is opened all the same, and shown as unplaced (C20).
 */
export const OpenCheckCommand = z.object({
  type: z.literal('openCheck'),
  checkId: CheckId,
  tableId: TableId.nullable(),
  /** The number that the terminal shows until there is one (C26). */
  provisional: z.string().min(1).max(24),
  /** A second check beside the one that the author sees on the table. */
  another: z.boolean().default(false),
  /** `null`: as checks begin at this terminal. */
  orderTypeId: OrderTypeId.nullable().default(null),
  ...lifted,
})
export type OpenCheckCommand = z.infer<typeof OpenCheckCommand>

export function openCheck(
  state: ServiceState,
  command: OpenCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const { checkId, tableId, provisional, another, orderTypeId } = command
  if (findCheck(state, checkId) !== undefined) return accept()
  const opening = { provisional, day: context.businessDay }
  const begins = orderTypeId ?? orderTypeToBegin(context.setup, context.multiSessionId, author.terminal)
  const as = { orderTypeId: begins, ...soldHere(context) }
  const open = accept({ type: 'checkOpened.v1' as const, checkId, tableId, ...opening, ...as })
  const current = tableId === null ? undefined : checkMetOn(state, tableId, author, context)
  if (current === undefined) return open
  // Two waiters seated one table without knowing of each other: neither loses an order, both checks are there.
  if (ofAnother(current, author, context) !== null)
    return tableOfAnother(state, tableId, author, context) ?? open
  if (another) return open
  return accept({ type: 'checkAliased.v1', checkId, of: current.id, opening })
}
