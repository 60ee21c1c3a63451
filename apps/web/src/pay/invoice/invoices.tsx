import type { Invoice, SettledCheck } from '@comanda/domain'
import { IconFileInvoice } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { later } from '../../shared/later.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import payments from '../payments.module.css'
import { ReceiptWays } from '../receipt/receipt-ways.tsx'
import { useBroughtBack } from '../refund/use-brought-back.ts'
import { usePayTexts } from '../texts.ts'
import classes from './invoice.module.css'

const sheet = later(() => import('./invoice-sheet.tsx').then(({ InvoiceSheet }) => InvoiceSheet))

/**
 * Invoices that were asked for after payment, each with its own paper, mail and link; and one more (F5.5). A check of
 * an earlier day is fetched from the server first.
 */
export function Invoices({ check }: { readonly check: SettledCheck }) {
  const { t } = usePayTexts()
  const { isComing, isOpen, said, open, close } = useBroughtBack(check.id)
  const { invoices = [] } = check
  sheet.useSoon()
  return (
    <>
      {invoices.map((invoice) => (
        <Made key={invoice.id} check={check} invoice={invoice} />
      ))}
      <button type="button" className={classes.open} disabled={isComing} onClick={open}>
        <IconFileInvoice size={20} aria-hidden />
        <span>{t(invoices.length === 0 ? 'invoice.ask' : 'invoice.another')}</span>
      </button>
      {said !== null && (
        <p className={classes.note} role="status">
          {said}
        </p>
      )}
      {isOpen && <sheet.Later check={check} onClose={close} />}
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
