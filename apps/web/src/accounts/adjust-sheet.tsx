import type { CustomerId } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import { amountOf } from '../shared/form/amount.ts'
import { AmountField } from '../shared/form/amount-field.tsx'
import form from '../shared/form/form.module.css'
import { ReasonField } from '../shared/form/reason-field.tsx'
import { useNotify } from '../shared/notify.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useCurrency } from '../tills/use-currency.ts'
import type { AboutAccount } from './about.ts'
import { useAccountTexts } from './texts.ts'

/** Raises or lowers what is owed without a check and without money, with the reason (F5.2). */
export function AdjustSheet({ customerId, name, onClose }: AboutAccount) {
  const { t } = useAccountTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const { exponent } = useCurrency()
  const [entryId] = useState(() => terminal.newId<string>())
  const [isLess, setLess] = useState(true)
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const minor = amountOf(typed, exponent)
  const isUnsaid = reason.trim() === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (minor === null || isUnsaid) return
    const outcome = terminal.performSetup({
      type: 'adjustAccount',
      customerId: customerId as CustomerId,
      entryId,
      amountMinor: isLess ? -minor : minor,
      reason: reason.trim(),
    })
    if (outcome.ok) onClose()
    else notify.refused(outcome.refusal)
  }
  return (
    <Sheet title={t('adjustOf', { name })} onClose={onClose}>
      <form className={form.form} onSubmit={save} noValidate>
        {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
        <div className={form.chips} role="group" aria-label={t('direction')}>
          {[true, false].map((less) => (
            <button
              key={`${less}`}
              type="button"
              aria-pressed={isLess === less}
              onClick={() => setLess(less)}
            >
              {t(less ? 'less' : 'more')}
            </button>
          ))}
        </div>
        <AmountField
          label={t('amount')}
          value={typed}
          isWrong={isTried && minor === null}
          onType={setTyped}
        />
        <ReasonField
          label={t('reason')}
          usual={t('usual').split('|')}
          value={reason}
          isWrong={isTried && isUnsaid}
          onType={setReason}
        />
        {isTried && (minor === null || isUnsaid) && (
          <p className={form.wrong} role="alert">
            {t(minor === null ? 'noAmount' : 'noReason')}
          </p>
        )}
        <button type="submit" className={form.main}>
          {t('save')}
        </button>
      </form>
    </Sheet>
  )
}
