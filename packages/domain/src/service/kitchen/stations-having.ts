import type { Line, ServiceState } from '../state.ts'
import type { Portion } from './issue-tickets.ts'
import { lineOf, type Ticket, type TicketItem } from './ticket.ts'

/** Units that the same stations were told to make, and have not been told to leave. */
interface Batch {
  readonly stationIds: readonly (string | null)[]
  readonly units: number
}

/**
 * Units of a part of a line, by the stations that have them: its own before those of lines that were split off
 * it, and of each those told last. A dish may be made
 * elsewhere since it was fired; what is told about it goes where it is (C6, INV4). Units that no ticket
 * speaks of any more are left to today's stations.
 */
export function portionsAtStations(
  tickets: ServiceState['tickets'],
  line: Line,
  part: string,
  quantity: number,
): readonly Portion[] {
  const portions: Portion[] = []
  let left = quantity
  const isOwn = (item: TicketItem): boolean => lineOf(item) === line.id
  for (const which of [isOwn, (item: TicketItem) => !isOwn(item)])
    for (const { stationIds, units } of batchesOf(tickets, line.root, part, which).toReversed()) {
      const here = Math.min(units, left)
      if (here > 0) portions.push({ line, part, quantity: here, stationIds })
      left -= here
    }
  return left > 0 ? [...portions, { line, part, quantity: left }] : portions
}

type Which = (item: TicketItem) => boolean

function batchesOf(
  tickets: ServiceState['tickets'],
  root: string,
  part: string,
  of: Which,
): readonly Batch[] {
  let batches: readonly Batch[] = []
  for (const { kind, units } of tellingsOf(tickets, root, part, of))
    if (kind === 'order')
      batches = [...batches, { stationIds: [...units.keys()], units: Math.max(...units.values()) }]
    else batches = less(batches, new Map(units))
  return batches
}

/** A void took its units off the last batches that its stations had. */
function less(batches: readonly Batch[], voided: Map<string | null, number>): readonly Batch[] {
  return batches
    .toReversed()
    .map(({ stationIds, units }) => {
      const taken = Math.min(units, ...stationIds.map((id) => voided.get(id) ?? 0))
      for (const id of stationIds) voided.set(id, (voided.get(id) ?? 0) - taken)
      return { stationIds, units: units - taken }
    })
    .toReversed()
}

interface Telling {
  readonly kind: Ticket['kind']
  readonly seq: number
  /** By station. */
  readonly units: Map<string | null, number>
}

/** What one op told stations of a part, oldest first. */
function tellingsOf(
  tickets: ServiceState['tickets'],
  root: string,
  part: string,
  of: Which,
): readonly Telling[] {
  const tellings = new Map<number, Telling>()
  for (const { kind, stationId, items, issued } of Object.values(tickets)) {
    if (kind === 'change') continue
    for (const item of items) {
      if (item.lineId !== root || item.part !== part || !of(item)) continue
      const telling = tellings.get(issued.seq) ?? { kind, seq: issued.seq, units: new Map() }
      tellings.set(issued.seq, telling)
      telling.units.set(stationId, (telling.units.get(stationId) ?? 0) + item.quantity)
    }
  }
  return [...tellings.values()].sort((a, b) => a.seq - b.seq)
}
