import { handedBackMinor, type Refund } from '@comanda/domain'
import { IconInfoCircle } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import entry from '../entry.module.css'
import { usePayTexts } from '../texts.ts'

/** Somebody else gave money back while it was about to be done here: it stops, and says so (C28). */
export function RefundMeanwhile({
  refund,
  onGoOn,
}: {
  readonly refund: Refund
  readonly onGoOn: () => void
}) {
  const { t } = usePayTexts()
  const { money, moment } = useFormats()
  const terminal = useTerminal()
  const setup = useTerminalValue((now) => now.setup)
  const { by, terminal: place, at } = refund.issued
  return (
    <div className={entry.meanwhile} role="alert">
      <IconInfoCircle size={20} aria-hidden />
      <p>
        {t('refund.meanwhile', {
          name: setup.people[by]?.name ?? '?',
          amount: money(handedBackMinor(refund)),
          terminal: setup.terminals[place]?.name ?? '?',
          time: moment(at, terminal.now()),
        })}
      </p>
      <button type="button" onClick={onGoOn}>
        {t('refund.goOn')}
      </button>
    </div>
  )
}
