import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, TableId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { findCheck, openChecksOn } from '../find.ts'
import type { ServiceState } from '../state.ts'

/** Seats a party: opens a check on a table, or without one. */
export const OpenCheckCommand = z.object({
  type: z.literal('openCheck'),
  checkId: CheckId,
  tableId: TableId.nullable(),
  /** The number that the terminal shows until there is one (C26). */
  provisional: z.string().min(1).max(24),
  /** A second check beside the one that the author sees on the table. */
  another: z.boolean().default(false),
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
  const { checkId, tableId, provisional, another } = command
  if (findCheck(state, checkId) !== undefined) return accept()
  if (tableId !== null && context.setup.tables[tableId] === undefined) return refuse('table-unknown')
  const [current] = tableId === null || another ? [] : openChecksOn(state, tableId)
  const opening = { provisional, day: context.businessDay }
  if (current !== undefined) return accept({ type: 'checkAliased.v1', checkId, of: current.id, opening })
  return accept({ type: 'checkOpened.v1', checkId, tableId, ...opening })
}
