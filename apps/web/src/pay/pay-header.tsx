import { type Check, checkLabel, findCheck, orderedLines } from '@comanda/domain'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { CustomerHere } from './invoice/customer-here.tsx'
import classes from './pay.module.css'
import { usePayTexts } from './texts.ts'

interface PayHeaderProps {
  readonly check: Check
  readonly onBack: () => void
}

/** Which check it is: table, number, guests, customer. */
export function PayHeader({ check, onBack }: PayHeaderProps) {
  const { t } = usePayTexts()
  const table = useTerminalValue(({ setup }) => setup.tables[check.tableId ?? '']?.number)
  const waiter = useTerminalValue(({ setup }) => setup.people[check.waiterId]?.name)
  const after = useTerminalValue(({ service }) => {
    const former = check.followUpOf === null ? undefined : findCheck(service, check.followUpOf)
    return former === undefined ? null : checkLabel(former)
  })
  const items = orderedLines(check).reduce((sum, { quantity }) => sum + quantity, 0)
  const facts = [
    table === undefined ? '' : t('check', { label: checkLabel(check) }),
    t('items', { count: items }),
    after === null ? '' : t('afterPayment', { label: after }),
    check.guests === null ? '' : t('guests', { count: check.guests }),
    check.customer?.name ?? '',
    waiter === undefined ? '' : t('servedBy', { name: waiter }),
  ].filter((fact) => fact !== '')
  return (
    <header className={classes.header}>
      <button type="button" className={classes.back} aria-label={t('back')} onClick={onBack}>
        <IconArrowLeft size={24} className={classes.arrow} aria-hidden />
      </button>
      <div className={classes.names}>
        <h1>
          {table === undefined ? t('check', { label: checkLabel(check) }) : t('table', { number: table })}
        </h1>
        <p>{facts.join(' · ')}</p>
      </div>
      {check.status === 'open' && <CustomerHere check={check} isInHeader />}
    </header>
  )
}
