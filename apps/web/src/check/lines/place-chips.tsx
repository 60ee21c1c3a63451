import type { Check } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './line-editor.module.css'
import { seatsOf } from './line-groups.ts'

interface PlaceChipsProps {
  readonly check: Check
  /** `undefined`: several at once. */
  readonly course: number | undefined
  readonly seat: number | null | undefined
  readonly onCourse: (course: number) => void
  readonly onSeat: (seat: number | null) => void
}

const COURSES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** The course and the seat, one tap each. */
export function PlaceChips({ check, course, seat, onCourse, onSeat }: PlaceChipsProps) {
  const { t } = useTranslation('check')
  const tableSeats = useTerminalValue(({ setup }) => setup.tables[check.tableId ?? '']?.seats ?? 0)
  return (
    <div className={classes.placing}>
      <span id={`course ${check.id}`}>{t('courses')}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.strip} role="group" aria-labelledby={`course ${check.id}`}>
        {COURSES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === course}
            aria-label={each === 0 ? t('noCourse') : t('course', { course: each })}
            onClick={() => onCourse(each)}
          >
            {each === 0 ? '–' : each}
          </button>
        ))}
      </div>
      <span id={`seat ${check.id}`}>{t('seats')}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.strip} role="group" aria-labelledby={`seat ${check.id}`}>
        <button type="button" aria-pressed={seat === null} onClick={() => onSeat(null)}>
          {t('tableSeat')}
        </button>
        {seatsOf(check, tableSeats).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === seat}
            aria-label={t('seat', { seat: each })}
            onClick={() => onSeat(each)}
          >
            {each}
          </button>
        ))}
      </div>
    </div>
  )
}
