import { checkLabel, type OpenCheck } from '@comanda/domain'
import { useState } from 'react'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { type SeatPart, seatPlanOf, sharesOf, totalsAfter } from './seats.ts'
import classes from './split.module.css'
import { useSplitTexts } from './texts.ts'
import type { Splitting } from './use-splitting.ts'

interface BySeatProps {
  readonly source: OpenCheck
  readonly splitting: Splitting
  /** Shows what came of it: the checks, or the parts of what is for the table. */
  readonly onDone: (isShared: boolean) => void
}

/** What one tap makes of the check: seen before it is done. */
export function BySeat({ source, splitting, onDone }: BySeatProps) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const [isShared, setShared] = useState(false)
  const plan = seatPlanOf(source)
  const shares = sharesOf(plan)
  const totals = totalsAfter(source, plan, setup)
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
      {shares > 0 && (
        <label className={classes.share}>
          <input
            type="checkbox"
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <span>{t('shareTable', { count: shares })}</span>
        </label>
      )}
      <button
        type="button"
        className={classes.main}
        onClick={() => {
          splitting.splitBySeat(plan, isShared && shares > 0)
          onDone(isShared && shares > 0)
        }}
      >
        {t('splitSeats', { count: plan.goes.length })}
      </button>
    </div>
  )
}
