import type { CheckCustomer, Customer, CustomerId } from '@comanda/domain'
import { customerOf } from '@comanda/domain'
import {
  IconFileInvoice,
  IconMail,
  IconNote,
  IconPencil,
  IconPhone,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../shared/notify.ts'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { hasInvoiceData } from './customer-data.ts'
import classes from './panels.module.css'

interface AttachedCustomerProps {
  readonly customer: CheckCustomer
  readonly onDetach: () => void
  readonly onOther: () => void
  /** Phone, mail, notes, invoice; missing while its record is not here. */
  readonly onEdit?: () => void
}

export function AttachedCustomer({ customer, onDetach, onOther, onEdit }: AttachedCustomerProps) {
  const { t } = useTranslation('check')
  const record = useTerminalValue(({ setup }) => customerOf(setup, customer.id))
  return (
    <>
      <section className={classes.card}>
        <h3>{record?.name ?? customer.name}</h3>
        {record !== undefined && record.phone !== '' && (
          <p>
            <IconPhone size={16} aria-hidden /> <bdi>{record.phone}</bdi>
          </p>
        )}
        {record !== undefined && record.email !== '' && (
          <p>
            <IconMail size={16} aria-hidden /> <bdi>{record.email}</bdi>
          </p>
        )}
        {record !== undefined && record.note !== '' && (
          <p>
            <IconNote size={16} aria-hidden /> <span>{record.note}</span>
          </p>
        )}
        {record !== undefined && hasInvoiceData(record) && (
          <p>
            <IconFileInvoice size={16} aria-hidden />{' '}
            <span>
              {[record.company, record.taxNumber, ...record.address.split('\n')]
                .filter((text) => text.trim() !== '')
                .join(' · ')}
            </span>
          </p>
        )}
        {onEdit !== undefined && (
          <button type="button" className={classes.edit} onClick={onEdit}>
            <IconPencil size={18} aria-hidden /> {t('editCustomer')}
          </button>
        )}
      </section>
      {record !== undefined && <Duplicates customer={record} />}
      <div className={classes.two}>
        <button type="button" className={classes.secondary} onClick={onDetach}>
          {t('detach')}
        </button>
        <button type="button" className={classes.secondary} onClick={onOther}>
          {t('anotherCustomer')}
        </button>
      </div>
    </>
  )
}

/** The same person created twice, perhaps on two terminals offline: one tap makes one of them (C18). */
function Duplicates({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const notify = useNotify()
  const others = useTerminalValue(({ setup }) => {
    const found = customer.duplicates.flatMap((id) => customerOf(setup, id) ?? [])
    return [...new Set(found)].filter(({ id }) => id !== customer.id)
  }, sameItems)
  const merge = (other: Customer) => {
    const ids = { keep: customer.id as CustomerId, merged: other.id as CustomerId }
    const outcome = terminal.performSetup({ type: 'mergeCustomers', ...ids })
    if (outcome.ok) notify.say(t('merged', { name: customer.name }))
    else notify.refused(outcome.refusal)
  }
  return others.map((other) => (
    <section key={other.id} className={classes.duplicate}>
      <p>
        <IconUsersGroup size={20} aria-hidden />
        <span>
          {t('mayBeSame')} <b>{other.name}</b>
          <br />
          <bdi>{[other.phone, other.email].filter((text) => text !== '').join(' · ')}</bdi>
        </span>
      </p>
      <button type="button" className={classes.secondary} onClick={() => merge(other)}>
        {t('merge')}
      </button>
    </section>
  ))
}
