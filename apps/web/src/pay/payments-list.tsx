import { type OpenCheck, type Payment, paymentsOf, type SettledCheck } from '@comanda/domain'
import { IconClock, IconPencil, IconX } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useFormats } from '../shared/formats.ts'
import { later } from '../shared/later.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useUnsent } from '../shared/use-unsent.ts'
import { useCorrectTexts } from './correct/correct.texts.ts'
import { CorrectedLines } from './correct/corrected-lines.tsx'
import { useCorrecting } from './correct/use-correcting.ts'
import classes from './payments.module.css'
import { RemovePaymentSheet } from './remove-payment-sheet.tsx'
import { Removed } from './removed-payment.tsx'
import { usePayTexts } from './texts.ts'

const sheet = later(() => import('./correct/correct-sheet.tsx').then(({ CorrectSheet }) => CorrectSheet))

type PendingCommand = Parameters<Parameters<typeof useUnsent>[0]>[0]

/** Payments that have not been heard of by the server yet. */
const paymentOf = (command: PendingCommand): string | null =>
  command.type === 'takePayment' ? command.paymentId : null

/** What has been paid so far: how, by whom, where and when (F5.2). It grows as others take money. */
export function PaymentsList({ check }: { readonly check: OpenCheck | SettledCheck }) {
  const { t } = usePayTexts()
  const [removing, setRemoving] = useState<Payment | null>(null)
  const unsent = useUnsent(paymentOf)
  const correcting = useCorrecting(check.id)
  const payments = paymentsOf(check)
  const { removedPayments = [] } = check
  sheet.useSoon()
  if (payments.length + removedPayments.length === 0) return null
  const title = t(check.status === 'open' ? 'payments' : 'allPayments')
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>
        {payments.map((payment) => (
          <Row
            key={payment.id}
            check={check}
            payment={payment}
            isWaiting={unsent.includes(payment.id)}
            onRemove={check.status === 'open' ? setRemoving : null}
            onCorrect={check.status === 'settled' ? correcting.begin : null}
          />
        ))}
        {removedPayments.map((payment) => (
          <Removed key={payment.id} payment={payment} />
        ))}
      </ul>
      {removing !== null && check.status === 'open' && (
        <RemovePaymentSheet checkId={check.id} payment={removing} onClose={() => setRemoving(null)} />
      )}
      {correcting.payment !== null && check.status === 'settled' && (
        <sheet.Later check={check} payment={correcting.payment} onClose={correcting.end} />
      )}
    </section>
  )
}

interface RowProps {
  readonly check: OpenCheck | SettledCheck
  readonly payment: Payment
  /** Taken here, and not yet known to the server. */
  readonly isWaiting: boolean
  readonly onRemove: ((payment: Payment) => void) | null
  readonly onCorrect: ((payment: Payment) => void) | null
}

const Row = memo(function Row({ check, payment, isWaiting, onRemove, onCorrect }: RowProps) {
  const { t } = usePayTexts()
  const correct = useCorrectTexts()
  const { money, time } = useFormats()
  const { taken } = payment
  const person = useTerminalValue(({ setup }) => setup.people[taken.by]?.name ?? '?')
  const terminal = useTerminalValue(({ setup }) => setup.terminals[taken.terminal]?.name ?? '?')
  const tipFor = useTerminalValue(({ setup }) => setup.people[payment.tipPersonId ?? '']?.name)
  const amount = money(payment.amountMinor)
  return (
    <li data-late={payment.isLate || undefined}>
      <div className={classes.what}>
        <p>
          <b>{payment.name}</b>
          {payment.part !== null && <span>{t('forPart', { number: payment.part + 1 })}</span>}
          {payment.reference !== '' && <span>{payment.reference}</span>}
        </p>
        <p className={classes.who}>{t('takenBy', { name: person, terminal, time: time(taken.at) })}</p>
        {payment.tipMinor > 0 && (
          <p className={classes.who}>{t('tipOf', { tip: money(payment.tipMinor), name: tipFor ?? '?' })}</p>
        )}
        {payment.changeMinor > 0 && (
          <p className={classes.who}>{t('changeGiven', { change: money(payment.changeMinor) })}</p>
        )}
        {payment.isLate && <p className={classes.late}>{t('cameLate')}</p>}
        <CorrectedLines check={check} paymentId={payment.id} />
        {isWaiting && (
          <p className={classes.waiting}>
            <IconClock size={15} aria-hidden /> {t('waiting')}
          </p>
        )}
      </div>
      <output>{amount}</output>
      {onRemove !== null && (
        <button
          type="button"
          aria-label={t('removeNamed', { method: payment.name, amount })}
          onClick={() => onRemove(payment)}
        >
          <IconX size={20} aria-hidden />
        </button>
      )}
      {onCorrect !== null && (
        <button
          type="button"
          aria-label={correct.t('open', { method: payment.name, amount })}
          onClick={() => onCorrect(payment)}
        >
          <IconPencil size={20} aria-hidden />
        </button>
      )}
    </li>
  )
})
