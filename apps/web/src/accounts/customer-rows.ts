import {
  type Customer,
  type HouseAccount,
  isErased,
  isInUse,
  noAccount,
  type SetupState,
} from '@comanda/domain'

/** A customer and what they owe. */
export interface CustomerRow {
  readonly id: string
  readonly customer: Customer | null
  readonly account: HouseAccount
}

/** What a customer is called; `null`: nothing is known of them any more. */
export const nameOf = (customer: Customer | null | undefined): string | null =>
  customer == null || isErased(customer) ? null : customer.name

/** Customers there are, who owes most first, then by name; and accounts whose customer this terminal does not know. */
export function customerRows(
  customers: SetupState['customers'],
  accounts: SetupState['accounts'],
): readonly CustomerRow[] {
  const known = Object.values(customers)
    .filter(({ mergedInto }) => mergedInto === undefined)
    .map((customer): CustomerRow => {
      const account = accounts[customer.id] ?? noAccount(customer.id)
      return { id: customer.id, customer, account }
    })
  const orphans = Object.values(accounts)
    .filter((account) => isInUse(account) && customers[account.customerId] === undefined)
    .map((account): CustomerRow => ({ id: account.customerId, customer: null, account }))
  return [...known, ...orphans].sort(
    (a, b) =>
      b.account.balanceMinor - a.account.balanceMinor ||
      (a.customer?.name ?? '').localeCompare(b.customer?.name ?? ''),
  )
}
