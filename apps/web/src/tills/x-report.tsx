import { heldMinor, type Takings } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { ReportTable } from './report-table.tsx'
import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'

/** What was taken since the last close; reading it changes nothing (F5.3). */
export function XReport() {
  const { t } = useTillTexts()
  const takings = useTerminalValue(({ service }) => service.takings)
  return (
    <section className={classes.report} aria-label={t('x.title')}>
      <h2>{t('x.title')}</h2>
      <TakingsView takings={takings} />
    </section>
  )
}

/** Figures of an X or a Z: totals, then by method, tax, category and person. */
export function TakingsView({ takings }: { readonly takings: Takings }) {
  const { t } = useTillTexts()
  const { money, number } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const { byMethod, byTax, byCategory, byPerson } = takings
  return (
    <>
      <ReportTable title={t('x.sums')} rows={sumsOf(takings, { t, money, number })} />
      <ReportTable
        title={t('x.methods')}
        rows={Object.values(byMethod).map((sums) => [
          t('x.times', { name: sums.name, times: number(sums.count) }),
          money(heldMinor(sums)),
        ])}
      />
      <ReportTable
        title={t('x.taxes')}
        rows={Object.values(byTax).map(({ tax, baseMinor, amountMinor }) => [
          t('x.taxOf', { name: tax.name, base: money(baseMinor) }),
          money(amountMinor),
        ])}
      />
      <ReportTable
        title={t('x.categories')}
        rows={Object.entries(byCategory).map(([id, { units, amountMinor }]) => [
          t('x.times', { name: setup.categories[id]?.name ?? '?', times: number(units) }),
          money(amountMinor),
        ])}
      />
      <ReportTable
        title={t('x.persons')}
        rows={Object.entries(byPerson).map(([id, sums]) => [
          t('x.person', {
            name: setup.people[id]?.name ?? '?',
            sold: money(sums.soldMinor),
            tips: money(sums.tipMinor),
          }),
          money(sums.takenMinor),
        ])}
      />
    </>
  )
}

interface Said {
  readonly t: ReturnType<typeof useTillTexts>['t']
  readonly money: (minor: number) => string
  readonly number: (value: number) => string
}

/** What is nothing is left out, but for the total and the checks. */
function sumsOf(takings: Takings, { t, money, number }: Said): readonly (readonly [string, string])[] {
  const figures = [
    [t('x.lines'), takings.linesMinor],
    [t('x.checkDiscounts'), -takings.checkDiscountMinor],
    [t('x.serviceCharge'), takings.serviceChargeMinor],
    [t('x.tax'), takings.taxMinor],
    [t('x.comps'), takings.compMinor],
    [t('x.lineDiscounts'), takings.discountMinor],
    [t('x.voids'), takings.voids.amountMinor],
    [t('x.refunds'), takings.refunds.amountMinor],
    [t('x.removed'), takings.removed.amountMinor],
    [t('x.overpaid'), takings.overpaidMinor],
    [t('x.paidIn'), takings.paidInMinor],
    [t('x.paidOut'), takings.paidOutMinor],
    [t('x.dropped'), takings.droppedMinor],
    [t('x.difference'), takings.differenceMinor],
  ] as const
  return [
    [t('x.checks'), number(takings.checks)],
    [t('x.guests'), number(takings.guests)],
    [t('x.total'), money(takings.totalMinor)],
    ...figures.filter(([, minor]) => minor !== 0).map(([label, minor]) => [label, money(minor)] as const),
  ]
}
