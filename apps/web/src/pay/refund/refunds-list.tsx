import { handedBackMinor, type Refund, refundPartsOf, type SettledCheck } from '@comanda/domain'
import { IconReceipt } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { reasonText } from '../../shared/reason-text.ts'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import payments from '../payments.module.css'
import { ReceiptWays } from '../receipt/receipt-ways.tsx'
import { usePayTexts } from '../texts.ts'
import classes from './refund-button.module.css'
import { refundsOf } from './refundable.ts'

interface RefundsListProps {
  readonly check: SettledCheck
  /** What the server knows of, while the check is not on this device. */
  readonly filed?: readonly Refund[]
}

/** What was given back of a paid check: each a document with its own number and receipt (F5.4). */
export function RefundsList({ check, filed = [] }: RefundsListProps) {
  const { t } = usePayTexts()
  const [openId, setOpenId] = useState<string | null>(null)
  const known = useTerminalValue(({ service }) => refundsOf(service, check.id), sameItems)
  const refunds = known.length > 0 ? known : filed
  const open = refunds.find(({ id }) => id === openId)
  if (refunds.length === 0) return null
  return (
    <section aria-label={t('refund.list')}>
      <h2 className={payments.title}>{t('refund.list')}</h2>
      <ul className={payments.list}>
        {refunds.map((refund) => (
          <Row
            key={refund.id}
            check={check}
            refund={refund}
            isOpen={refund === open}
            onToggle={() => setOpenId(refund === open ? null : refund.id)}
          />
        ))}
      </ul>
      {open !== undefined && (
        <div className={classes.papers}>
          <ReceiptWays
            key={open.id}
            checkId={check.id}
            documentId={open.id}
            title={t(open.number === null ? 'refund.unnumbered' : 'refund.numbered', named(open, check))}
          />
        </div>
      )}
    </section>
  )
}

const named = ({ number }: Refund, { number: check, provisional }: SettledCheck) => ({
  number,
  label: check ?? provisional,
})

interface RowProps {
  readonly check: SettledCheck
  readonly refund: Refund
  /** Its receipt is being handed out. */
  readonly isOpen: boolean
  readonly onToggle: () => void
}

function Row({ check, refund, isOpen, onToggle }: RowProps) {
  const { t } = usePayTexts()
  const { money, moment } = useFormats()
  const terminal = useTerminal()
  const setup = useTerminalValue((now) => now.setup)
  const { number, lines, reason, issued } = refund
  const values = named(refund, check)
  const parts = refundPartsOf(refund)
  const ways = [...new Set(parts.map(({ name }) => name))].join(', ')
  const dishes = lines.map(({ quantity, name: dish }) => `${quantity} × ${dish}`).join(', ')
  const tipMinor = parts.reduce((sum, part) => sum + part.tipMinor, 0)
  const tip = tipMinor === 0 ? '' : t('refund.withTip', { tip: money(tipMinor) })
  const why = reasonText(reason, setup)
  return (
    <li>
      <div className={payments.what}>
        <p>
          <b>{t(number === null ? 'refund.unnumbered' : 'refund.numbered', values)}</b>
          <span>{ways}</span>
        </p>
        <p className={payments.who}>
          {t('takenBy', {
            name: setup.people[issued.by]?.name ?? '?',
            terminal: setup.terminals[issued.terminal]?.name ?? '?',
            time: moment(issued.at, terminal.now()),
          })}
        </p>
        <p className={payments.who}>{[dishes, tip, why].filter((part) => part !== '').join(' · ')}</p>
      </div>
      <output>{money(-handedBackMinor(refund))}</output>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-label={t('refund.receipt', values)}
        onClick={onToggle}
      >
        <IconReceipt size={20} aria-hidden />
      </button>
    </li>
  )
}
