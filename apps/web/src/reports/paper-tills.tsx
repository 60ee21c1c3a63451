import type { CarriedOver, Till, TillClosing, Undecided, Unheard } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './paper.module.css'
import { Fact, Section, SomeMoney } from './rows.tsx'
import { cashTaken } from './sums.ts'
import { useReportTexts } from './texts.ts'
import { useDates } from './use-dates.ts'

/** Each drawer: what went in and out, what should have been there, and what was. Of open ones nothing but that they are. */
export function Tills({ tills }: { readonly tills: readonly Till[] }) {
  const { t } = useReportTexts()
  if (tills.length === 0) return null
  return (
    <Section title={t('paper.tills')}>
      {tills.map((till) => (
        <div key={till.id}>
          {till.closed === null ? (
            // Whoever counts it is not told before what should be there.
            <Fact label={<strong>{till.name}</strong>} figure={t('paper.stillOpen')} />
          ) : (
            <ClosedTill till={till} closing={till.closed} />
          )}
        </div>
      ))}
    </Section>
  )
}

function ClosedTill({ till, closing }: { readonly till: Till; readonly closing: TillClosing }) {
  const { t } = useReportTexts()
  const { money } = useFormats()
  const dates = useDates()
  const closer = useTerminalValue(({ setup }) => setup.people[closing.mark.by]?.name)
  const { differenceMinor } = closing
  const by = { name: closer ?? t('paper.gone'), time: dates.moment(closing.mark.at) }
  return (
    <>
      <Fact label={<strong>{till.name}</strong>} figure="" />
      <p className={classes.note}>{t('paper.tillBy', by)}</p>
      <Fact label={t('paper.float')} figure={money(till.floatMinor)} isPart />
      <SomeMoney label={t('paper.cashTaken')} minor={cashTaken(till)} money={money} isPart />
      <SomeMoney label={t('paper.paidIn')} minor={till.paidInMinor} money={money} isPart />
      <SomeMoney label={t('paper.paidOut')} minor={-till.paidOutMinor} money={money} isPart />
      <SomeMoney label={t('paper.dropped')} minor={-till.droppedMinor} money={money} isPart />
      <Fact label={t('paper.expected')} figure={money(closing.expectedMinor)} isPart />
      <Fact label={t('paper.counted')} figure={money(closing.totalMinor)} isPart />
      <Fact label={t('paper.difference')} figure={money(differenceMinor)} isWrong={differenceMinor !== 0} />
    </>
  )
}

/** Checks that went on the next day (C27). */
export function Carried({ checks }: { readonly checks: readonly CarriedOver[] }) {
  const { t } = useReportTexts()
  const { money } = useFormats()
  if (checks.length === 0) return null
  const sum = checks.reduce((all, { totalMinor, paidMinor }) => all + totalMinor - paidMinor, 0)
  return (
    <Section title={t('paper.carried')}>
      {checks.map(({ checkId, label, totalMinor, paidMinor }) => (
        <Fact
          key={checkId}
          label={t(paidMinor === 0 ? 'paper.check' : 'paper.checkPaid', { label, paid: money(paidMinor) })}
          figure={money(totalMinor - paidMinor)}
        />
      ))}
      {checks.length > 1 && <Fact label={t('paper.all')} figure={money(sum)} isSum />}
    </Section>
  )
}

/** What waited for somebody to decide: kept for a manager, money that is due back (C10, C11, C21). */
export function NotDecided({ undecided }: { readonly undecided: Undecided }) {
  const { t } = useReportTexts()
  const { money, number } = useFormats()
  const { kept, refunds, refundsMinor } = undecided
  return (
    <Section title={t('paper.undecided')}>
      {kept > 0 && <Fact label={t('paper.kept')} figure={number(kept)} />}
      {refunds > 0 && (
        <Fact label={t('paper.refundsDue', { count: number(refunds) })} figure={money(refundsMinor)} />
      )}
    </Section>
  )
}

/** Devices that may hold sales that nobody had seen (C25). */
export function NotHeard({ terminals }: { readonly terminals: readonly Unheard[] }) {
  const { t } = useReportTexts()
  const dates = useDates()
  if (terminals.length === 0) return null
  return (
    <Section title={t('paper.unheard')}>
      {terminals.map(({ terminalId, name, since }) => (
        <Fact
          key={terminalId}
          label={name}
          figure={since === null ? t('paper.never') : dates.moment(since)}
        />
      ))}
      <p className={classes.note}>{t('paper.unheardHint')}</p>
    </Section>
  )
}
