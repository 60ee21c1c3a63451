import { accept, type Decision, refuse } from '@comanda/sync'
import type { SetupContext } from './context.ts'
import type { SetupOp } from './ops.ts'
import { type Author, save, type Value } from './saving.ts'
import type { SetupState } from './state.ts'

export function decideTable(state: SetupState, value: Value<'saveTable'>, author: Author): Decision<SetupOp> {
  const floor = state.floors[value.floorId]
  if (floor === undefined || floor.deleted !== undefined) return refuse('floor-unknown')
  const twin = Object.values(state.tables).find(
    (table) => table.id !== value.id && table.deleted === undefined && table.number === value.number,
  )
  if (twin !== undefined) return refuse('table-number-taken', { number: value.number })
  return save(state.tables[value.id], author, { type: 'tableSaved.v1', value })
}

export function decideDeleteTable(
  state: SetupState,
  tableId: string,
  context: SetupContext,
): Decision<SetupOp> {
  const table = state.tables[tableId]
  if (table === undefined) return refuse('table-unknown')
  if (table.deleted !== undefined) return accept()
  if (context.hasOpenCheck(tableId)) return refuse('table-in-use', { tables: [table.number] })
  return accept({ type: 'tableDeleted.v1', tableId: table.id })
}

/** A floor goes with its tables, so none of them may have an open check. */
export function decideDeleteFloor(
  state: SetupState,
  floorId: string,
  context: SetupContext,
): Decision<SetupOp> {
  const floor = state.floors[floorId]
  if (floor === undefined) return refuse('floor-unknown')
  if (floor.deleted !== undefined) return accept()
  const tables = Object.values(state.tables).filter(
    (table) => table.floorId === floorId && table.deleted === undefined,
  )
  const busy = tables.filter((table) => context.hasOpenCheck(table.id))
  if (busy.length > 0) return refuse('table-in-use', { tables: busy.map((table) => table.number) })
  return accept<SetupOp>(
    ...tables.map((table) => ({ type: 'tableDeleted.v1' as const, tableId: table.id })),
    { type: 'floorDeleted.v1', floorId: floor.id },
  )
}
