import type { Restaurant } from '@comanda/domain'
import { NumberField, SelectField } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './restaurant.module.css'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WAITS = ['orderLate', 'foodLate', 'lateAfter'] as const
const LONGEST_MINUTES = 600

interface DayFieldsProps {
  readonly value: Restaurant
  readonly onChange: (fields: Partial<Restaurant>) => void
}

/** When the business day begins, when a table has waited too long, and how long it is shown as paid (F2.2). */
export function DayFields({ value, onChange }: DayFieldsProps) {
  const { t } = useManageTexts()
  return (
    <>
      <SelectField
        label={t('restaurant.dayStarts')}
        hint={t('restaurant.dayStartsHint')}
        value={`${value.dayStartsAtHour}`}
        choices={HOURS.map((hour) => ({ value: `${hour}`, label: `${`${hour}`.padStart(2, '0')}:00` }))}
        onChoose={(hour) => onChange({ dayStartsAtHour: Number(hour) })}
      />
      <fieldset className={formClasses.group}>
        <legend>{t('restaurant.late')}</legend>
        <div className={classes.waits}>
          {WAITS.map((wait) => (
            <NumberField
              key={wait}
              label={t(`restaurant.${wait}`)}
              value={value[`${wait}Minutes`]}
              min={1}
              max={LONGEST_MINUTES}
              onType={(minutes) => onChange({ [`${wait}Minutes`]: Math.round(minutes ?? 1) })}
            />
          ))}
        </div>
      </fieldset>
      <NumberField
        label={t('restaurant.paidTable')}
        hint={t('restaurant.paidTableHint')}
        value={value.paidTableMinutes}
        min={0}
        max={LONGEST_MINUTES}
        onType={(minutes) => onChange({ paidTableMinutes: Math.round(minutes ?? 0) })}
      />
    </>
  )
}
