import { type CustomerData, type CustomerId, customerOf, type OpenCheck } from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { later } from '../../shared/later.tsx'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { AttachedCustomer } from './attached-customer.tsx'
import { CustomerForm } from './customer-form.tsx'
import { CustomerSearch } from './customer-search.tsx'
import { PastChecks } from './past-checks.tsx'
import { useChangeCustomer } from './use-change-customer.ts'

const account = later(() => import('../../accounts/account-card.tsx').then(({ AccountCard }) => AccountCard))

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
  const [isEditing, setEditing] = useState(false)
  const act = useDo()
  const record = useTerminalValue(({ setup }) => customerOf(setup, check.customer?.id ?? ''))
  const attach = (customer: { readonly id: string; readonly name: string } | null, done?: () => void) =>
    act(
      {
        type: 'attachCustomer',
        checkId: check.id,
        customer: customer === null ? null : { id: customer.id as CustomerId, name: customer.name },
        seen: { customerId: check.customer?.id ?? null },
      },
      () => {
        setCreating(false)
        setSearching(customer === null)
        done?.()
      },
    )
  const create = (data: CustomerData) => {
    const { id, outcome } = terminal.createCustomer(data)
    if (outcome.ok) attach({ id, name: data.name })
    else notify.refused(outcome.refusal)
  }
  const change = useChangeCustomer(record, () => setEditing(false))
  return (
    <Sheet title={t(isCreating ? 'newCustomer' : 'customer')} place="side" onClose={onClose}>
      {isEditing && record !== undefined ? (
        <CustomerForm known={record} onSave={change} onCancel={() => setEditing(false)} />
      ) : isCreating ? (
        <CustomerForm typed={query} onSave={create} onCancel={() => setCreating(false)} />
      ) : check.customer !== null && !isSearching ? (
        <>
          <AttachedCustomer
            customer={check.customer}
            onDetach={() => attach(null)}
            onOther={() => setSearching(true)}
            {...(record !== undefined && { onEdit: () => setEditing(true) })}
          />
          <account.Later customerId={check.customer.id} hasEntries={false} />
          <PastChecks key={check.customer.id} customerId={check.customer.id} exceptId={check.id} />
        </>
      ) : (
        <CustomerSearch
          query={query}
          currentId={check.customer?.id ?? null}
          onQuery={setQuery}
          onChoose={(customer) => attach(customer, onClose)}
          onCreate={() => setCreating(true)}
        />
      )}
    </Sheet>
  )
}
