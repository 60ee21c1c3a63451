import type { Terminal } from '@comanda/client'
import { orderTypesOf, type SetupState } from '@comanda/domain'

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
const DAY_MS = 24 * 60 * MINUTE_MS

/** `19:30` as the next such moment on this device's clock; up to an hour ago is meant as today. `null`: no time. */
export function nextMoment(clock: string, now: number): number | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(clock) ?? []
  if (hour === undefined || minute === undefined) return null
  const at = new Date(now).setHours(Number(hour), Number(minute), 0, 0)
  return at < now - 60 * MINUTE_MS ? at + DAY_MS : at
}

/** A moment as a time field shows it. */
export function clockOf(at: number): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes()].map((part) => `${part}`.padStart(2, '0')).join(':')
}

/** So many minutes from now, to the next five. */
export const inMinutes = (minutes: number, now: number): number =>
  Math.ceil((now + minutes * MINUTE_MS) / (5 * MINUTE_MS)) * 5 * MINUTE_MS
