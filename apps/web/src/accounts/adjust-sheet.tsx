import type { CustomerId } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import { useNotify } from '../shared/notify.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { amountOf } from '../split/amount.ts'
import { AmountField } from '../tills/amount-field.tsx'
import tills from '../tills/tills.module.css'
import { useCurrency } from '../tills/use-currency.ts'
import type { AboutAccount } from './about.ts'
import { signedMinor } from './paying-off.ts'
import { useAccountTexts } from './texts.ts'

const MOST = 200

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
      amountMinor: signedMinor(minor, isLess),
      reason: reason.trim(),
    })
    if (outcome.ok) onClose()
    else notify.refused(outcome.refusal)
  }
  return (
    <Sheet title={t('adjustOf', { name })} onClose={onClose}>
      <form className={tills.form} onSubmit={save} noValidate>
        {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
        <div className={tills.chips} role="group" aria-label={t('direction')}>
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
        <div className={tills.chips}>
          {t('usual')
            .split('|')
            .map((text) => (
              <button key={text} type="button" aria-pressed={reason === text} onClick={() => setReason(text)}>
                {text}
              </button>
            ))}
        </div>
        <label className={tills.field}>
          <span>{t('reason')}</span>
          <input
            type="text"
            maxLength={MOST}
            value={reason}
            aria-invalid={(isTried && isUnsaid) || undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        {isTried && (minor === null || isUnsaid) && (
          <p className={tills.wrong} role="alert">
            {t(minor === null ? 'noAmount' : 'noReason')}
          </p>
        )}
        <button type="submit" className={tills.main}>
          {t('save')}
        </button>
      </form>
    </Sheet>
  )
}
