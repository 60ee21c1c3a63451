import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { asSaidThere } from '../shared/as-said-there.ts'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'

interface Dates {
  /** `2031-05-17` as people say it: with all of its words. */
  readonly wholeDay: (day: string) => string
  /** The same, short. */
  readonly day: (day: string) => string
  /** Day and time. Milliseconds since the epoch. */
  readonly moment: (at: number) => string
}

/** Days and moments as they stand on paper: with the year, by the clock and the customs of the restaurant, in the words of whoever reads. */
export function useDates(): Dates {
  const { i18n } = useTranslation()
  const { locale: house } = useFormats()
  const locale = asSaidThere(i18n.language, house)
  const timeZone = useTerminalValue(({ setup }) => setup.restaurant?.timeZone)
  return useMemo(() => {
    const wholeDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
    const day = new Intl.DateTimeFormat(locale, { ...SHORT_DAY, timeZone: 'UTC' })
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
    return {
      wholeDay: (text) => wholeDay.format(noonOf(text)),
      day: (text) => day.format(noonOf(text)),
      moment: (at) => moment.format(at),
    }
  }, [locale, timeZone])
}

const SHORT_DAY = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`)
