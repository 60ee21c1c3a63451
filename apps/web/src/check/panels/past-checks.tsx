import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useAsked } from '../../shared/use-asked.ts'
import classes from './panels.module.css'

interface PastCheck {
  readonly id: string
  readonly number: number | null
  readonly provisional: string
  readonly tableNumber: string | null
  readonly totalMinor: number
  readonly openedAt: number
}

const LATEST = 8

interface PastChecksProps {
  readonly customerId: string
  /** The check that is open here is no history yet. */
  readonly exceptId: string
}

/** When this customer was here before; nothing at all while the server cannot be asked. */
export function PastChecks({ customerId, exceptId }: PastChecksProps) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const { money, moment } = useFormats()
  const asked = useAsked(
    `/api/checks?customerId=${encodeURIComponent(customerId)}&limit=${LATEST + 1}`,
    (answer) => (answer as { readonly checks?: readonly PastCheck[] }).checks ?? null,
  )
  if (asked.state !== 'told') return null
  const checks = asked.value.filter(({ id }) => id !== exceptId).slice(0, LATEST)
  return (
    <section className={classes.past}>
      <h3>{t('pastChecks')}</h3>
      {checks.length === 0 && <p className={classes.none}>{t('firstVisit')}</p>}
      <ul>
        {checks.map((check) => (
          <li key={check.id}>
            <span>{moment(check.openedAt, terminal.now())}</span>
            <span>
              {check.tableNumber === null
                ? t('number', { number: check.number ?? check.provisional })
                : t('table', { number: check.tableNumber })}
            </span>
            <b>{money(check.totalMinor)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}
