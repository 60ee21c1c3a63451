const HOUR_MS = 3_600_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** The business day, `2031-05-17`, of a moment: it begins at `dayStartsAtHour` local time, so that a late night counts to its evening. */
export function businessDayOf(at: number, timeZone: string, dayStartsAtHour: number): string {
  return formatFor(timeZone).format(at - dayStartsAtHour * HOUR_MS)
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
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, ...parts })
  } catch {
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'UTC', ...parts })
  }
}
