import type { Mark } from '../../mark.ts'
import type { Line, ServiceState } from '../state.ts'
import { afterFire } from './after-fire.ts'
import { fireOf } from './issue-tickets.ts'
import { lineOf, type Ticket } from './ticket.ts'
import { firedUnits } from './units.ts'

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
  readonly item: Item
  readonly left: number
}

/** What the kitchen has of a line, oldest first. Tickets that were filed are not known any more. */
export function firedDishes(line: Line, tickets: ServiceState['tickets']): readonly FiredDish[] {
  if (line.ticketIds.length === 0 || firedUnits(line) === 0) return []
  const own = orderTicketsOf(line, tickets)
  const told = toldOf(line, tickets)
  const after = told.length === 0 ? null : afterFire(told)
  const isOwn = ownDishes(line, own)
  const made = own.flatMap((ticket) =>
    [...ticket.items.entries()]
      .filter(([, item]) => item.lineId === line.root && isOwn(item))
      .map(([index, item]): Made => {
        const left = item.quantity - (after?.get(item)?.voided ?? 0)
        return { ticket, index, item, left }
      })
      .filter(({ left }) => left > 0),
  )
  const groups = Map.groupBy(made, ({ ticket, item }) => `${fireOf(ticket)} ${item.part}`)
  return [...groups.values()].map((group) => dishOf(group as [Made, ...Made[]])).sort(byFire)
}

/** The order tickets that name a line, as they were issued to it. */
export const orderTicketsOf = (line: Line, tickets: ServiceState['tickets']): readonly Ticket[] =>
  line.ticketIds.flatMap((id) => tickets[id] ?? []).filter(({ kind }) => kind === 'order')

/**
 * Where units of what a line was ordered as were taken off: all tickets that name it, those of lines that were split
 * off it, too. A void of one of these takes nothing off the others.
 */
export const toldOf = (line: Line, tickets: ServiceState['tickets']): readonly Ticket[] =>
  ticketsTold(tickets).get(line.root) ?? []

type Item = Ticket['items'][number]

/** Of a line that was split before dishes were, all that name its root. */
function ownDishes(line: Line, own: readonly Ticket[]): (item: Item) => boolean {
  const isOwn = (item: Item): boolean => lineOf(item) === line.id
  if (line.id === line.root || own.some(({ items }) => items.some(isOwn))) return isOwn
  return ({ onLine }) => onLine === undefined
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

type Told = ReadonlyMap<string, readonly Ticket[]>

const indexes = new WeakMap<ServiceState['tickets'], Told>()

/** Voids, and the orders that they are about, by the root that they name: made once for each state of the tickets. */
function ticketsTold(tickets: ServiceState['tickets']): Told {
  const known = indexes.get(tickets)
  if (known !== undefined) return known
  const index = new Map<string, Ticket[]>()
  const all = Object.values(tickets)
  for (const ticket of all)
    if (ticket.kind === 'void')
      for (const root of rootsOn(ticket)) index.set(root, [...(index.get(root) ?? []), ticket])
  if (index.size > 0)
    for (const ticket of all)
      if (ticket.kind === 'order') for (const root of rootsOn(ticket)) index.get(root)?.push(ticket)
  indexes.set(tickets, index)
  return index
}

const rootsOn = ({ items }: Ticket): ReadonlySet<string> => new Set(items.map(({ lineId }) => lineId))
