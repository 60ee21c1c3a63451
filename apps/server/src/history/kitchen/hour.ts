const formats = new Map<string, Intl.DateTimeFormat>()

/** The hour of the day, 0 to 23, that a moment is in, in this time zone; in UTC where there is no such zone. */
export function hourOf(at: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? makeFormat(timeZone)
  formats.set(timeZone, format)
  return Number(format.format(at))
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const parts = { hour: '2-digit', hourCycle: 'h23' } as const
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, ...parts })
  } catch {
    return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...parts })
  }
}
