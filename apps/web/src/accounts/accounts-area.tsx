import { useMemo } from 'react'
import { Records } from '../manage/list/records.tsx'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './accounts.module.css'
import { CustomerDetail } from './customer-detail.tsx'
import { type CustomerRow, customerRows, nameOf } from './customer-rows.ts'
import { useAccountTexts } from './texts.ts'

/** All customers with what they owe on the house (F3.6, F5.2). */
export function AccountsArea() {
  const { t } = useAccountTexts()
  const customers = useTerminalValue(({ setup }) => setup.customers)
  const accounts = useTerminalValue(({ setup }) => setup.accounts)
  const rows = useMemo(() => customerRows(customers, accounts), [customers, accounts])
  return (
    <Records
      title={t('title')}
      hint={t('hint')}
      rows={rows}
      columns={useColumns()}
      textOf={textOf}
      detail={(id, close) => <CustomerDetail key={id} customerId={id} onClose={close} />}
    />
  )
}

const textOf = ({ customer }: CustomerRow): string =>
  customer === null
    ? ''
    : [customer.name, customer.company, customer.taxNumber, customer.phone, customer.email].join(' ')

function useColumns() {
  const { t } = useAccountTexts()
  const { money } = useFormats()
  return useMemo(
    () => [
      {
        key: 'name',
        head: t('name'),
        cell: ({ customer }: CustomerRow) => (
          <span className={classes.name}>
            {nameOf(customer) ?? t('nobody')}
            {customer !== null && customer.company !== '' && customer.company !== customer.name && (
              <small>{customer.company}</small>
            )}
          </span>
        ),
      },
      {
        key: 'limit',
        head: t('account'),
        isExtra: true,
        cell: ({ account: { allowed, limitMinor } }: CustomerRow) =>
          !allowed ? '–' : limitMinor === null ? t('noLimit') : t('limit', { limit: money(limitMinor) }),
      },
      {
        key: 'owes',
        head: t('owes'),
        isNumber: true,
        cell: ({ account: { balanceMinor, limitMinor } }: CustomerRow) =>
          balanceMinor === 0 ? (
            ''
          ) : (
            <b className={limitMinor !== null && balanceMinor > limitMinor ? classes.wrong : undefined}>
              {money(balanceMinor)}
            </b>
          ),
      },
    ],
    [t, money],
  )
}
