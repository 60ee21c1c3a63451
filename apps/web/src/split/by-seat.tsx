import { checkLabel, type OpenCheck } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { type SeatPart, seatPlanOf, totalsAfter } from './seats.ts'
import classes from './split.module.css'
import { useSplitTexts } from './texts.ts'
import type { Splitting } from './use-splitting.ts'

interface BySeatProps {
  readonly source: OpenCheck
  readonly splitting: Splitting
  /** Shows what came of it. */
  readonly onDone: () => void
}

/** What one tap makes of the check: seen before it is done. */
export function BySeat({ source, splitting, onDone }: BySeatProps) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const rounding = useTerminalValue(({ setup }) => setup.restaurant?.taxRounding ?? 'check')
  const plan = seatPlanOf(source)
  const totals = totalsAfter(source, plan, rounding)
  const hasSeats = plan.goes.length > 0 || plan.stays.seat !== null
  if (plan.goes.length === 0) return <p className={classes.hint}>{hasSeats ? t('oneSeat') : t('noSeats')}</p>
  const part = ({ seat, lines }: SeatPart, index: number) => (
    <section key={seat ?? 'table'} className={classes.card} data-stays={index === 0 || undefined}>
      <header>
        <h2>{index === 0 ? t('stays', { label: checkLabel(source) }) : t('becomes', { seat })}</h2>
        <output className={classes.money}>{money(totals[index] ?? 0)}</output>
      </header>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <b>{line.quantity}</b> {line.name}
          </li>
        ))}
      </ul>
    </section>
  )
  return (
    <div className={classes.scroll}>
      <p className={classes.lead}>
        {plan.stays.seat === null ? t('bySeatHint') : t('bySeatFirst', { seat: plan.stays.seat })}
      </p>
      <div className={classes.cards}>{[plan.stays, ...plan.goes].map(part)}</div>
      <button
        type="button"
        className={classes.main}
        onClick={() => {
          splitting.splitBySeat(plan)
          onDone()
        }}
      >
        {t('splitSeats', { count: plan.goes.length })}
      </button>
    </div>
  )
}
