import type { OpenCheck } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './on-account.module.css'
import { overLimit } from './over-limit.ts'
import { useAccountTexts } from './texts.ts'
import { useAccount } from './use-account.ts'

interface OnAccountProps {
  readonly customer: NonNullable<OpenCheck['customer']>
  /** What is about to be put on the account, with its tip. */
  readonly amountMinor: number
}

/** What the customer owes before it is charged, and what is in the way of more (F5.2). */
export function OnAccount({ customer, amountMinor }: OnAccountProps) {
  const { t } = useAccountTexts()
  const { money } = useFormats()
  const isOffline = useTerminalValue(({ status }) => status.link.state === 'offline')
  const { account, owedMinor, mayManage } = useAccount(customer.id)
  if (!account.allowed) return null
  const { limitMinor } = account
  const overMinor = overLimit(account, owedMinor, amountMinor)
  const facts = { name: customer.name, owed: money(owedMinor), limit: money(limitMinor ?? 0) }
  return (
    <div className={classes.account} role="status">
      <p>{t(limitMinor === null ? 'onPay.has' : 'onPay.left', facts)}</p>
      {overMinor > 0 && (
        <p className={classes.over}>
          {t('onPay.over', { amount: money(overMinor), limit: money(limitMinor ?? 0) })}{' '}
          {t(mayManage ? 'onPay.overMay' : isOffline ? 'onPay.overApart' : 'onPay.overPin')}
        </p>
      )}
    </div>
  )
}
