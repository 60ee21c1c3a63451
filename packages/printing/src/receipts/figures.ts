import type { Receipt } from '@comanda/domain'
import { isFromRight } from './words.ts'

type Place = Pick<Receipt, 'locale' | 'timeZone' | 'currency'>

/** Amounts, rates and times of a receipt, as its country writes them; in digits that every printer has. */
export interface Figures {
  /** `1.234,50`. Of minor units, as the next one. */
  readonly amount: (minor: number) => string
  /** With its currency. `look`: `EUR 12.00`, which every printer has letters for, or `€12.00`. */
  readonly money: (minor: number, look: 'code' | 'symbol') => string
  /** `10 %`. Of parts per million. */
  readonly rate: (ppm: number) => string
  /** `0,35 kg`. */
  readonly weight: (grams: number) => string
  /** `17/05/2031`. Of milliseconds since the epoch, as the next one. */
  readonly date: (at: number) => string
  readonly time: (at: number) => string
  /** `2031-05-17`, as business days are named. */
  readonly day: (at: number) => string
  /** A business day, as dates are written there: `17/05/2031` of `2031-05-17`. */
  readonly businessDay: (day: string) => string
}

/** `0,35 kg`, in digits that every printer has. */
export function weightText(grams: number, locale: string): string {
  const tag = new Intl.Locale(locale, { numberingSystem: 'latn' })
  const kilos = new Intl.NumberFormat(tag, { style: 'unit', unit: 'kilogram', maximumFractionDigits: 3 })
  return simple(kilos.format(grams / 1_000))
}

export function figuresOf({ locale, timeZone, currency: { code, exponent } }: Place): Figures {
  const tag = new Intl.Locale(locale, { numberingSystem: 'latn', calendar: 'gregory' })
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent }
  const plain = new Intl.NumberFormat(tag, digits)
  const withCurrency = (currencyDisplay: 'code' | 'narrowSymbol') =>
    new Intl.NumberFormat(tag, { style: 'currency', currency: code, currencyDisplay, ...digits })
  const looks = { code: withCurrency('code'), symbol: withCurrency('narrowSymbol') }
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 4 })
  const date = { day: '2-digit', month: '2-digit', year: 'numeric' } as const
  const dates = new Intl.DateTimeFormat(tag, { ...date, timeZone })
  const businessDays = new Intl.DateTimeFormat(tag, { ...date, timeZone: 'UTC' })
  const times = new Intl.DateTimeFormat(tag, { timeZone, hour: '2-digit', minute: '2-digit' })
  const days = new Intl.DateTimeFormat('en-CA', { ...date, timeZone })
  const whole = 10 ** exponent
  // Among letters that are read from the right a minus would go behind its number.
  const sign = (minor: number): string => (minor < 0 && isFromRight(locale) ? '\u200e' : '')
  return {
    amount: (minor) => sign(minor) + simple(plain.format(minor / whole)),
    money: (minor, look) => simple(looks[look].format(minor / whole)),
    rate: (ppm) => simple(percent.format(ppm / 1_000_000)),
    weight: (grams) => weightText(grams, locale),
    date: (at) => simple(dates.format(at)),
    time: (at) => simple(times.format(at)),
    day: (at) => days.format(at),
    businessDay: (day) => simple(businessDays.format(Date.parse(day))),
  }
}

/** Marks of direction and spaces of special width are not on every printer, and nobody sees them. */
const simple = (text: string): string =>
  text
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/gu, '')
    .replace(/[\u00a0\u2009\u202f]/gu, ' ')
    .replaceAll('\u2212', '-')
