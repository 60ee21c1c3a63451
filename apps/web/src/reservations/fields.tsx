import { IconMinus, IconPlus } from '@tabler/icons-react'
import { type InputHTMLAttributes, useId } from 'react'
import classes from './reservations.module.css'
import { useBookTexts } from './texts.ts'

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string
  /** Why it cannot stay like this; `''`: it can. */
  readonly problem?: string
  readonly onValue: (value: string) => void
}

export function Field({ label, problem = '', onValue, ...input }: FieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoComplete="off"
        aria-invalid={problem !== '' || undefined}
        aria-describedby={`${id}-problem`}
        {...input}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
      <small id={`${id}-problem`} role="alert">
        {problem}
      </small>
    </div>
  )
}

interface CoversProps {
  readonly covers: number
  readonly onCovers: (covers: number) => void
}

const MOST = 999

/** How many come. */
export function Covers({ covers, onCovers }: CoversProps) {
  const { t } = useBookTexts()
  return (
    // biome-ignore lint/a11y/useSemanticElements: steps around a number, not form fields
    <div className={classes.field} role="group" aria-label={t('covers')}>
      <span>{t('covers')}</span>
      <div className={classes.stepper}>
        <button
          type="button"
          aria-label={t('fewer')}
          disabled={covers <= 1}
          onClick={() => onCovers(covers - 1)}
        >
          <IconMinus size={22} aria-hidden />
        </button>
        <output aria-live="polite">{covers}</output>
        <button
          type="button"
          aria-label={t('more')}
          disabled={covers >= MOST}
          onClick={() => onCovers(covers + 1)}
        >
          <IconPlus size={22} aria-hidden />
        </button>
      </div>
    </div>
  )
}
