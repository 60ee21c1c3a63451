import { heldMinor, type Takings } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { Fact, Section, SomeMoney } from './rows.tsx'
import { heldInAll, perEach, salesOf } from './sums.ts'
import { useReportTexts } from './texts.ts'

/** What was sold, and what makes up the total. */
export function Sales({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const { goods, checkDiscount, serviceCharge, addedTax, total } = salesOf(takings)
  const { checks, guests, late } = takings
  const perCheck = perEach(total, checks)
  const perGuest = perEach(total, guests)
  return (
    <Section title={t('paper.sales')}>
      <Fact label={t('paper.goods')} figure={money(goods)} />
      <SomeMoney label={t('paper.checkDiscount')} minor={checkDiscount} money={money} />
      <SomeMoney label={t('paper.serviceCharge')} minor={serviceCharge} money={money} />
      <SomeMoney label={t('paper.addedTax')} minor={addedTax} money={money} />
      <Fact label={t('paper.total')} figure={money(total)} isSum />
      <Fact label={t('paper.checks')} figure={number(checks)} />
      {perCheck !== null && <Fact label={t('paper.perCheck')} figure={money(perCheck)} isPart />}
      <Fact label={t('paper.guests')} figure={number(guests)} />
      {perGuest !== null && <Fact label={t('paper.perGuest')} figure={money(perGuest)} isPart />}
      {late.checks > 0 && (
        <>
          <Fact label={t('paper.late')} figure={money(late.totalMinor)} />
          <Fact label={t('paper.lateOf', { count: late.checks })} figure="" isPart />
        </>
      )}
    </Section>
  )
}

/** What came in and went out by each way of paying. */
export function Methods({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const methods = Object.values(takings.byMethod)
  return (
    <Section title={t('paper.methods')}>
      {methods.length === 0 && <p>{t('paper.none')}</p>}
      {methods.map((sums) => (
        <div key={sums.methodId}>
          <Fact label={sums.name} figure={money(heldMinor(sums))} />
          <Fact
            label={t('paper.payments', { count: number(sums.count) })}
            figure={money(sums.amountMinor)}
            isPart
          />
          <SomeMoney label={t('paper.tips')} minor={sums.tipMinor} money={money} isPart />
          <SomeMoney label={t('paper.rounding')} minor={sums.roundingMinor} money={money} isPart />
          <SomeMoney
            label={t('paper.paidBack', { count: number(sums.refunds) })}
            minor={-sums.refundMinor}
            money={money}
            isPart
          />
        </div>
      ))}
      {methods.length > 1 && <Fact label={t('paper.all')} figure={money(heldInAll(methods))} isSum />}
    </Section>
  )
}

/** What was lowered, given and taken off, and by how much. */
export function Given({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const { voids, refunds, removed, drawerOpened } = takings
  const rows = [
    [t('paper.lineDiscount'), takings.discountMinor],
    [t('paper.checkDiscount'), takings.checkDiscountMinor],
    [t('paper.comps'), takings.compMinor],
    [t('paper.voids', { count: number(voids.units) }), voids.amountMinor],
    [t('paper.refunds', { count: number(refunds.count) }), refunds.amountMinor],
    [t('paper.removed', { count: number(removed.count) }), removed.amountMinor],
    [t('paper.overpaid'), takings.overpaidMinor],
    [t('paper.overpaidBack'), takings.overpaidBackMinor],
    [t('paper.overpaidKept'), takings.overpaidKeptMinor],
  ] as const
  const isNothing = drawerOpened === 0 && rows.every(([, minor]) => minor === 0)
  return (
    <Section title={t('paper.given')}>
      {isNothing && <p>{t('paper.none')}</p>}
      {rows.map(([label, minor]) => (
        <SomeMoney key={label} label={label} minor={minor} money={money} />
      ))}
      {drawerOpened > 0 && <Fact label={t('paper.drawer')} figure={number(drawerOpened)} />}
    </Section>
  )
}
