import type { Check } from '@comanda/domain'
import { IconPlayerPause } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { seatsOf } from './lines/line-groups.ts'
import classes from './ordering-bar.module.css'
import { setOrderingFor, useOrderingFor } from './ordering-for.ts'

interface OrderingBarProps {
  readonly check: Check
  /** The id that one came with. */
  readonly checkId: string
}

const COURSES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** For whom and for when the next taps on the menu are (F3.5). */
export const OrderingBar = memo(function OrderingBar({ check, checkId }: OrderingBarProps) {
  const { t } = useTranslation('check')
  const { seat, course, held } = useOrderingFor(checkId)
  const tableSeats = useTerminalValue(({ setup }) => setup.tables[check.tableId ?? '']?.seats ?? 0)
  const set = (value: Parameters<typeof setOrderingFor>[1]) => setOrderingFor(checkId, value)
  return (
    <div className={classes.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.strip} role="group" aria-label={t('orderingFor')}>
        <span aria-hidden>{t('for')}</span>
        <button type="button" aria-pressed={seat === null} onClick={() => set({ seat: null })}>
          {t('tableSeat')}
        </button>
        {seatsOf(check, tableSeats).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === seat}
            aria-label={t('seat', { seat: each })}
            onClick={() => set({ seat: each })}
          >
            {each}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.strip} role="group" aria-label={t('orderingCourse')}>
        <span aria-hidden>{t('courses')}</span>
        <button type="button" aria-pressed={course === null} onClick={() => set({ course: null })}>
          {t('autoCourse')}
        </button>
        <button type="button" aria-pressed={held} onClick={() => set({ held: !held })}>
          <IconPlayerPause size={18} aria-hidden /> {t('hold')}
        </button>
        {COURSES.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === course}
            aria-label={t('course', { course: each })}
            onClick={() => set({ course: each })}
          >
            {each}
          </button>
        ))}
      </div>
    </div>
  )
})
