import type { Payment } from '@comanda/domain'
import { IconCheck } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import reasons from '../check/reasons/reasons.module.css'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { usePayTexts } from './texts.ts'
import { tillHere } from './use-paying.ts'

interface RemovePaymentSheetProps {
  readonly checkId: string
  readonly payment: Payment
  readonly onClose: () => void
}

const MOST = 200

/** Takes a payment back, with the reason: it stays on the record, and what is due rises again. */
export function RemovePaymentSheet({ checkId, payment, onClose }: RemovePaymentSheetProps) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const act = useDo()
  const tillId = useTerminalValue(tillHere)
  const [own, setOwn] = useState('')
  const remove = (text: string) =>
    act(
      {
        type: 'removePayment',
        checkId,
        paymentId: payment.id,
        reason: { reasonId: null, text },
        tillId,
      },
      onClose,
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (own.trim() !== '') remove(own.trim())
  }
  const amount = money(payment.amountMinor)
  return (
    <Sheet title={t('removeNamed', { method: payment.name, amount })} onClose={onClose}>
      <p className={reasons.facts}>
        {t(payment.kind === 'cash' ? 'giveBackCash' : 'giveBackOther', {
          amount: money(payment.amountMinor + payment.roundingMinor + payment.tipMinor),
          method: payment.name,
        })}
      </p>
      <h3 className={reasons.ask}>{t('why')}</h3>
      <div className={reasons.reasons}>
        {t('usualReasons')
          .split('|')
          .map((text, index) => (
            <button
              key={text}
              type="button"
              data-first-focus={index === 0 || undefined}
              onClick={() => remove(text)}
            >
              {text}
            </button>
          ))}
      </div>
      <form className={reasons.own} onSubmit={submit}>
        <input
          type="text"
          maxLength={MOST}
          value={own}
          aria-label={t('ownReason')}
          placeholder={t('ownReason')}
          onChange={(event) => setOwn(event.currentTarget.value)}
        />
        <button type="submit" disabled={own.trim() === ''} aria-label={t('useReason')}>
          <IconCheck size={22} aria-hidden />
        </button>
      </form>
    </Sheet>
  )
}
