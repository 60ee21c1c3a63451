import { checkLabel, checkTotals, type OpenCheck } from '@comanda/domain'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { minutesSince, useNow } from '../shared/use-now.ts'
import { tableGlance } from './glances.ts'
import { PersonDot } from './person-dot.tsx'
import classes from './table-chooser.module.css'
import { formatMinutes } from './time.ts'

interface TableChooserProps {
  readonly tableId: string
  /** The check one comes from. */
  readonly currentId?: string
  readonly onCheck: (checkId: string) => void
  readonly onAnother: () => void
  readonly onClose: () => void
}

/** Several checks on one table: which one, or another. */
export function TableChooser({ tableId, currentId, onCheck, onAnother, onClose }: TableChooserProps) {
  const { t } = useTranslation('floor')
  const glance = useTerminalValue((terminal) => tableGlance(terminal, tableId))
  if (glance === undefined) return null
  return (
    <Sheet title={t('table', { number: glance.table.number })} onClose={onClose}>
      <ul className={classes.checks}>
        {glance.checks.map((check) => (
          <li key={check.id}>
            <CheckChoice
              check={check}
              isCurrent={check.id === currentId}
              onChoose={() => onCheck(check.id)}
            />
          </li>
        ))}
      </ul>
      <button type="button" className={classes.another} onClick={onAnother}>
        <IconPlus size={20} aria-hidden /> {t('another')}
      </button>
    </Sheet>
  )
}

interface CheckChoiceProps {
  readonly check: OpenCheck
  readonly isCurrent: boolean
  readonly onChoose: () => void
}

function CheckChoice({ check, isCurrent, onChoose }: CheckChoiceProps) {
  const { t } = useTranslation('floor')
  const { money, locale } = useFormats()
  const now = useNow()
  const totalMinor = useTerminalValue(({ setup }) => checkTotals(check, setup).totalMinor)
  const label = checkLabel(check)
  return (
    <button type="button" className={classes.check} aria-current={isCurrent || undefined} onClick={onChoose}>
      <PersonDot personId={check.opened.by} />
      <span className={classes.what}>
        <b>
          {check.customer?.name ?? (check.number === null ? t('newCheck', { label }) : t('check', { label }))}
        </b>
        <small>
          {check.customer === null ? '' : `${label} · `}
          {formatMinutes(minutesSince(check.opened.at, now), locale)}
          {check.guests !== null && (
            <>
              {' · '}
              <IconUsers size={14} aria-hidden /> {check.guests}
            </>
          )}
        </small>
      </span>
      <span className={classes.total}>{money(totalMinor)}</span>
    </button>
  )
}
