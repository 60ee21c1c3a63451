import type { TicketId } from '../../ids.ts'
import { orderTypeToSay } from '../../setup/menu-seen.ts'
import type { SetupState } from '../../setup/state.ts'
import type { Check, Line, LineModifier } from '../state.ts'
import { stationsFor } from './routing.ts'
import type { Ticket, TicketDraft, TicketHead, TicketItem } from './ticket.ts'
import { partOf } from './units.ts'

/** Units of one part of a line that stations are to be told of. */
export interface Portion {
  readonly line: Line
  readonly part: string
  readonly quantity: number
  /** Who has them already; missing: whoever makes them today. */
  readonly stationIds?: readonly (string | null)[]
}

/** One ticket for each station that is concerned; their ids are made of `id`, which the client made. */
export function draftTickets(setup: SetupState, id: string, portions: readonly Portion[]): TicketDraft[] {
  const byStation = new Map<string | null, TicketItem[]>()
  for (const portion of portions) {
    const { productId, categoryId } = partOf(portion.line, portion.part) ?? portion.line
    for (const stationId of portion.stationIds ?? stationsFor(setup, productId, categoryId))
      byStation.set(stationId, [...(byStation.get(stationId) ?? []), itemOf(portion)])
  }
  return [...byStation].map(([stationId, items]) => ({
    ticketId: `${id}:${stationId ?? ''}` as TicketId,
    stationId: stationId as TicketDraft['stationId'],
    items,
  }))
}

/** What the ids of all tickets of one fire have in common. */
export const fireOf = ({ id, stationId }: Pick<Ticket, 'id' | 'stationId'>): string =>
  id.slice(0, id.length - (stationId ?? '').length)

function itemOf({ line, part, quantity }: Portion): TicketItem {
  const own = partOf(line, part)
  return {
    lineId: line.root,
    ...(line.id !== line.root && { onLine: line.id }),
    part,
    name: own === undefined ? line.name : own.name,
    quantity,
    ...(own === undefined && line.weightGrams !== null && { weightGrams: line.weightGrams }),
    modifiers: [...(own === undefined ? [] : own.modifiers), ...line.modifiers].map(modifierText),
    note: line.kitchenNote,
    allergy: line.allergy,
    course: own?.course ?? line.course,
    seat: line.seat,
    ...(line.remarks.includes('sold-out') && { soldOut: true as const }),
  }
}

const modifierText = ({ name, count, depth }: LineModifier): string =>
  `${'· '.repeat(depth)}${count > 1 ? `${count}× ` : ''}${name}`

export const headOf = (check: Check, setup: SetupState): TicketHead => ({
  check: check.number === null ? check.provisional : `${check.number}`,
  table: check.tableId === null ? null : (setup.tables[check.tableId]?.number ?? null),
  guests: check.guests,
  orderType: orderTypeToSay(setup, check)?.name ?? null,
  note: check.orderNote,
  allergy: check.allergy,
})
