import { type Check, checkLabel, findCheck } from '@comanda/domain'
import {
  IconAlertTriangle,
  IconArrowLeft,
  IconChevronDown,
  IconLink,
  IconNote,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { memo } from 'react'
import { PersonDot } from '../floor/person-dot.tsx'
import { useFormats } from '../shared/formats.ts'
import { useGo } from '../shared/go.ts'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { useWords } from '../shared/words.ts'
import classes from './check-header.module.css'
import { isSameHead } from './current.ts'

interface CheckHeaderProps {
  readonly check: Check
  readonly onBack: () => void
  /** Other checks of the table, and another one. */
  readonly onTable: () => void
}

const isSameHeader = (a: CheckHeaderProps, b: CheckHeaderProps): boolean =>
  a.onBack === b.onBack && a.onTable === b.onTable && isSameHead(a.check, b.check)

/** Whose check it is: table, number, guests, customer, since when, and who else is on it now. */
export const CheckHeader = memo(function CheckHeader({ check, onBack, onTable }: CheckHeaderProps) {
  const { t } = useWords('check')
  const { time } = useFormats()
  const table = useTerminalValue(({ setup }) => setup.tables[check.tableId ?? ''])
  const opener = useTerminalValue(({ setup }) => setup.people[check.opened.by]?.name ?? '?')
  const waiter = useTerminalValue(({ setup }) => setup.people[check.waiterId]?.name ?? '?')
  const orderType = useTerminalValue(({ setup }) => setup.orderTypes[check.orderTypeId ?? ''])
  const { handover } = check
  const isPlaced = table !== undefined && table.deleted === undefined
  const title = isPlaced ? t('table', { number: table.number }) : t('noTable')
  const number =
    check.number === null ? t('new', { label: check.provisional }) : t('number', { number: check.number })
  return (
    <header className={classes.header}>
      <button type="button" className={classes.back} aria-label={t('toFloor')} onClick={onBack}>
        <IconArrowLeft size={24} className={classes.arrow} aria-hidden />
      </button>
      <div className={classes.text}>
        <h1>
          {isPlaced ? (
            <button type="button" className={classes.table} onClick={onTable}>
              {title} <IconChevronDown size={18} aria-hidden />
            </button>
          ) : (
            <span>{title}</span>
          )}
          <span className={classes.number} data-new={check.number === null || undefined}>
            {number}
          </span>
        </h1>
        <p className={classes.facts}>
          {check.guests !== null && (
            <span className={classes.count}>
              <IconUsers size={15} aria-hidden /> {t('guestCount', { count: check.guests })}
            </span>
          )}
          {check.customer !== null && (
            <span className={classes.customer}>
              <IconUser size={15} aria-hidden /> {check.customer.name}
            </span>
          )}
          {orderType !== undefined && orderType.kind !== 'dineIn' && (
            <span className={classes.kind}>{orderType.name}</span>
          )}
          {handover !== null && (handover.name !== '' || handover.dueAt !== null) && (
            <>
              {handover.dueAt !== null && <span className={classes.due}>{time(handover.dueAt)}</span>}
              {handover.name !== '' && <span className={classes.customer}>{handover.name}</span>}
            </>
          )}
          {check.waiterId !== check.opened.by && (
            <span className={classes.waiter}>{t('servedBy', { name: firstWord(waiter) })}</span>
          )}
          <span className={classes.opened} title={opener}>
            {t('openedBy', { name: firstWord(opener), time: time(check.opened.at) })}
          </span>
        </p>
        {check.followUpOf !== null && <FollowUp checkId={check.followUpOf} />}
        {check.allergy !== '' && (
          <p className={classes.allergy}>
            <IconAlertTriangle size={16} stroke={2.4} role="img" aria-label={t('allergy')} />{' '}
            <span>{check.allergy}</span>
          </p>
        )}
        {check.orderNote !== '' && (
          <p className={classes.note}>
            <IconNote size={15} aria-hidden /> <span>{check.orderNote}</span>
          </p>
        )}
      </div>
      <WhoIsHere check={check} />
    </header>
  )
}, isSameHeader)

/** It goes on where a paid check ended (C8). */
function FollowUp({ checkId }: { readonly checkId: string }) {
  const { t } = useWords('check')
  const go = useGo()
  const label = useTerminalValue(({ service }) => {
    const former = findCheck(service, checkId)
    return former === undefined ? null : checkLabel(former)
  })
  return (
    <button type="button" className={classes.followUp} onClick={() => go.toCheck(checkId)}>
      <IconLink size={16} aria-hidden />
      {label === null ? t('followUp') : t('followUpOf', { label })}
    </button>
  )
}

const firstWord = (name: string): string => name.split(/\s/)[0] ?? name

function WhoIsHere({ check }: { readonly check: Check }) {
  const { t } = useWords('check')
  const here = useTerminalValue(
    ({ present }) => [
      ...new Set(
        present.flatMap(({ checkId, personId }) =>
          checkId === check.id && personId !== null ? [personId] : [],
        ),
      ),
    ],
    sameItems,
  )
  if (here.length === 0) return null
  return (
    <div className={classes.here} title={t('hereNow')}>
      <span className={classes.hereText}>{t('alsoHere')}</span>
      {here.slice(0, 3).map((personId) => (
        <PersonDot key={personId} personId={personId} isHere />
      ))}
    </div>
  )
}
