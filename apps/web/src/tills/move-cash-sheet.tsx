import type { Till } from '@comanda/domain'
import { type FormEvent, useState } from 'react'
import { amountOf } from '../shared/form/amount.ts'
import { AmountField } from '../shared/form/amount-field.tsx'
import form from '../shared/form/form.module.css'
import { ReasonField } from '../shared/form/reason-field.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { useDo } from '../shared/use-do.ts'
import { useTillTexts } from './texts.ts'
import { useCurrency } from './use-currency.ts'

export type CashMove = 'paidIn' | 'paidOut' | 'drop'

interface MoveCashSheetProps {
  readonly till: Till
  readonly kind: CashMove
  readonly onClose: () => void
}

/** Cash goes into the drawer or out of it without a check, with the reason (F5.3). */
export function MoveCashSheet({ till, kind, onClose }: MoveCashSheetProps) {
  const { t } = useTillTexts()
  const act = useDo()
  const { exponent } = useCurrency()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const amountMinor = amountOf(typed, exponent)
  const isUnsaid = reason.trim() === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (amountMinor === null || isUnsaid) return
    act({ type: 'moveCash', tillId: till.id, kind, amountMinor, reason: reason.trim() }, onClose)
  }
  return (
    <Sheet title={t('moveIn', { what: t(`move.${kind}`), name: till.name })} onClose={onClose}>
      <form className={form.form} onSubmit={save} noValidate>
        <AmountField
          label={t('amount')}
          value={typed}
          isWrong={isTried && amountMinor === null}
          onType={setTyped}
        />
        <ReasonField
          label={t('reason')}
          usual={t(`usual.${kind}`).split('|')}
          value={reason}
          isWrong={isTried && isUnsaid}
          onType={setReason}
        />
        {isTried && (amountMinor === null || isUnsaid) && (
          <p className={form.wrong} role="alert">
            {t(amountMinor === null ? 'noAmount' : 'noReason')}
          </p>
        )}
        <button type="submit" className={form.main}>
          {t(`move.${kind}`)}
        </button>
      </form>
    </Sheet>
  )
}
