import type { Terminal } from '@comanda/client'
import { businessDayOf, orderTypesOf, type SetupState } from '@comanda/domain'
import { type Clock, dayAfter, momentOf } from '../../reservations/when.ts'

export type OrderTypeRecord = SetupState['orderTypes'][string]
export type OrderKind = OrderTypeRecord['kind']

type Seen = Pick<Terminal, 'setup' | 'identity'>

const EVERYTHING = { orderTypeIds: [] }

/** The order types offered at this terminal; the first begins a check (F3.7). */
export function orderTypesHere({ setup, identity }: Seen): readonly OrderTypeRecord[] {
  const id = setup.terminals[identity?.terminalId ?? '']?.multiSessionId
  return orderTypesOf(setup, (setup.multiSessions[id ?? ''] ?? EVERYTHING) as never)
}

/** What a check is now: what was chosen, or what every check begins as. */
export const orderTypeNow = (seen: Seen, orderTypeId: string | null): OrderTypeRecord | undefined =>
  orderTypeId === null ? orderTypesHere(seen)[0] : seen.setup.orderTypes[orderTypeId]

export type HandoverField = 'name' | 'phone' | 'address' | 'due'

const FIELDS: Readonly<Record<OrderKind, readonly HandoverField[]>> = {
  dineIn: [],
  takeaway: ['name', 'phone', 'due'],
  delivery: ['name', 'phone', 'address', 'due'],
  tab: ['name'],
}

/** What has to be known to hand it over. */
export const handoverFields = (kind: OrderKind): readonly HandoverField[] => FIELDS[kind]

const MINUTE_MS = 60_000

/**
 * `19:30` as the next such moment on the restaurant's clock, whatever the clock of this device says; up to an hour ago
 * is meant as today. `null`: no time. Milliseconds since the epoch.
 */
export function nextMoment(time: string, now: number, clock: Clock): number | null {
  const today = businessDayOf(now, clock.timeZone, clock.dayStartsAtHour)
  const at = momentOf(today, time, clock)
  return at !== null && at < now - 60 * MINUTE_MS ? momentOf(dayAfter(today, 1), time, clock) : at
}

/** So many minutes from now, to the next five. */
export const inMinutes = (minutes: number, now: number): number =>
  Math.ceil((now + minutes * MINUTE_MS) / (5 * MINUTE_MS)) * 5 * MINUTE_MS
