import type { Refund, SettledCheck } from '@comanda/domain'
import { IconPrinter } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import payments from '../payments.module.css'
import { usePrinting } from '../receipt/use-printing.ts'
import { usePayTexts } from '../texts.ts'
import { refundsOf } from './refundable.ts'

/** What was given back of a paid check: each a document with its own number (F5.4). */
export function RefundsList({ check }: { readonly check: SettledCheck }) {
  const { t } = usePayTexts()
  const refunds = useTerminalValue(({ service }) => refundsOf(service, check.id), sameItems)
  if (refunds.length === 0) return null
  return (
    <section aria-label={t('refund.list')}>
      <h2 className={payments.title}>{t('refund.list')}</h2>
      <ul className={payments.list}>
        {refunds.map((refund) => (
          <Row key={refund.id} check={check} refund={refund} />
        ))}
      </ul>
    </section>
  )
}

function Row({ check, refund }: { readonly check: SettledCheck; readonly refund: Refund }) {
  const { t } = usePayTexts()
  const { money, time } = useFormats()
  const { print, said } = usePrinting(check.id, refund.id)
  const setup = useTerminalValue((terminal) => terminal.setup)
  const { number, name, amountMinor, roundingMinor, lines, reason, issued } = refund
  const values = { number, label: check.number ?? check.provisional }
  const dishes = lines.map(({ quantity, name: dish }) => `${quantity} × ${dish}`).join(', ')
  const why = reason.text || (setup.reasons[reason.reasonId ?? '']?.text ?? '')
  return (
    <li>
      <div className={payments.what}>
        <p>
          <b>{t(number === null ? 'refund.unnumbered' : 'refund.numbered', values)}</b>
          <span>{name}</span>
        </p>
        <p className={payments.who}>
          {t('takenBy', {
            name: setup.people[issued.by]?.name ?? '?',
            terminal: setup.terminals[issued.terminal]?.name ?? '?',
            time: time(issued.at),
          })}
        </p>
        <p className={payments.who}>{[dishes, why].filter((part) => part !== '').join(' · ')}</p>
        {said !== null && (
          <p className={payments.who} role="status">
            {said}
          </p>
        )}
      </div>
      <output>{money(-(amountMinor + roundingMinor))}</output>
      <button type="button" aria-label={t('receipt.printRefund', values)} onClick={print}>
        <IconPrinter size={20} aria-hidden />
      </button>
    </li>
  )
}
