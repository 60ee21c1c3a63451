export interface FormatSettings {
  readonly currency: { readonly code: string; readonly exponent: number }
  readonly locale: string
  readonly timeZone: string | undefined
}

export interface Formats {
  /** Minor units as an amount with its currency. */
  readonly money: (minor: number) => string
  /** `12:41`. */
  readonly time: (at: number) => string
  /** `12:41` today, `17 May, 12:41` on another day. */
  readonly moment: (at: number, now: number) => string
  /** Basis points: 1000 → `10 %`. */
  readonly percent: (bp: number) => string
  readonly number: (value: number) => string
  /** Megabytes. */
  readonly bytes: (count: number) => string
  /** What stands between whole units and their parts. */
  readonly decimalMark: string
  readonly locale: string
}

const made = new Map<string, Formats>()

/** One set per restaurant: `Intl` formats are slow to make. */
export function makeFormats(settings: FormatSettings): Formats {
  const key = JSON.stringify(settings)
  const known = made.get(key)
  if (known !== undefined) return known
  const fresh = build(settings)
  made.set(key, fresh)
  return fresh
}

function build({ currency, locale: wanted, timeZone: zone }: FormatSettings): Formats {
  const locale = knownLocale(wanted)
  const timeZone = knownTimeZone(zone)
  const { exponent } = currency
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent }
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: currency.code, ...digits })
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const number = new Intl.NumberFormat(locale)
  const megabytes = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  })
  return {
    money: (minor) => money.format(decimal(minor, exponent)),
    time: (at) => time.format(at),
    moment: (at, now) =>
      day.format(at) === day.format(now) ? time.format(at) : `${day.format(at)}, ${time.format(at)}`,
    percent: (bp) => percent.format(decimal(bp, 4)),
    number: (value) => number.format(value),
    bytes: (count) => megabytes.format(count / 1_000_000),
    decimalMark: number.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.',
    locale,
  }
}

/** A whole number of parts written out: amounts never become fractions. */
export function decimal(parts: number, exponent: number): `${number}` {
  if (!Number.isSafeInteger(parts)) return '0'
  const sign = parts < 0 ? '-' : ''
  const digits = String(Math.abs(parts)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  return (exponent === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-exponent)}`) as `${number}`
}

function knownLocale(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en'
  } catch {
    return 'en'
  }
}

function knownTimeZone(timeZone: string | undefined): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    return undefined
  }
}
