/** Days and times as the restaurant's clock shows them. A business day is the date on which it began. */

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

export interface Clock {
  readonly timeZone: string
  readonly dayStartsAtHour: number
}

/** `19:30` of a moment. */
export const timeOf = (at: number, { timeZone }: Clock): string => onTheWall(at, timeZone).slice(11)

/**
 * The moment at which it is `19:30` on a business day: hours before the day begins belong to the night
 * after it. In the hour that the clocks skip, the moment an hour on. `null`: no time.
 */
export function momentOf(day: string, time: string, clock: Clock): number | null {
  const match = /^(\d\d):(\d\d)$/.exec(time)
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (match === null || Number.isNaN(midnight)) return null
  const hour = Number(match[1])
  const wanted =
    midnight + hour * HOUR_MS + Number(match[2]) * 60_000 + (hour < clock.dayStartsAtHour ? DAY_MS : 0)
  const first = wanted - offsetAt(wanted, clock.timeZone)
  return wanted - offsetAt(first, clock.timeZone)
}

/** So many days on from `2031-05-17`. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** The next half hour. */
export const nextHalfHour = (at: number, clock: Clock): string =>
  timeOf(Math.ceil(at / (HOUR_MS / 2)) * (HOUR_MS / 2), clock)

/** How far the wall clock is ahead of UTC. Milliseconds. */
const offsetAt = (at: number, timeZone: string): number =>
  Date.parse(`${onTheWall(at, timeZone)}:00Z`) - Math.floor(at / 60_000) * 60_000

/** `2031-05-17T19:30` on the wall. */
function onTheWall(at: number, timeZone: string): string {
  const parts = formatFor(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format
}
