import type { Payment } from '@comanda/domain'
import reasons from '../check/reasons/reasons.module.css'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { usePayTexts } from './texts.ts'
import { tillHere } from './use-paying.ts'
import { WhyForm } from './why-form.tsx'

interface RemovePaymentSheetProps {
  readonly checkId: string
  readonly payment: Payment
  readonly onClose: () => void
}

/** Takes a payment back, with the reason: it stays on the record, and what is due rises again. */
export function RemovePaymentSheet({ checkId, payment, onClose }: RemovePaymentSheetProps) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const act = useDo()
  const tillId = useTerminalValue(tillHere)
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
  const amount = money(payment.amountMinor)
  return (
    <Sheet title={t('removeNamed', { method: payment.name, amount })} onClose={onClose}>
      <p className={reasons.facts}>
        {t(payment.kind === 'cash' ? 'giveBackCash' : 'giveBackOther', {
          amount: money(payment.amountMinor + payment.roundingMinor + payment.tipMinor),
          method: payment.name,
        })}
      </p>
      <WhyForm usual={t('usualReasons').split('|')} onWhy={remove} />
    </Sheet>
  )
}
