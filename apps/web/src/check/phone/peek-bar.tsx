import { type Check, checkTotals, orderedLines } from '@comanda/domain'
import { IconChevronUp } from '@tabler/icons-react'
import type { HTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { CheckTotal } from '../check-totals.tsx'
import { lineOn, unitsOn } from '../current.ts'
import type { Figures } from '../figures/figures.ts'
import { LiveFigure } from '../figures/live-figure.tsx'
import type { Touched } from '../use-add-product.ts'
import classes from './phone-check.module.css'

interface PeekBarProps extends HTMLAttributes<HTMLElement> {
  readonly check: Check
  readonly touched: Touched | null
  readonly isUp: boolean
  readonly onToggle: () => void
}

const unitsOf = ({ check }: Figures): number => (check === undefined ? 0 : unitsOn(check))

/** The edge of the check that is always in sight: how many, what was added last, the total. */
export function PeekBar({ check, touched, isUp, onToggle, ...drag }: PeekBarProps) {
  const { t } = useTranslation('check')
  const { money } = useFormats()
  const totalMinor = useTerminalValue(({ setup }) => checkTotals(check, setup).totalMinor)
  const units = unitsOn(check)
  const last = lineOn(check, touched?.lineId ?? null) ?? orderedLines(check).at(-1)
  return (
    <button
      {...(drag as HTMLAttributes<HTMLButtonElement>)}
      type="button"
      className={classes.peek}
      aria-expanded={isUp}
      aria-label={`${t(isUp ? 'closeSheet' : 'openSheet')}, ${t('items', { count: units })}, ${money(totalMinor)}`}
      onClick={onToggle}
    >
      <span className={classes.grip} aria-hidden />
      <span className={classes.units}>
        <LiveFigure read={unitsOf} />
      </span>
      <span className={classes.last}>
        {isUp ? t('closeSheet') : last === undefined ? t('noLines') : `${last.quantity} × ${last.name}`}
      </span>
      <span className={classes.peekTotal}>
        <CheckTotal />
      </span>
      <IconChevronUp size={22} className={classes.chevron} aria-hidden />
    </button>
  )
}
