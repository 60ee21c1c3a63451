/** Spans of time: short enough for a table, and in words for those who listen. */

const formats = new Map<string, Intl.NumberFormat>()

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let known = formats.get(key)
  if (known === undefined) {
    known = new Intl.NumberFormat(locale, options)
    formats.set(key, known)
  }
  return known
}

/** `32′`, `1h 05′`. */
export function formatMinutes(minutes: number, locale: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${format(locale, {}).format(rest)}′`
  const inHours = format(locale, { style: 'unit', unit: 'hour', unitDisplay: 'narrow' }).format(hours)
  return `${inHours} ${format(locale, { minimumIntegerDigits: 2 }).format(rest)}′`
}

/** `32 minutes`, `1 hour 5 minutes`. */
export function sayMinutes(minutes: number, locale: string): string {
  const say = (unit: string, count: number) =>
    format(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return say('minute', rest)
  return rest === 0 ? say('hour', hours) : `${say('hour', hours)} ${say('minute', rest)}`
}
