/** Spans of time, short enough for a table. */

const units = new Map<string, Intl.NumberFormat>()

function unit(locale: string, name: 'minute' | 'hour'): Intl.NumberFormat {
  const key = `${locale} ${name}`
  let format = units.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' })
    units.set(key, format)
  }
  return format
}

/** `32m`, `1h 5m`. */
export function formatMinutes(minutes: number, locale: string): string {
  if (minutes < 60) return unit(locale, 'minute').format(minutes)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (rest === 0 || hours >= 10) return unit(locale, 'hour').format(hours)
  return `${unit(locale, 'hour').format(hours)} ${unit(locale, 'minute').format(rest)}`
}
