import type { KitchenLog } from '@comanda/client'
import {
  agesOf,
  type BoardTicket,
  boardOf,
  kitchenTimes,
  type SetupState,
  type Station,
} from '@comanda/domain'

/** Of one tab: tickets with something left to do, and how many of them are late. */
export interface Count {
  readonly open: number
  readonly late: number
}

export const NO_COUNT: Count = { open: 0, late: 0 }

type Logs = readonly Pick<KitchenLog, 'service'>[]

/** By station or expo; `''`: all stations together. */
export function countsOf(
  logs: Logs,
  setup: SetupState,
  stations: readonly Station[],
  now: number,
): ReadonlyMap<string, Count> {
  const counts = new Map<string, { open: number; late: number }>()
  const count = (tab: string, ticket: BoardTicket, station: Station | undefined) => {
    const so = counts.get(tab) ?? { open: 0, late: 0 }
    counts.set(tab, so)
    so.open += 1
    if (agesOf(ticket, station, now) === 'late') so.late += 1
  }
  const expos = stations.filter(({ kind }) => kind === 'expo')
  const preps = stations.filter(({ kind }) => kind === 'prep')
  for (const { service } of logs) {
    for (const ticket of boardOf(service, setup, { stationId: null })) {
      const own = setup.stations[ticket.stationId ?? '']
      count('', ticket, own)
      // What nobody is responsible for is everybody's.
      for (const station of preps)
        if (ticket.stationId === station.id || ticket.stationId === null) count(station.id, ticket, station)
    }
    for (const expo of expos)
      for (const ticket of boardOf(service, setup, { stationId: expo.id })) count(expo.id, ticket, expo)
  }
  return counts
}

/** From fired to ready. Milliseconds; `null`: nothing was made ready since. */
export interface Speed {
  readonly averageMs: number
  readonly longestMs: number
}

/** Of one station, or of all (`null`), over all logs, since a time in milliseconds since the epoch. */
export function speedOf(logs: Logs, stationId: string | null, since: number): Speed | null {
  const spans = logs
    .flatMap(({ service }) => kitchenTimes(service.tickets, since))
    .filter((times) => stationId === null || times.stationId === stationId)
    .flatMap(({ dishes, firedToDone }) => (firedToDone === null ? [] : [{ dishes, ...firedToDone }]))
  const dishes = spans.reduce((sum, span) => sum + span.dishes, 0)
  if (dishes === 0) return null
  return {
    averageMs: spans.reduce((sum, span) => sum + span.averageMs * span.dishes, 0) / dishes,
    longestMs: Math.max(...spans.map(({ longestMs }) => longestMs)),
  }
}
