import { heldMinor, type Takings } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import classes from './paper.module.css'
import { Fact, Section, SomeMoney } from './rows.tsx'
import { chargedInAll, heldInAll, perEach, salesOf } from './sums.ts'
import { useReportTexts } from './texts.ts'

/** What was sold, and what makes up the total. */
export function Sales({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const { goods, checkDiscount, serviceCharge, addedTax, total, refunded, net } = salesOf(takings)
  const { checks, guests, late, refunds } = takings
  const perCheck = perEach(total, checks)
  const perGuest = perEach(total, guests)
  return (
    <Section title={t('paper.sales')}>
      <Fact label={t('paper.goods')} figure={money(goods)} />
      <SomeMoney label={t('paper.checkDiscount')} minor={checkDiscount} money={money} />
      <SomeMoney label={t('paper.serviceCharge')} minor={serviceCharge} money={money} />
      <SomeMoney label={t('paper.addedTax')} minor={addedTax} money={money} />
      <Fact label={t('paper.total')} figure={money(total)} isSum />
      {refunds.count > 0 && (
        <>
          <Fact label={t('paper.refunds', { count: number(refunds.count) })} figure={money(refunded)} />
          <Fact label={t('paper.net')} figure={money(net)} isSum />
        </>
      )}
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
          <SomeMoney label={t('paper.payOffs')} minor={sums.payOffMinor ?? 0} money={money} isPart />
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

/** What was put on house accounts and what was paid off them; nothing where neither happened. */
export function Accounts({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const { payOffs } = takings
  const chargedMinor = chargedInAll(takings)
  if (chargedMinor === 0 && payOffs === undefined) return null
  return (
    <Section title={t('paper.accounts')}>
      <Fact label={t('paper.charged')} figure={money(chargedMinor)} />
      {payOffs !== undefined && (
        <>
          <Fact
            label={t('paper.paidOff', { count: number(payOffs.count) })}
            figure={money(payOffs.amountMinor)}
          />
          <p className={classes.note}>{t('paper.noSale')}</p>
        </>
      )}
    </Section>
  )
}

/** What was lowered, given and taken off, and by how much. */
export function Given({ takings }: { readonly takings: Takings }) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const { voids, removed, corrections, drawerOpened } = takings
  const rows = [
    [t('paper.lineDiscount'), takings.discountMinor],
    [t('paper.checkDiscount'), takings.checkDiscountMinor],
    [t('paper.comps'), takings.compMinor],
    [t('paper.waived'), takings.waived?.amountMinor ?? 0],
    [t('paper.voids', { count: number(voids.units) }), voids.amountMinor],
    [t('paper.removed', { count: number(removed.count) }), removed.amountMinor],
    [t('paper.overpaid'), takings.overpaidMinor],
    [t('paper.overpaidBack'), takings.overpaidBackMinor],
    [t('paper.overpaidKept'), takings.overpaidKeptMinor],
  ] as const
  const corrected = corrections?.count ?? 0
  const isNothing = drawerOpened + corrected === 0 && rows.every(([, minor]) => minor === 0)
  return (
    <Section title={t('paper.given')}>
      {isNothing && <p>{t('paper.none')}</p>}
      {rows.map(([label, minor]) => (
        <SomeMoney key={label} label={label} minor={minor} money={money} />
      ))}
      {corrected > 0 && <Fact label={t('paper.corrected')} figure={number(corrected)} />}
      {drawerOpened > 0 && <Fact label={t('paper.drawer')} figure={number(drawerOpened)} />}
    </Section>
  )
}
