const HOUR_MS = 3_600_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The business day, `2031-05-17`, of a moment: it begins at `dayStartsAtHour` local time, so that a late night counts to its evening. */
export function businessDayOf(at: number, timeZone: string, dayStartsAtHour: number): string {
  const { day, hour } = onTheWall(at, timeZone)
  // Two hours beyond midnight, so that a change of the clock in that night does not matter.
  return hour < dayStartsAtHour ? onTheWall(at - (hour + 2) * HOUR_MS, timeZone).day : day
}

function onTheWall(at: number, timeZone: string): { readonly day: string; readonly hour: number } {
  const parts = formatFor(timeZone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? ''
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: Number(part('hour')) }
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = makeFormat(timeZone)
    formats.set(timeZone, format)
  }
  return format
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const parts = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    hourCycle: 'h23',
  } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, ...parts })
  } catch {
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', ...parts })
  }
}
