import type { CustomerData, CustomerId, OpenCheck } from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { AttachedCustomer } from './attached-customer.tsx'
import { CustomerForm } from './customer-form.tsx'
import { CustomerSearch } from './customer-search.tsx'

interface CustomerPanelProps {
  readonly check: OpenCheck
  readonly onClose: () => void
}

/** Whose check it is: found or created here, offline too. */
export function CustomerPanel({ check, onClose }: CustomerPanelProps) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const notify = useNotify()
  const [query, setQuery] = useState('')
  const [isSearching, setSearching] = useState(check.customer === null)
  const [isCreating, setCreating] = useState(false)
  const attach = (customer: { readonly id: string; readonly name: string } | null) => {
    const outcome = terminal.perform({
      type: 'attachCustomer',
      checkId: check.id,
      customer: customer === null ? null : { id: customer.id as CustomerId, name: customer.name },
      seen: { customerId: check.customer?.id ?? null },
    })
    if (!outcome.ok) return notify.refused(outcome.refusal)
    setCreating(false)
    setSearching(customer === null)
  }
  const create = (data: CustomerData) => {
    const { id, outcome } = terminal.createCustomer(data)
    if (outcome.ok) attach({ id, name: data.name })
    else notify.refused(outcome.refusal)
  }
  return (
    <Sheet title={t(isCreating ? 'newCustomer' : 'customer')} place="side" onClose={onClose}>
      {isCreating ? (
        <CustomerForm typed={query} onSave={create} onCancel={() => setCreating(false)} />
      ) : check.customer !== null && !isSearching ? (
        <AttachedCustomer
          customer={check.customer}
          onDetach={() => attach(null)}
          onOther={() => setSearching(true)}
        />
      ) : (
        <CustomerSearch
          query={query}
          currentId={check.customer?.id ?? null}
          onQuery={setQuery}
          onChoose={(customer) => {
            attach(customer)
            onClose()
          }}
          onCreate={() => setCreating(true)}
        />
      )}
    </Sheet>
  )
}
