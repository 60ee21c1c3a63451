import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { asSaidThere } from '../shared/as-said-there.ts'
import { useFormats } from '../shared/formats.ts'
import classes from './reservations.module.css'
import { useBookTexts } from './texts.ts'
import { dayAfter } from './when.ts'

interface DayBarProps {
  readonly day: string
  readonly today: string
  readonly onDay: (day: string) => void
}

/** Which day: the one before, the one after, any, and back to today. */
export function DayBar({ day, today, onDay }: DayBarProps) {
  const { t } = useBookTexts()
  const { i18n } = useTranslation()
  const { locale } = useFormats()
  const format = new Intl.DateTimeFormat(asSaidThere(i18n.language, locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return (
    <div className={classes.days}>
      <button type="button" aria-label={t('dayBefore')} onClick={() => onDay(dayAfter(day, -1))}>
        <IconChevronLeft size={22} className={classes.arrow} aria-hidden />
      </button>
      <label className={classes.day}>
        <b aria-live="polite">
          {day === today ? `${t('today')}, ` : ''}
          {format.format(Date.parse(`${day}T12:00:00Z`))}
        </b>
        <input
          type="date"
          aria-label={t('day')}
          value={day}
          required
          onChange={({ currentTarget }) => currentTarget.value !== '' && onDay(currentTarget.value)}
          onClick={({ currentTarget }) => currentTarget.showPicker?.()}
        />
      </label>
      <button type="button" aria-label={t('dayAfter')} onClick={() => onDay(dayAfter(day, 1))}>
        <IconChevronRight size={22} className={classes.arrow} aria-hidden />
      </button>
      {day !== today && (
        <button type="button" className={classes.today} onClick={() => onDay(today)}>
          {t('today')}
        </button>
      )}
    </div>
  )
}
