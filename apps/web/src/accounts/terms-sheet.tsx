import type { CustomerId } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import { asTyped } from '../check/configure/amount.ts'
import { showTyped } from '../check/lines/keypad.ts'
import { amountOrNoneOf } from '../shared/form/amount.ts'
import { AmountField } from '../shared/form/amount-field.tsx'
import form from '../shared/form/form.module.css'
import { useFormats } from '../shared/formats.ts'
import { useNotify } from '../shared/notify.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useCurrency } from '../tills/use-currency.ts'
import type { AboutAccount } from './about.ts'
import classes from './accounts.module.css'
import { useAccountTexts } from './texts.ts'
import { useAccount } from './use-account.ts'

/** Whether a customer may have things put on the house, and how much may be owed (F5.2). */
export function TermsSheet({ customerId, name, onClose }: AboutAccount) {
  const { t } = useAccountTexts()
  const { decimalMark } = useFormats()
  const terminal = useTerminal()
  const notify = useNotify()
  const { exponent } = useCurrency()
  const { account } = useAccount(customerId)
  const [allowed, setAllowed] = useState(account.allowed || account.set === undefined)
  const [typed, setTyped] = useState(() =>
    account.limitMinor === null ? '' : showTyped(asTyped(account.limitMinor, exponent), decimalMark),
  )
  const [isTried, setTried] = useState(false)
  const limitMinor = typed.trim() === '' ? null : amountOrNoneOf(typed, exponent)
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
      <form className={form.form} onSubmit={save} noValidate>
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
          <p className={form.wrong} role="alert">
            {t('noAmount')}
          </p>
        )}
        <button type="submit" className={form.main}>
          {t('save')}
        </button>
      </form>
    </Sheet>
  )
}
