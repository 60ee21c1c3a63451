import type { RefundSums, Takings } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './paper.module.css'
import { Fact, Section, SomeMoney } from './rows.tsx'
import { largestFirst } from './sums.ts'
import { useReportTexts } from './texts.ts'

/** Net and tax of each rate. */
export function Taxes({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  if (Object.keys(takings.byTax).length === 0) return null
  return (
    <Section title={t('paper.taxes')}>
      <TaxTable byTax={takings.byTax} />
    </Section>
  )
}

function TaxTable({ byTax }: { readonly byTax: Takings['byTax'] }) {
  const { t } = useReportTexts()
  const { money } = useFormats()
  const taxes = Object.entries(byTax)
  if (taxes.length === 0) return null
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('paper.tax')}</th>
          <th scope="col">{t('paper.base')}</th>
          <th scope="col">{t('paper.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {taxes.map(([key, { tax, baseMinor, amountMinor }]) => (
          <tr key={key}>
            <th scope="row">{tax.included ? tax.name : t('paper.onTop', { name: tax.name })}</th>
            <td>{money(baseMinor)}</td>
            <td>{money(amountMinor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Units and amounts of what was sold, the largest first. */
export function Categories({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  if (Object.keys(takings.byCategory).length === 0) return null
  return (
    <Section title={t('paper.categories')}>
      <CategoryTable byCategory={takings.byCategory} />
    </Section>
  )
}

/** What was given back for money, as it was sold: it is in no other figure, and lowers none. */
export function Refunds({ refunds }: { readonly refunds: RefundSums }) {
  const { t } = useReportTexts()
  const { money } = useFormats()
  if (refunds.count === 0) return null
  const onTop = refunds.amountMinor - refunds.linesMinor - refunds.serviceChargeMinor
  return (
    <Section title={t('paper.refundsTitle')}>
      <Fact label={t('paper.goods')} figure={money(refunds.linesMinor)} />
      <SomeMoney label={t('paper.serviceCharge')} minor={refunds.serviceChargeMinor} money={money} />
      <SomeMoney label={t('paper.addedTax')} minor={onTop} money={money} />
      <Fact label={t('paper.total')} figure={money(refunds.amountMinor)} isSum />
      <TaxTable byTax={refunds.byTax} />
      <CategoryTable byCategory={refunds.byCategory} />
    </Section>
  )
}

function CategoryTable({ byCategory }: { readonly byCategory: Takings['byCategory'] }) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const categories = useTerminalValue(({ setup }) => setup.categories)
  const rows = largestFirst(
    Object.entries(byCategory).map(([id, sums]) => ({
      ...sums,
      id,
      name: categories[id]?.name ?? t('paper.gone'),
    })),
  )
  if (rows.length === 0) return null
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('paper.category')}</th>
          <th scope="col">{t('paper.units')}</th>
          <th scope="col">{t('paper.amount')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, units, amountMinor }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{number(units)}</td>
            <td>{money(amountMinor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What each person sold, took, and was tipped. */
export function Persons({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  const { money } = useFormats()
  const people = useTerminalValue(({ setup }) => setup.people)
  const rows = largestFirst(
    Object.entries(takings.byPerson).map(([id, sums]) => ({
      ...sums,
      id,
      amountMinor: sums.soldMinor,
      name: people[id]?.name ?? t('paper.gone'),
    })),
  )
  if (rows.length === 0) return null
  return (
    <Section title={t('paper.persons')}>
      {rows.map(({ id, name, ...sums }) => (
        <div key={id}>
          <Fact label={<strong>{name}</strong>} figure="" />
          <SomeMoney
            label={t('paper.sold', { count: sums.checks })}
            minor={sums.soldMinor}
            money={money}
            isPart
          />
          <SomeMoney label={t('paper.taken')} minor={sums.takenMinor} money={money} isPart />
          <SomeMoney label={t('paper.cash')} minor={sums.cashMinor} money={money} isPart />
          <SomeMoney label={t('paper.tips')} minor={sums.tipMinor} money={money} isPart />
          <SomeMoney label={t('paper.voided')} minor={sums.voidMinor} money={money} isPart />
          <SomeMoney label={t('paper.refunded')} minor={sums.refundMinor} money={money} isPart />
        </div>
      ))}
    </Section>
  )
}
