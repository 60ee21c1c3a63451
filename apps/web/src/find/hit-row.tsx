import { memo } from 'react'
import { useFormats } from '../shared/formats.ts'
import { PersonBadge } from '../shared/person-badge.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './find-screen.module.css'
import type { Hit } from './hits.ts'
import { useFindTexts } from './use-find-texts.ts'

const STATUSES = ['open', 'cancelled', 'released', 'merged', 'sent', 'settled'] as const

/** How it ended. What a newer server calls otherwise is closed. */
export const statusKey = (status: string): (typeof STATUSES)[number] | 'closed' =>
  STATUSES.find((each) => each === status) ?? 'closed'

export const HitRow = memo(function HitRow({
  hit,
  onOpen,
}: {
  readonly hit: Hit
  readonly onOpen: (hit: Hit) => void
}) {
  const { t } = useFindTexts()
  const { money, moment } = useFormats()
  const terminal = useTerminal()
  const waiter = useTerminalValue(({ setup }) => setup.people[hit.waiterId])
  const { number, provisional, tableNumber, name } = hit
  return (
    <li>
      <button
        type="button"
        className={classes.hit}
        data-status={hit.status}
        data-hit={number ?? provisional}
        onClick={() => onOpen(hit)}
      >
        <span className={classes.what}>
          <strong>
            {number === null ? t('newCheck', { label: provisional }) : t('check', { label: number })}
          </strong>
          <span>
            {tableNumber === null ? t('noTable') : t('table', { number: tableNumber })}
            {name !== '' && ` · ${name}`}
          </span>
        </span>
        <span className={classes.who}>
          {waiter !== undefined && (
            <>
              <PersonBadge person={waiter} size={28} /> <span>{waiter.name}</span>
            </>
          )}
        </span>
        <span className={classes.when}>{moment(hit.openedAt, terminal.now())}</span>
        <span className={classes.status}>{t(`status.${statusKey(hit.status)}`)}</span>
        <span className={classes.amount}>{money(hit.totalMinor)}</span>
      </button>
    </li>
  )
})
