import {
  type Check,
  type DishAlong,
  findCheck,
  type ServiceOp,
  type ServiceState,
  type SetupState,
} from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import type { JobDraft } from './job.ts'
import { mannerOf, nameOf } from './manner.ts'
import { paperPlaceOf } from './printers-for.ts'

interface Move {
  readonly from: string
  readonly to: string
  readonly check: Check
  /** What the kitchen had of the lines that went. */
  readonly dishes: readonly DishAlong[]
}

/** Tells on paper that dishes which are still being made go to another table. `state`: behind the record. */
export function movedJobs(
  record: OpRecord<ServiceOp>,
  state: ServiceState,
  setup: SetupState,
): readonly JobDraft[] {
  const move = moveOf(record.op, state, setup)
  if (move === null || move.from === move.to) return []
  return [...undoneByStation(move, state)].flatMap(([stationId, dishes]) => {
    const { station, printerIds } = paperPlaceOf(setup, stationId)
    const slip = {
      kind: 'moved' as const,
      station,
      check: labelOfCheck(move.check),
      from: move.from,
      to: move.to,
      by: nameOf(setup, record.stamp.by),
      at: record.stamp.at,
      dishes,
      manner: mannerOf(setup),
    }
    const cause = `moved:${move.check.id}:${record.seq}:${stationId ?? ''}`
    return printerIds.map((printerId) => ({ id: `${cause}@${printerId}`, printerId, ticketId: null, slip }))
  })
}

function moveOf(op: ServiceOp, state: ServiceState, setup: SetupState): Move | null {
  const place = (id: string): string => {
    const check = state.checks[id] ?? state.closed[id]
    return check === undefined ? '?' : (tableName(setup, check.tableId) ?? `#${labelOfCheck(check)}`)
  }
  const moved = (toId: string, from: string, to: string, dishes: Move['dishes'] = []): Move | null => {
    const check = findCheck(state, toId)
    return check === undefined ? null : { from, to, check, dishes }
  }
  switch (op.type) {
    case 'checkMoved.v1': {
      const name = (tableId: string): string => tableName(setup, tableId) ?? tableId
      return op.from === null ? null : moved(op.checkId, name(op.from), name(op.to), op.dishes)
    }
    case 'checkMerged.v1':
      return moved(op.into, place(op.checkId), place(op.into), op.dishes)
    case 'checkUnmerged.v1':
      return moved(op.checkId, place(op.of), place(op.checkId), op.dishes)
    case 'linesMoved.v1':
      return moved(op.to, place(op.checkId), place(op.to), op.dishes)
    default:
      return null
  }
}

const labelOfCheck = ({ number, provisional }: Check): string => `${number ?? provisional}`

const tableName = ({ tables }: SetupState, tableId: string | null): string | null =>
  tableId === null ? null : (tables[tableId]?.number ?? null)

type Dishes = Map<string | null, { name: string; quantity: number }[]>

/** What went and was not ready then, by the station that makes it. */
function undoneByStation({ dishes }: Move, { tickets }: ServiceState): Dishes {
  const byStation: Dishes = new Map()
  for (const { ticketId, index, units, isMade } of dishes) {
    const ticket = tickets[ticketId]
    const name = ticket?.items[index]?.name
    if (ticket === undefined || name === undefined || isMade) continue
    const named = byStation.get(ticket.stationId) ?? []
    const known = named.find((dish) => dish.name === name)
    if (known === undefined) named.push({ name, quantity: units })
    else known.quantity += units
    byStation.set(ticket.stationId, named)
  }
  return byStation
}
