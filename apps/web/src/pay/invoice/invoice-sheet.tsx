import {
  type Customer,
  type CustomerData,
  customerOf,
  type InvoiceId,
  type SettledCheck,
} from '@comanda/domain'
import { useState } from 'react'
import { CustomerForm } from '../../check/panels/customer-form.tsx'
import { CustomerSearch } from '../../check/panels/customer-search.tsx'
import { texts } from '../../check/panels/texts.ts'
import { useChangeCustomer } from '../../check/panels/use-change-customer.ts'
import { bringTexts } from '../../shared/late-texts.ts'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { usePayTexts } from '../texts.ts'

bringTexts('check', texts)

interface InvoiceSheetProps {
  readonly check: SettledCheck
  readonly onClose: () => void
}

/** For whom a paid check's receipt is made out: somebody who is known, or somebody new (F5.5). */
export function InvoiceSheet({ check, onClose }: InvoiceSheetProps) {
  const { t } = usePayTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const act = useDo()
  const [invoiceId] = useState(() => terminal.newId<InvoiceId>())
  const [query, setQuery] = useState('')
  const [isNew, setNew] = useState(false)
  const [chosenId, setChosenId] = useState(check.customer?.id ?? '')
  const chosen = useTerminalValue(({ setup }) => customerOf(setup, chosenId))
  const issue = (id: string, { name, company, taxNumber, address }: CustomerData) =>
    act(
      {
        type: 'issueInvoice',
        checkId: check.id,
        invoiceId,
        customer: { id, name, company, taxNumber, address },
      },
      onClose,
    )
  const change = useChangeCustomer(chosen, (data) => issue(chosenId, data))
  const create = (data: CustomerData) => {
    const { id, outcome } = terminal.createCustomer(data)
    if (!outcome.ok) return notify.refused(outcome.refusal)
    // Tried again, it is for the same one.
    setChosenId(id)
    setNew(false)
    issue(id, data)
  }
  const choose = (customer: Customer) => setChosenId(customer.id)
  const form = { isForInvoice: true, action: t('invoice.make') }
  return (
    <Sheet title={t('invoice.ask')} place="side" onClose={onClose}>
      {isNew ? (
        <CustomerForm {...form} typed={query} onSave={create} onCancel={() => setNew(false)} />
      ) : chosen !== undefined ? (
        <CustomerForm
          key={chosen.id}
          {...form}
          known={chosen}
          onSave={change}
          onCancel={() => setChosenId('')}
        />
      ) : (
        <CustomerSearch
          query={query}
          currentId={null}
          onQuery={setQuery}
          onChoose={choose}
          onCreate={() => setNew(true)}
        />
      )}
    </Sheet>
  )
}
