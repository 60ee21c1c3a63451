import type { CarriedOver, Takings } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { perEach } from './sums.ts'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'
import { leftMinor } from './use-open-checks.ts'

interface TodayFactsProps {
  readonly takings: Takings
  readonly open: readonly CarriedOver[]
}

/** The few figures that are asked for most. */
export function TodayFacts({ takings, open }: TodayFactsProps) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const each = perEach(takings.totalMinor, takings.checks)
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('facts.taken')}</dt>
        <dd>{money(takings.totalMinor)}</dd>
      </div>
      <div>
        <dt>{t('facts.checks')}</dt>
        <dd>{number(takings.checks)}</dd>
      </div>
      <div>
        <dt>{t('facts.perCheck')}</dt>
        <dd>{each === null ? '—' : money(each)}</dd>
      </div>
      <div>
        <dt>{t('facts.guests')}</dt>
        <dd>{number(takings.guests)}</dd>
      </div>
      <div>
        <dt>{t('facts.open')}</dt>
        <dd>
          {money(leftMinor(open))} <small>{t('facts.openOf', { count: open.length })}</small>
        </dd>
      </div>
    </dl>
  )
}
