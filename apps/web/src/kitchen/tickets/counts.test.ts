import {
  emptyService,
  emptySetup,
  type ServiceState,
  type SetupState,
  Station,
  type Ticket,
} from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { dish, markAt } from '../testing.ts'
import { countsOf, speedOf } from './counts.ts'

const MINUTE = 60_000
const stations = [
  Station.parse({ id: 'bar', name: 'Bar', position: 0, warnAfterMinutes: 2, lateAfterMinutes: 4 }),
  Station.parse({ id: 'grill', name: 'Grill', position: 1 }),
  Station.parse({ id: 'pass', name: 'Pass', position: 2, kind: 'expo' }),
]
const setup = {
  ...emptySetup,
  stations: Object.fromEntries(stations.map((station) => [station.id, station])),
} as unknown as SetupState

const fired = (stationId: string | null, at: number, done: number | null = null): Ticket =>
  ({
    id: `f${at}:${stationId ?? ''}`,
    kind: 'order',
    checkId: 'c',
    stationId,
    head: { check: '1', table: '1', guests: 2, orderType: null, note: '', allergy: '' },
    items: [{ ...dish('Soup'), done: done === null ? null : markAt(done) }],
    issued: markAt(at),
  }) as unknown as Ticket

const log = (...tickets: readonly Ticket[]): { readonly service: ServiceState } => ({
  service: { ...emptyService, tickets: Object.fromEntries(tickets.map((ticket) => [ticket.id, ticket])) },
})

describe('[F4.2] counts above the board', () => {
  test('by station, with those that are late by its own thresholds; nobody’s count everywhere', () => {
    const logs = [log(fired('bar', 0), fired('grill', 1)), log(fired(null, 4 * MINUTE))]
    expect(Object.fromEntries(countsOf(logs, setup, stations, 5 * MINUTE))).toEqual({
      '': { open: 3, late: 1 },
      bar: { open: 2, late: 1 },
      grill: { open: 2, late: 0 },
      pass: { open: 3, late: 0 },
    })
  })

  test('the speed of the last hour: on average and at the longest', () => {
    const logs = [log(fired('bar', 0, 2 * MINUTE)), log(fired('grill', 1, 6 * MINUTE + 1))]
    expect(speedOf(logs, null, 0)).toEqual({ averageMs: 4 * MINUTE, longestMs: 6 * MINUTE })
    expect(speedOf(logs, 'bar', 0)).toEqual({ averageMs: 2 * MINUTE, longestMs: 2 * MINUTE })
    expect(speedOf(logs, 'bar', 3 * MINUTE)).toBeNull()
  })
})
