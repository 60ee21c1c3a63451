import { customerOf } from '@comanda/domain'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { CustomerForm } from '../check/panels/customer-form.tsx'
import { texts } from '../check/panels/texts.ts'
import { useChangeCustomer } from '../check/panels/use-change-customer.ts'
import detail from '../manage/list/detail.module.css'
import { Detail } from '../manage/list/detail.tsx'
import { bringTexts } from '../shared/late-texts.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { AccountCard } from './account-card.tsx'
import classes from './accounts.module.css'
import { nameOf } from './customer-rows.ts'
import { useAccountTexts } from './texts.ts'

bringTexts('check', texts)

interface CustomerDetailProps {
  readonly customerId: string
  readonly onClose: () => void
}

/** One customer in the back office: who they are, what an invoice says, what they owe. */
export function CustomerDetail({ customerId, onClose }: CustomerDetailProps) {
  const { t } = useAccountTexts()
  const [isEditing, setEditing] = useState(false)
  const customer = useTerminalValue(({ setup }) => customerOf(setup, customerId))
  const change = useChangeCustomer(customer, () => setEditing(false))
  const facts = [
    customer?.phone,
    customer?.email,
    customer?.note,
    customer?.company,
    customer?.taxNumber,
    customer?.address,
  ]
  const edit = customer !== undefined && !isEditing && (
    <button type="button" className={detail.icon} aria-label={t('edit')} onClick={() => setEditing(true)}>
      <IconPencil size={22} aria-hidden />
    </button>
  )
  return (
    <Detail
      title={nameOf(customer) ?? t('nobody')}
      // What is being typed is turned away from first.
      onClose={isEditing ? () => setEditing(false) : onClose}
      actions={edit}
    >
      <div className={classes.detail}>
        {isEditing && customer !== undefined ? (
          <CustomerForm known={customer} onSave={change} onCancel={() => setEditing(false)} />
        ) : (
          <>
            <div className={classes.facts}>
              {facts
                .filter((fact): fact is string => fact !== undefined && fact !== '')
                .map((fact) => (
                  <p key={fact}>{fact}</p>
                ))}
            </div>
            <AccountCard customerId={customerId} />
          </>
        )}
      </div>
    </Detail>
  )
}
