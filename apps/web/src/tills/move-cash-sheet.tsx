import type { Till } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import { Sheet } from '../shared/sheet.tsx'
import { useDo } from '../shared/use-do.ts'
import { amountOf } from '../split/amount.ts'
import { AmountField } from './amount-field.tsx'
import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'
import { useCurrency } from './use-currency.ts'

export type CashMove = 'paidIn' | 'paidOut' | 'drop'

interface MoveCashSheetProps {
  readonly till: Till
  readonly kind: CashMove
  readonly onClose: () => void
}

const MOST = 200

/** Cash goes into the drawer or out of it without a check, with the reason (F5.3). */
export function MoveCashSheet({ till, kind, onClose }: MoveCashSheetProps) {
  const { t } = useTillTexts()
  const act = useDo()
  const { exponent } = useCurrency()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const amountMinor = amountOf(typed, exponent)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (amountMinor === null || reason.trim() === '') return
    act({ type: 'moveCash', tillId: till.id, kind, amountMinor, reason: reason.trim() }, onClose)
  }
  return (
    <Sheet title={t('moveIn', { what: t(`move.${kind}`), name: till.name })} onClose={onClose}>
      <form className={classes.form} onSubmit={save} noValidate>
        <AmountField
          label={t('amount')}
          value={typed}
          isWrong={isTried && amountMinor === null}
          onType={setTyped}
        />
        <div className={classes.chips}>
          {t(`usual.${kind}`)
            .split('|')
            .map((text) => (
              <button key={text} type="button" aria-pressed={reason === text} onClick={() => setReason(text)}>
                {text}
              </button>
            ))}
        </div>
        <label className={classes.field}>
          <span>{t('reason')}</span>
          <input
            type="text"
            maxLength={MOST}
            value={reason}
            aria-invalid={(isTried && reason.trim() === '') || undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        {isTried && (amountMinor === null || reason.trim() === '') && (
          <p className={classes.wrong} role="alert">
            {t(amountMinor === null ? 'noAmount' : 'noReason')}
          </p>
        )}
        <button type="submit" className={classes.main}>
          {t(`move.${kind}`)}
        </button>
      </form>
    </Sheet>
  )
}
