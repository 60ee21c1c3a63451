import { customerOf } from './customers.ts'
import { type HouseAccount, isInUse, noAccount } from './house-account.ts'
import type { Customer, SetupState } from './state.ts'

/** The id under which the account of a customer is kept, after merges. */
export const accountIdOf = (setup: SetupState, customerId: string): string =>
  customerOf(setup, customerId)?.id ?? customerId

/** Of a customer, or of the one that they were merged into; one without an account has an empty one. */
export function accountOf(setup: SetupState, customerId: string): HouseAccount {
  const id = accountIdOf(setup, customerId)
  return setup.accounts[id] ?? noAccount(id)
}

/** An account and whose it is; of a customer who is not known here, `null`. */
export interface AccountHolder {
  readonly account: HouseAccount
  readonly customer: Customer | null
}

/** All accounts in use, who owes most first. */
export const accountsOf = (setup: SetupState): readonly AccountHolder[] =>
  Object.values(setup.accounts)
    .filter(isInUse)
    .map((account) => ({ account, customer: customerOf(setup, account.customerId) ?? null }))
    .sort(
      (a, b) =>
        b.account.balanceMinor - a.account.balanceMinor ||
        (a.customer?.name ?? '').localeCompare(b.customer?.name ?? ''),
    )
