import type { CustomerId } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import { asTyped } from '../check/configure/amount.ts'
import { useNotify } from '../shared/notify.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { amountOf } from '../split/amount.ts'
import { AmountField } from '../tills/amount-field.tsx'
import tills from '../tills/tills.module.css'
import { useCurrency } from '../tills/use-currency.ts'
import type { AboutAccount } from './about.ts'
import classes from './accounts.module.css'
import { useAccountTexts } from './texts.ts'
import { useAccount } from './use-account.ts'

/** Whether a customer may have things put on the house, and how much may be owed (F5.2). */
export function TermsSheet({ customerId, name, onClose }: AboutAccount) {
  const { t } = useAccountTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const { exponent } = useCurrency()
  const { account } = useAccount(customerId)
  const [allowed, setAllowed] = useState(account.allowed || account.set === undefined)
  const [typed, setTyped] = useState(() =>
    account.limitMinor === null ? '' : asTyped(account.limitMinor, exponent),
  )
  const [isTried, setTried] = useState(false)
  const limitMinor = typed.trim() === '' ? null : amountOf(typed, exponent)
  const isWrong = typed.trim() !== '' && limitMinor === null
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isWrong) return
    const outcome = terminal.performSetup({
      type: 'setAccountTerms',
      customerId: customerId as CustomerId,
      allowed,
      limitMinor,
    })
    if (outcome.ok) onClose()
    else notify.refused(outcome.refusal)
  }
  return (
    <Sheet title={t('termsOf', { name })} onClose={onClose}>
      <form className={tills.form} onSubmit={save} noValidate>
        <label className={classes.switch}>
          <input
            type="checkbox"
            role="switch"
            data-first-focus
            checked={allowed}
            aria-checked={allowed}
            onChange={(event) => setAllowed(event.currentTarget.checked)}
          />
          <span>{t('allowed')}</span>
        </label>
        <AmountField label={t('most')} value={typed} isWrong={isTried && isWrong} onType={setTyped} />
        {isTried && isWrong && (
          <p className={tills.wrong} role="alert">
            {t('noAmount')}
          </p>
        )}
        <button type="submit" className={tills.main}>
          {t('save')}
        </button>
      </form>
    </Sheet>
  )
}
