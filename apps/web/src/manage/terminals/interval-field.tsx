import { useId } from 'react'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './interval-field.module.css'

interface IntervalFieldProps {
  /** Milliseconds. */
  readonly intervalMs: number
  readonly onChange: (intervalMs: number) => void
}

/** How often a terminal on the interval link asks: 300–1000 ms (F1.4). */
export function IntervalField({ intervalMs, onChange }: IntervalFieldProps) {
  const { t } = useManageTexts()
  const id = useId()
  return (
    <div className={formClasses.field}>
      <label htmlFor={id}>{t('terminals.every')}</label>
      <div className={classes.slider}>
        <input
          id={id}
          type="range"
          min={300}
          max={1000}
          step={50}
          value={intervalMs}
          aria-valuetext={t('terminals.ms', { ms: intervalMs })}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
        />
        <output htmlFor={id}>{t('terminals.ms', { ms: intervalMs })}</output>
      </div>
    </div>
  )
}
