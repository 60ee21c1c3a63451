import type { RemovedPayment } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { reasonText } from '../shared/reason-text.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './payments.module.css'
import { usePayTexts } from './texts.ts'

/** It was taken back: by whom, where, when and why stays in sight of everybody. */
export function Removed({
  payment: { name, amountMinor, reason, removed },
}: {
  readonly payment: RemovedPayment
}) {
  const { t } = usePayTexts()
  const { money, time } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const by = {
    name: setup.people[removed.by]?.name ?? '?',
    terminal: setup.terminals[removed.terminal]?.name ?? '?',
    time: time(removed.at),
    reason: reasonText(reason, setup),
  }
  return (
    <li>
      <div className={classes.what}>
        <p>
          <s>{name}</s>
        </p>
        <p className={classes.late}>{t('removedBy', by)}</p>
      </div>
      <output>
        <s>{money(amountMinor)}</s>
      </output>
    </li>
  )
}
