import type { Manner } from '../jobs/slip.ts'

/** `12:41`, as clocks of the place show it. Always in digits that every printer has. */
export function clockTime(at: number, { locale, timeZone }: Manner): string {
  const language = new Intl.Locale(locale, { numberingSystem: 'latn' })
  return new Intl.DateTimeFormat(language, { timeZone, hour: '2-digit', minute: '2-digit' })
    .format(at)
    .replace(/\s/gu, ' ')
}
