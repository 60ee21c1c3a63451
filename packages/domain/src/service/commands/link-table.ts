import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, TableId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { labelOf, numbered, openChecksOn, reachCheck } from '../find.ts'
import type { ServiceState } from '../state.ts'
import { whoChanged } from './quantity.ts'

const onTable = { checkId: CheckId, tableId: TableId }

/** The party sits at this free table too (F2.5). */
export const LinkTableCommand = z.object({ type: z.literal('linkTable'), ...onTable })
export type LinkTableCommand = z.infer<typeof LinkTableCommand>

/** The party no longer sits there. */
export const UnlinkTableCommand = z.object({ type: z.literal('unlinkTable'), ...onTable })
export type UnlinkTableCommand = z.infer<typeof UnlinkTableCommand>

export function linkTable(
  state: ServiceState,
  command: LinkTableCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const reached = reachCheck(state, command.checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const { tableId } = command
  const table = context.setup.tables[tableId]
  if (table === undefined || table.deleted !== undefined)
    return refuse('table-gone', {
      check: labelOf(check),
      table: table?.number,
      ...whoChanged(table?.deleted),
    })
  if (check.tableId === tableId || check.alsoAt.includes(tableId)) return accept(...before)
  const [other] = openChecksOn(state, tableId)
  if (other !== undefined)
    return refuse('table-occupied', {
      table: table.number,
      check: labelOf(other),
      otherId: other.id,
      ...whoChanged(other.opened),
    })
  return accept(
    ...before,
    { type: 'tableLinked.v1', checkId: check.id, tableId },
    ...numbered(state, check, context),
  )
}

export function unlinkTable(
  state: ServiceState,
  command: UnlinkTableCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const reached = reachCheck(state, command.checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  if (!check.alsoAt.includes(command.tableId)) return accept(...before)
  return accept(...before, { type: 'tableUnlinked.v1', checkId: check.id, tableId: command.tableId })
}
