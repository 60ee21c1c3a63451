import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useReportTexts } from '../texts.ts'
import classes from './z.module.css'
import type { WantedZ } from './z-row.ts'

interface ZDaysProps {
  readonly wanted: Pick<WantedZ, 'from' | 'to'>
  readonly onChange: (days: Pick<WantedZ, 'from' | 'to'>) => void
}

/** Narrows the list to some business days. */
export function ZDays({ wanted, onChange }: ZDaysProps) {
  const { t } = useReportTexts()
  const today = useTerminalValue((terminal) => terminal.businessDay)
  const { from, to } = wanted
  return (
    <fieldset className={classes.days}>
      <legend className="only-heard">{t('list.days')}</legend>
      <label>
        <span>{t('list.fromDay')}</span>
        <input
          type="date"
          value={from}
          max={to === '' ? today : to}
          onChange={(event) => onChange({ from: event.currentTarget.value, to })}
        />
      </label>
      <label>
        <span>{t('list.toDay')}</span>
        <input
          type="date"
          value={to}
          min={from}
          max={today}
          onChange={(event) => onChange({ from, to: event.currentTarget.value })}
        />
      </label>
    </fieldset>
  )
}
