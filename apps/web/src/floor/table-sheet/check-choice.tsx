import { checkLabel, checkTotals, type OpenCheck } from '@comanda/domain'
import { IconUsers } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { minutesSince, useNow } from '../../shared/use-now.ts'
import { PersonDot } from '../person-dot.tsx'
import { formatMinutes } from '../time.ts'
import classes from './table-sheet.module.css'
import { useTableTexts } from './texts.ts'

interface CheckChoiceProps {
  readonly check: OpenCheck
  readonly isCurrent?: boolean
  /** Says where it is, among checks of other tables. */
  readonly withTable?: boolean
  readonly onChoose: () => void
}

/** One open check: whose it is, what it is worth, since when. */
export function CheckChoice({ check, isCurrent = false, withTable = false, onChoose }: CheckChoiceProps) {
  const { t } = useTableTexts()
  const { money, locale } = useFormats()
  const now = useNow()
  const totalMinor = useTerminalValue(({ setup }) => checkTotals(check, setup).totalMinor)
  const table = useTerminalValue(({ setup }) => setup.tables[check.tableId ?? '']?.number)
  const label = checkLabel(check)
  const name =
    check.customer?.name ?? (check.number === null ? t('newCheck', { label }) : t('check', { label }))
  const place = table === undefined ? t('noTable') : t('table', { number: table })
  return (
    <button type="button" className={classes.check} aria-current={isCurrent || undefined} onClick={onChoose}>
      <PersonDot personId={check.waiterId} />
      <span className={classes.what}>
        <b>{withTable ? `${place} · ${name}` : name}</b>
        <small>
          {check.customer === null ? '' : `${check.number === null ? label : t('check', { label })} · `}
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
