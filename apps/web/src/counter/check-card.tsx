import {
  checkLabel,
  checkTotals,
  type OpenCheck,
  orderTypeToSay,
  stageOfCheck,
  unsentOn,
} from '@comanda/domain'
import { memo, useMemo } from 'react'
import { STATE_ICONS } from '../floor/state-icons.ts'
import { formatMinutes } from '../floor/time.ts'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { minutesSince } from '../shared/use-now.ts'
import classes from './check-card.module.css'
import { nameOfCheck } from './counter-checks.ts'
import { useCounterTexts } from './use-counter-texts.ts'

interface CheckCardProps {
  readonly check: OpenCheck
  readonly now: number
  readonly onOpen: (checkId: string) => void
}

/** One open check: who it is for, what it comes to, how far it is and what waits. */
export const CheckCard = memo(function CheckCard({ check, now, onOpen }: CheckCardProps) {
  const { t } = useCounterTexts()
  const { money, time, locale } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const stage = useTerminalValue(({ service }) => stageOfCheck(check, setup, service.tickets))
  const totalMinor = useMemo(() => checkTotals(check, setup).totalMinor, [check, setup])
  const type = orderTypeToSay(setup, check)?.name ?? ''
  const table = setup.tables[check.tableId ?? '']?.number
  const unsent = unsentOn(check)
  const dueAt = check.handover?.dueAt ?? null
  const isLate = dueAt !== null && dueAt < now
  const name = nameOfCheck(check)
  const Icon = STATE_ICONS[stage]
  const label = t('check', { label: checkLabel(check) })
  const about = [type, table === undefined ? '' : t('table', { number: table })].filter((part) => part !== '')
  return (
    <li>
      <button
        type="button"
        className={classes.card}
        data-state={stage}
        data-check={checkLabel(check)}
        onClick={() => onOpen(check.id)}
      >
        <span className={classes.head}>
          <strong>{name === '' ? label : name}</strong>
          <span className={classes.amount}>{money(totalMinor)}</span>
        </span>
        <span className={classes.about}>
          {name !== '' && <span>{label}</span>}
          {about.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </span>
        <span className={classes.foot}>
          <span className={classes.state}>
            <Icon size={16} stroke={2.2} aria-hidden /> {t(`state.${stage}`)}
          </span>
          {unsent > 0 && <span className={classes.unsent}>{t('unsent', { count: unsent })}</span>}
          <span className={classes.when} data-late={isLate || undefined}>
            {dueAt === null
              ? t('since', { time: formatMinutes(minutesSince(check.opened.at, now), locale) })
              : t(isLate ? 'late' : 'due', { time: time(dueAt) })}
          </span>
        </span>
      </button>
    </li>
  )
})
