import { type Customer, customerOf, searchCustomers } from '@comanda/domain'
import { IconUserCheck, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './reservations.module.css'
import { useBookTexts } from './texts.ts'

interface CustomerHintsProps {
  readonly name: string
  readonly phone: string
  readonly customerId: string | null
  readonly onChoose: (customer: Customer | null) => void
}

const SHOWN = 4
/** Fewer letters or digits would find everybody. */
const ENOUGH = 3

/** Customers who may be the ones on the phone, by what is typed as name or number. */
export function CustomerHints({ name, phone, customerId, onChoose }: CustomerHintsProps) {
  const { t } = useBookTexts()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const known = customerId === null ? undefined : customerOf(setup, customerId)
  const { customers } = setup
  const found = useMemo(() => {
    const query = phone.replace(/\D/g, '').length >= ENOUGH ? phone.replace(/\D/g, '') : name.trim()
    return query.length < ENOUGH ? [] : searchCustomers({ ...setup, customers }, query).slice(0, SHOWN)
  }, [setup, customers, name, phone])
  if (known !== undefined)
    return (
      <p className={classes.known}>
        <IconUserCheck size={20} aria-hidden />
        <span>
          <b>{known.name}</b> <small>{known.note === '' ? t('knownCustomer') : known.note}</small>
        </span>
        <button type="button" aria-label={t('forget')} onClick={() => onChoose(null)}>
          <IconX size={20} aria-hidden />
        </button>
      </p>
    )
  if (found.length === 0) return null
  return (
    <ul className={classes.hints} aria-label={t('customers')}>
      {found.map((customer) => (
        <li key={customer.id}>
          <button type="button" onClick={() => onChoose(customer)}>
            <b>{customer.name}</b> <bdi>{customer.phone}</bdi>
          </button>
        </li>
      ))}
    </ul>
  )
}
