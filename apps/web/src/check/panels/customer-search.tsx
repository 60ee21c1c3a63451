import { type Customer, searchCustomers } from '@comanda/domain'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './panels.module.css'

interface CustomerSearchProps {
  readonly query: string
  readonly currentId: string | null
  readonly onQuery: (query: string) => void
  readonly onChoose: (customer: Customer) => void
  readonly onCreate: () => void
}

const SHOWN = 40

/** What tells two of the same name apart. */
const contactOf = ({ name, company, phone, email }: Customer): string =>
  [company === name ? '' : company, phone, email].filter((text) => text !== '').join(' · ')

/** By name, phone or mail, on this device. */
export function CustomerSearch({ query, currentId, onQuery, onChoose, onCreate }: CustomerSearchProps) {
  const { t } = useTranslation('check')
  const setup = useTerminalValue((terminal) => terminal.setup)
  const found = useMemo(() => searchCustomers(setup, query), [setup, query])
  return (
    <>
      <label className={classes.search}>
        <IconSearch size={20} aria-hidden />
        <input
          type="text"
          inputMode="search"
          autoComplete="off"
          placeholder={t('customerSearch')}
          aria-label={t('customerSearch')}
          value={query}
          onChange={(event) => onQuery(event.currentTarget.value)}
        />
      </label>
      <button type="button" className={classes.create} onClick={onCreate}>
        <IconUserPlus size={20} aria-hidden />
        <span>{query.trim() === '' ? t('newCustomer') : t('createNamed', { name: query.trim() })}</span>
      </button>
      <ul className={classes.customers}>
        {found.slice(0, SHOWN).map((customer) => (
          <li key={customer.id}>
            <button
              type="button"
              aria-current={customer.id === currentId || undefined}
              onClick={() => onChoose(customer)}
            >
              <b>{customer.name}</b>
              <small>{contactOf(customer)}</small>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && query.trim() !== '' && <p className={classes.none}>{t('nobodyFound')}</p>}
      {found.length > SHOWN && <p className={classes.none}>{t('typeMore')}</p>}
    </>
  )
}
