import type { Invoice, SettledCheck } from '@comanda/domain'
import { IconFileInvoice } from '@tabler/icons-react'
import { useState } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { later } from '../../shared/later.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import payments from '../payments.module.css'
import { ReceiptWays } from '../receipt/receipt-ways.tsx'
import { bringBack, type NotBack } from '../refund/bring-back.ts'
import { usePayTexts } from '../texts.ts'
import classes from './invoice.module.css'

const sheet = later(() => import('./invoice-sheet.tsx').then(({ InvoiceSheet }) => InvoiceSheet))

/**
 * Invoices that were asked for after payment, each with its own paper, mail and link; and one more (F5.5). A check of
 * an earlier day is fetched from the server first.
 */
export function Invoices({ check }: { readonly check: SettledCheck }) {
  const { t } = usePayTexts()
  const terminal = useTerminal()
  const [isWanted, setWanted] = useState(false)
  const [problem, setProblem] = useState<NotBack | null>(null)
  const isFiled = useTerminalValue(({ service }) => service.closed[check.id] === undefined)
  const { invoices = [] } = check
  sheet.useSoon()
  const isComing = isWanted && isFiled
  const open = async () => {
    setProblem(null)
    setWanted(true)
    const against = isFiled ? await bringBack(terminal, check.id) : null
    if (against === null) return
    setProblem(against)
    setWanted(false)
  }
  return (
    <>
      {invoices.map((invoice) => (
        <Made key={invoice.id} check={check} invoice={invoice} />
      ))}
      <button type="button" className={classes.open} disabled={isComing} onClick={() => void open()}>
        <IconFileInvoice size={20} aria-hidden />
        <span>{t(invoices.length === 0 ? 'invoice.ask' : 'invoice.another')}</span>
      </button>
      {(isComing || problem !== null) && (
        <p className={classes.note} role="status">
          {problem === null ? t('refund.bringing') : t(`refund.notBack.${problem}`)}
        </p>
      )}
      {isWanted && !isFiled && <sheet.Later check={check} onClose={() => setWanted(false)} />}
    </>
  )
}

function Made({ check, invoice }: { readonly check: SettledCheck; readonly invoice: Invoice }) {
  const { t } = usePayTexts()
  const { moment } = useFormats()
  const terminal = useTerminal()
  const person = useTerminalValue(({ setup }) => setup.people[invoice.issued.by]?.name ?? '?')
  const place = useTerminalValue(({ setup }) => setup.terminals[invoice.issued.terminal]?.name ?? '?')
  const { number, party, issued } = invoice
  const title = t(number === null ? 'invoice.unnumbered' : 'invoice.numbered', { number })
  return (
    <div className={classes.made}>
      <p className={classes.party}>
        <b>{party.company || party.name}</b>
        <span>
          {[party.taxNumber, ...party.address.split('\n')].filter((text) => text.trim() !== '').join(' · ')}
        </span>
        <small className={payments.who}>
          {t('takenBy', { name: person, terminal: place, time: moment(issued.at, terminal.now()) })}
        </small>
      </p>
      <ReceiptWays checkId={check.id} documentId={invoice.id} title={title} />
    </div>
  )
}
