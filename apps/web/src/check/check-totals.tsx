import { type Check, checkTotals } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useWords } from '../shared/words.ts'
import classes from './check-totals.module.css'
import { unitsOn } from './current.ts'
import type { Figures } from './figures/figures.ts'
import { LiveFigure } from './figures/live-figure.tsx'

interface CheckTotalsProps {
  readonly check: Check
  /** The total itself is in sight elsewhere. */
  readonly isBrief?: boolean
}

/** What the guests owe, always in sight; what is in it, small. */
export function CheckTotals({ check, isBrief = false }: CheckTotalsProps) {
  const { t } = useWords('check')
  const { money, percent } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const totals = checkTotals(check, setup)
  const bp = check.discount?.bp ?? 0
  return (
    <div className={classes.totals}>
      {!isBrief && (
        <dl className={classes.total}>
          <dt>
            {t('total')} <small>{t('items', { count: unitsOn(check) })}</small>
          </dt>
          <dd>
            <CheckTotal />
          </dd>
        </dl>
      )}
      <dl className={classes.parts}>
        {totals.compMinor > 0 && <Part name={t('comped')} amount={money(-totals.compMinor)} />}
        {totals.discountMinor > 0 && <Part name={t('discounts')} amount={money(-totals.discountMinor)} />}
        {totals.checkDiscountMinor > 0 && (
          <Part
            name={bp > 0 ? t('checkDiscountOf', { percent: percent(bp) }) : t('checkDiscount')}
            amount={money(-totals.checkDiscountMinor)}
          />
        )}
        {totals.taxes
          .filter(({ amountMinor }) => amountMinor !== 0)
          .map(({ tax, amountMinor }) => (
            <Part
              key={`${tax.id} ${tax.ratePpm} ${tax.included}`}
              name={tax.included ? t('taxIncluded', { name: tax.name }) : tax.name}
              amount={money(amountMinor)}
            />
          ))}
      </dl>
    </div>
  )
}

const totalOf = ({ totalMinor }: Figures): number => totalMinor

/** The total, as soon as it is another one. */
export function CheckTotal() {
  const { money } = useFormats()
  return <LiveFigure read={totalOf} say={money} />
}

function Part({ name, amount }: { readonly name: string; readonly amount: string }) {
  return (
    <div className={classes.part}>
      <dt>{name}</dt>
      <dd>{amount}</dd>
    </div>
  )
}
