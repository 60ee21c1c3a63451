import type { Refusal } from '@comanda/sync'
import type { CustomerId } from '../../ids.ts'
import { isUnseen } from '../../judge.ts'
import { accountIdOf, accountOf } from '../../setup/account.ts'
import type { SetupState } from '../../setup/state.ts'
import { type Author, may, type ServiceContext } from '../context.ts'
import { fail, labelOf } from '../find.ts'
import type { Check, ServiceState } from '../state.ts'

/** What the author's screen said of the account. */
export interface AccountSeen {
  readonly balanceMinor: number
  /** The terminal had no way to the server. */
  readonly isApart: boolean
  /** Whose it was. */
  readonly customerId?: CustomerId | undefined
}

/**
 * Whose account a charge goes to; none: nobody's. A customer whom somebody has taken off the check, or replaced, unseen
 * has signed for it all the same (INV8).
 */
export const chargedTo = (check: Check, seen: AccountSeen | null, author: Author): CustomerId | undefined =>
  (seen?.customerId !== undefined && isUnseen(check.marks.customer, author)
    ? seen.customerId
    : check.customer?.id) as CustomerId | undefined

/** What a customer owes, with what the setup log has not heard of yet: own commands that wait. Minor units. */
export const owedMinor = (setup: SetupState, { accountsAhead }: ServiceState, customerId: string): number =>
  accountOf(setup, customerId).balanceMinor + (accountsAhead[accountIdOf(setup, customerId)] ?? 0)

/**
 * Refuses to put something on a house account that its customer has not got, or beyond its limit; `null`: it may
 * be. What was within the limit on the author's screen, or happened apart from the server, or before the
 * terms were changed, has happened: it is recorded, and marked on the statement.
 */
export function mayCharge(
  state: ServiceState,
  check: Check,
  { amountMinor, seen }: { readonly amountMinor: number; readonly seen: AccountSeen | null },
  author: Author,
  context: ServiceContext,
): { readonly ok: false; readonly refusal: Refusal } | null {
  const customerId = chargedTo(check, seen, author)
  if (customerId === undefined) return fail('customer-missing', { check: labelOf(check) })
  const { allowed, limitMinor, set } = accountOf(context.setup, customerId)
  if (set !== undefined && set.at > author.at) return null
  if (!allowed) return fail('account-missing', { check: labelOf(check) })
  const balanceMinor = owedMinor(context.setup, state, customerId)
  if (limitMinor === null || balanceMinor + amountMinor <= limitMinor) return null
  if (seen !== null && (seen.isApart || seen.balanceMinor + amountMinor <= limitMinor)) return null
  if (may(context, author, 'manageAccounts')) return null
  const overMinor = balanceMinor + amountMinor - limitMinor
  return fail('not-permitted', { permission: 'manageAccounts', overMinor, limitMinor, balanceMinor })
}
