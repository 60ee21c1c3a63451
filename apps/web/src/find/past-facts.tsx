import type { Check, Mark } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { who } from '../shared/refusal-sentence.ts'
import { usePhrasing } from '../shared/refusals.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { statusKey } from './hit-row.tsx'
import classes from './past-check.module.css'
import { useFindTexts } from './use-find-texts.ts'

/** Who opened and closed it and when, where it was, for whom. */
export function PastFacts({ check }: { readonly check: Check }) {
  const { t } = useFindTexts()
  const { moment } = useFormats()
  const phrasing = usePhrasing()
  const terminal = useTerminal()
  const setup = useTerminalValue((now) => now.setup)
  const by = (mark: Mark) =>
    t('past.by', { time: moment(mark.at, terminal.now()), who: who({ ...mark }, setup, phrasing) })
  const reason = check.status === 'cancelled' ? (check.reason?.text ?? '') : ''
  const facts: readonly (readonly [string, string])[] = [
    [t('past.opened'), by(check.opened)],
    [
      'closed' in check ? t(`status.${statusKey(check.status)}`) : '',
      'closed' in check ? by(check.closed) : '',
    ],
    [t('past.reason'), reason],
    [t('past.waiter'), setup.people[check.waiterId]?.name ?? ''],
    [t('past.table'), setup.tables[check.tableId ?? '']?.number ?? ''],
    [t('past.guests'), check.guests === null ? '' : `${check.guests}`],
    [t('past.customer'), check.customer?.name ?? ''],
    [t('past.orderType'), setup.orderTypes[check.orderTypeId ?? '']?.name ?? ''],
    [t('past.note'), check.orderNote],
  ]
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([name, value]) => name !== '' && value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
