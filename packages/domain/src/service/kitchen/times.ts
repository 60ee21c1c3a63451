import type { Mark } from '../../mark.ts'
import type { Ticket } from './ticket.ts'

/** Milliseconds. */
export interface Span {
  readonly averageMs: number
  readonly longestMs: number
}

/** How long a station took; `null`: nothing was measured. */
export interface KitchenTimes {
  readonly stationId: string | null
  /** Units made ready. */
  readonly dishes: number
  readonly firedToDone: Span | null
  readonly firedToStarted: Span | null
  readonly startedToDone: Span | null
  readonly doneToServed: Span | null
}

interface Measured {
  dishes: number
  readonly firedToDone: number[]
  readonly firedToStarted: number[]
  readonly startedToDone: number[]
  readonly doneToServed: number[]
}

/** Times of every station, of dishes made ready at `since` (milliseconds since the epoch) or later. */
export function kitchenTimes(
  tickets: Readonly<Record<string, Ticket>>,
  since: number,
): readonly KitchenTimes[] {
  const stations = new Map<string | null, Measured>()
  for (const ticket of Object.values(tickets)) {
    if (ticket.kind !== 'order') continue
    for (const item of ticket.items)
      if (item.done !== null && item.done.at >= since)
        measure(measuredAt(stations, ticket.stationId), ticket.issued, item, item.done)
  }
  return [...stations].map(([stationId, measured]) => ({
    stationId,
    dishes: measured.dishes,
    firedToDone: spanOf(measured.firedToDone),
    firedToStarted: spanOf(measured.firedToStarted),
    startedToDone: spanOf(measured.startedToDone),
    doneToServed: spanOf(measured.doneToServed),
  }))
}

function measuredAt(stations: Map<string | null, Measured>, stationId: string | null): Measured {
  const measured = stations.get(stationId) ?? {
    dishes: 0,
    firedToDone: [],
    firedToStarted: [],
    startedToDone: [],
    doneToServed: [],
  }
  stations.set(stationId, measured)
  return measured
}

function measure(
  measured: Measured,
  fired: Mark,
  { quantity, started, served }: Ticket['items'][number],
  done: Mark,
): void {
  measured.dishes += quantity
  measured.firedToDone.push(between(fired, done))
  if (started !== null) {
    measured.firedToStarted.push(between(fired, started))
    measured.startedToDone.push(between(started, done))
  }
  if (served !== null) measured.doneToServed.push(between(done, served))
}

/** Clocks of two devices may disagree by a little: never less than nothing. */
const between = (from: Mark, to: Mark): number => Math.max(0, to.at - from.at)

const spanOf = (times: readonly number[]): Span | null =>
  times.length === 0
    ? null
    : {
        averageMs: Math.round(times.reduce((sum, time) => sum + time, 0) / times.length),
        longestMs: times.reduce((longest, time) => Math.max(longest, time), 0),
      }
