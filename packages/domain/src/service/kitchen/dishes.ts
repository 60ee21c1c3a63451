import type { Mark } from '../../mark.ts'
import type { Line, ServiceState } from '../state.ts'
import { afterFire } from './after-fire.ts'
import { fireOf } from './issue-tickets.ts'
import type { Ticket } from './ticket.ts'

/** Units of a line (or of a part of a combo) that were fired together, over all stations that make them. */
export interface FiredDish {
  readonly part: string
  readonly name: string
  /** Without those that were taken off. */
  readonly units: number
  /** Its places on tickets: what bumping or serving it names. */
  readonly items: readonly { readonly ticketId: string; readonly index: number }[]
  readonly fired: Mark
  /** Made by every station; `null`: not yet. */
  readonly done: Mark | null
  readonly isServed: boolean
}

interface Made {
  readonly ticket: Ticket
  readonly index: number
  readonly item: Ticket['items'][number]
  readonly left: number
}

/** What the kitchen has of a line, oldest first. Tickets that were filed are not known any more. */
export function firedDishes(line: Line, tickets: ServiceState['tickets']): readonly FiredDish[] {
  const own = line.ticketIds.flatMap((id) => tickets[id] ?? []).filter(({ kind }) => kind === 'order')
  const voids = voidsNaming(tickets).get(line.root) ?? []
  const after = voids.length === 0 ? null : afterFire([...own, ...voids])
  const made = own.flatMap((ticket) =>
    [...ticket.items.entries()]
      .filter(([, item]) => item.lineId === line.root)
      .map(([index, item]): Made => {
        const left = item.quantity - (after?.get(item)?.voided ?? 0)
        return { ticket, index, item, left }
      })
      .filter(({ left }) => left > 0),
  )
  const groups = Map.groupBy(made, ({ ticket, item }) => `${fireOf(ticket)} ${item.part}`)
  return [...groups.values()].map((group) => dishOf(group as [Made, ...Made[]])).sort(byFire)
}

function dishOf(group: readonly [Made, ...Made[]]): FiredDish {
  const [{ ticket, item }] = group
  return {
    part: item.part,
    name: item.name,
    units: mostAtAStation(group),
    items: group.map((made) => ({ ticketId: made.ticket.id, index: made.index })),
    fired: ticket.issued,
    done: group.every((made) => made.item.done !== null) ? lastDone(group) : null,
    isServed: group.every((made) => made.item.served !== null),
  }
}

const byFire = (a: FiredDish, b: FiredDish): number => a.fired.seq - b.fired.seq

function mostAtAStation(group: readonly Made[]): number {
  const units = new Map<string | null, number>()
  for (const { ticket, left } of group) units.set(ticket.stationId, (units.get(ticket.stationId) ?? 0) + left)
  return Math.max(...units.values())
}

const lastDone = (group: readonly Made[]): Mark | null =>
  group.reduce<Mark | null>(
    (last, { item: { done } }) => (done !== null && done.seq >= (last?.seq ?? 0) ? done : last),
    null,
  )

type VoidIndex = ReadonlyMap<string, readonly Ticket[]>

const indexes = new WeakMap<ServiceState['tickets'], VoidIndex>()

/** Void tickets by the root that they name: made once for each state of the tickets. */
function voidsNaming(tickets: ServiceState['tickets']): VoidIndex {
  const known = indexes.get(tickets)
  if (known !== undefined) return known
  const index = new Map<string, Ticket[]>()
  for (const ticket of Object.values(tickets))
    if (ticket.kind === 'void')
      for (const root of new Set(ticket.items.map(({ lineId }) => lineId)))
        index.set(root, [...(index.get(root) ?? []), ticket])
  indexes.set(tickets, index)
  return index
}
