import { IconAlertTriangle, IconCashRegister, IconLock } from '@tabler/icons-react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './due.module.css'
import { whyNoMoney } from './no-money.ts'
import { usePayTexts } from './texts.ts'
import { tillHere } from './use-paying.ts'

/** What stands in the way of taking money here, said before anybody tries (F5.6). */
export function MoneyBars({ onOpenTill }: { readonly onOpenTill: () => void }) {
  const { t } = usePayTexts()
  const why = useNoMoney()
  const isTillMissing = useTerminalValue(
    (terminal) => terminal.setup.restaurant?.usesTills !== false && tillHere(terminal) === null,
  )
  if (why === 'terminal' || why === 'person' || why === 'pin')
    return (
      <p className={classes.bar} data-tone={why === 'pin' ? 'info' : 'wait'} role="status">
        {why === 'pin' ? <IconLock size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
        <span>{t(`noMoney.${why}`)}</span>
      </p>
    )
  if (!isTillMissing) return null
  return (
    <div className={classes.bar} data-tone="wait" role="status">
      <IconCashRegister size={20} aria-hidden />
      <span>{t('tillClosed')}</span>
      <button type="button" onClick={onOpenTill}>
        {t('openTill')}
      </button>
    </div>
  )
}

export const useNoMoney = () =>
  useTerminalValue(({ setup, identity, personId }) => whyNoMoney(setup, identity?.terminalId ?? '', personId))
