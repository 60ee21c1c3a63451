import { type Correction, correctionsOf, type OpenCheck, type SettledCheck } from '@comanda/domain'
import { useFormats } from '../../shared/formats.ts'
import { reasonText } from '../../shared/reason-text.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from '../payments.module.css'
import { useCorrectTexts } from './correct.texts.ts'

interface CorrectedLinesProps {
  readonly check: OpenCheck | SettledCheck
  readonly paymentId: string
}

/** How a payment was really made: what was corrected, by whom, where, when and why. */
export function CorrectedLines({ check, paymentId }: CorrectedLinesProps) {
  return correctionsOf(check, paymentId).map((correction) => (
    <CorrectedLine key={correction.id} correction={correction} />
  ))
}

function CorrectedLine({ correction }: { readonly correction: Correction }) {
  const { t } = useCorrectTexts()
  const { money, moment } = useFormats()
  const terminal = useTerminal()
  const setup = useTerminalValue((now) => now.setup)
  const { was, now, corrected, reason } = correction
  const said = ({ name: method, tipMinor }: Correction['now']) =>
    tipMinor > 0 ? t('withTip', { method, tip: money(tipMinor) }) : method
  return (
    <>
      <p className={classes.late}>{t('corrected', { was: said(was), now: said(now) })}</p>
      <p className={classes.who}>
        {t('by', {
          name: setup.people[corrected.by]?.name ?? '?',
          terminal: setup.terminals[corrected.terminal]?.name ?? '?',
          time: moment(corrected.at, terminal.now()),
          reason: reasonText(reason, setup),
        })}
      </p>
    </>
  )
}
