import { refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, TableId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField } from '../field.ts'
import { labelOf, numbered, reachCheck } from '../find.ts'
import { dishesOn, withDishes } from '../kitchen/dishes-along.ts'
import { chargesKept } from '../paying/keep-charges.ts'
import type { ServiceState } from '../state.ts'
import { tableOfAnother } from '../whose-table.ts'
import { lifted } from './lifted.ts'
import { whoChanged } from './quantity.ts'

/** Moves a check to another table, free or occupied (C13, C14). The last ordered stands. */
export const MoveCheckCommand = z.object({
  type: z.literal('moveCheck'),
  checkId: CheckId,
  tableId: TableId,
  seen: z.object({ tableId: z.string().nullable() }),
  ...lifted,
})
export type MoveCheckCommand = z.infer<typeof MoveCheckCommand>

export function moveCheck(
  state: ServiceState,
  command: MoveCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const reached = reachCheck(state, command.checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const table = context.setup.tables[command.tableId]
  if (table === undefined || table.deleted !== undefined)
    return refuse('table-gone', {
      check: labelOf(check),
      table: table?.number,
      ...whoChanged(table?.deleted),
    })
  const foreign = tableOfAnother(state, command.tableId, author, context)
  if (foreign !== null && check.tableId !== command.tableId) return foreign
  return decideField(author, {
    field: 'table',
    mark: check.marks.table,
    current: check.tableId,
    seen: command.seen.tableId,
    to: command.tableId,
    names: { checkId: check.id, check: labelOf(check) },
    rule: 'arrival',
    ops: (over) =>
      check.tableId === command.tableId
        ? before
        : [
            ...before,
            {
              type: 'checkMoved.v1',
              checkId: check.id,
              from: check.tableId,
              to: command.tableId,
              ...(over && { over }),
              ...withDishes(dishesOn(state.tickets, check.lines)),
              ...chargesKept([check], [{ ...check, tableId: command.tableId }], context.setup),
            },
            ...numbered(state, check, context),
          ],
  })
}
