import {
  type Check,
  checkIdOf,
  findCheck,
  type ServiceOp,
  type ServiceState,
  type SetupState,
  type Ticket,
} from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import type { JobDraft } from './job.ts'
import { mannerOf, nameOf } from './manner.ts'
import { paperPlaceOf } from './printers-for.ts'

interface Move {
  readonly from: string
  readonly to: string
  readonly check: Check
  /** Root ids of the lines that went; `null`: all that the check has. */
  readonly roots: ReadonlySet<string> | null
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
  const place = (check: Check | undefined): string =>
    check === undefined ? '?' : (tableName(setup, check.tableId) ?? `#${labelOfCheck(check)}`)
  switch (op.type) {
    case 'checkMoved.v1': {
      const check = findCheck(state, op.checkId)
      if (check === undefined || op.from === null) return null
      const to = tableName(setup, op.to) ?? op.to
      return { from: tableName(setup, op.from) ?? op.from, to, check, roots: null }
    }
    case 'checkMerged.v1': {
      const check = findCheck(state, op.into)
      const gone = state.closed[op.checkId]
      if (check === undefined || gone === undefined) return null
      return { from: place(gone), to: place(check), check, roots: rootsOf(check, new Set(op.lineIds)) }
    }
    case 'linesMoved.v1': {
      const check = findCheck(state, op.to)
      if (check === undefined) return null
      const ids = new Set<string>(op.moves.flatMap(({ lineId, as, onto }) => [lineId, as ?? '', onto ?? '']))
      const from = place(findCheck(state, op.checkId))
      return { from, to: place(check), check, roots: rootsOf(check, ids) }
    }
    default:
      return null
  }
}

const labelOfCheck = ({ number, provisional }: Check): string => `${number ?? provisional}`

const tableName = ({ tables }: SetupState, tableId: string | null): string | null =>
  tableId === null ? null : (tables[tableId]?.number ?? null)

const rootsOf = ({ lines }: Check, ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    lines
      .filter(({ id, alsoIds }) => ids.has(id) || alsoIds.some((also) => ids.has(also)))
      .map(({ root }) => root),
  )

type Dishes = Map<string | null, { name: string; quantity: number }[]>

/** What was ordered, is not ready, and was not voided, by station. */
function undoneByStation({ check, roots }: Move, state: ServiceState): Dishes {
  const left = new Map<string, { stationId: string | null; name: string; quantity: number }>()
  for (const ticket of ticketsOf(check, roots, state))
    for (const { lineId, part, name, quantity, done, served } of ticket.items) {
      if (roots !== null && !roots.has(lineId)) continue
      const key = `${ticket.stationId ?? ''} ${lineId} ${part}`
      const dish = left.get(key) ?? { stationId: ticket.stationId, name, quantity: 0 }
      if (ticket.kind === 'void') dish.quantity -= quantity
      else if (done === null && served === null) dish.quantity += quantity
      left.set(key, dish)
    }
  const byStation: Dishes = new Map()
  for (const { stationId, name, quantity } of left.values())
    if (quantity > 0) byStation.set(stationId, [...(byStation.get(stationId) ?? []), { name, quantity }])
  return byStation
}

const ticketsOf = (check: Check, roots: Move['roots'], state: ServiceState): readonly Ticket[] =>
  Object.values(state.tickets).filter(
    (ticket) => ticket.kind !== 'change' && (roots !== null || checkIdOf(state, ticket.checkId) === check.id),
  )
