import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './reasons.module.css'

interface UnitsStepperProps {
  readonly label: string
  readonly units: number
  readonly most: number
  readonly onUnits: (units: number) => void
}

/** How many of a line. A line of one needs no asking. */
export function UnitsStepper({ label, units, most, onUnits }: UnitsStepperProps) {
  const { t } = useTranslation('check')
  if (most < 2) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form field
    <div className={classes.stepper} role="group" aria-label={label}>
      <button
        type="button"
        aria-label={t('key.minus')}
        disabled={units <= 1}
        onClick={() => onUnits(units - 1)}
      >
        <IconMinus size={24} aria-hidden />
      </button>
      <output aria-live="polite">{t('unitsOf', { units, most })}</output>
      <button
        type="button"
        aria-label={t('key.plus')}
        disabled={units >= most}
        onClick={() => onUnits(units + 1)}
      >
        <IconPlus size={24} aria-hidden />
      </button>
    </div>
  )
}
