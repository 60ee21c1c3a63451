import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Sheet } from '../../shared/sheet.tsx'
import { useDo } from '../../shared/use-do.ts'
import type { PanelProps } from '../panel.ts'
import classes from './panels.module.css'

const QUICK = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const MOST = 999

/** How many sit there: one tap for the usual, steps for the rest. */
export function GuestsPanel({ check, onClose }: PanelProps) {
  const { t } = useTranslation('check')
  const act = useDo()
  const { guests } = check
  const set = (count: number) =>
    act({ type: 'setGuests', checkId: check.id, guests: count, seen: { guests } })
  return (
    <Sheet title={t('guests')} place="side" onClose={onClose}>
      <div className={classes.stepper}>
        <button
          type="button"
          aria-label={t('fewer')}
          disabled={(guests ?? 0) <= 1}
          onClick={() => set((guests ?? 2) - 1)}
        >
          <IconMinus size={26} aria-hidden />
        </button>
        <output aria-live="polite">{guests ?? '–'}</output>
        <button
          type="button"
          aria-label={t('moreGuests')}
          disabled={(guests ?? 0) >= MOST}
          onClick={() => set((guests ?? 0) + 1)}
        >
          <IconPlus size={26} aria-hidden />
        </button>
      </div>
      <div className={classes.quick}>
        {QUICK.map((count) => (
          <button
            key={count}
            type="button"
            aria-pressed={count === guests}
            onClick={() => {
              if (count !== guests) set(count)
              onClose()
            }}
          >
            {count}
          </button>
        ))}
      </div>
    </Sheet>
  )
}
