import { accept, type Decision, refuse } from '@comanda/sync'
import { isUnseen } from '../judge.ts'
import { accountIdOf, accountOf } from './account.ts'
import type { SetupCommand } from './commands.ts'
import { customerOf } from './customers.ts'
import type { SetupOp } from './ops.ts'
import { type Author, superseded } from './saving.ts'
import type { SetupState } from './state.ts'

type Of<T extends SetupCommand['type']> = Extract<SetupCommand, { type: T }>

/** Whether and how far a customer may have things put on the house. */
export function decideAccountTerms(
  state: SetupState,
  { customerId, allowed, limitMinor }: Of<'setAccountTerms'>,
  author: Author,
): Decision<SetupOp> {
  const customer = customerOf(state, customerId)
  if (customer === undefined) return refuse('customer-unknown')
  const account = accountOf(state, customer.id)
  if (account.allowed === allowed && account.limitMinor === limitMinor) return accept()
  if (isUnseen(account.set, author)) return superseded('account', account.set)
  return accept({ type: 'accountTermsSet.v1', customerId: customer.id, allowed, limitMinor })
}

/** Puts right what no check and no payment explains: a debt from before, one that is let go. */
export function decideAdjustment(
  state: SetupState,
  { customerId, entryId, amountMinor, reason }: Of<'adjustAccount'>,
): Decision<SetupOp> {
  const customer = customerOf(state, customerId)
  if (customer === undefined) return refuse('customer-unknown')
  if (accountOf(state, customer.id).entries.some((entry) => entry.entryId === entryId)) return accept()
  if (reason === '') return refuse('reason-missing')
  if (amountMinor === 0) return accept()
  return accept({ type: 'accountAdjusted.v1', customerId: customer.id, entryId, amountMinor, reason })
}

/** What happened in a service log happened: it is entered whoever the customer is by now. */
export function decideEntry(
  state: SetupState,
  { type: _type, customerId, ...entry }: Of<'enterOnAccount'>,
): Decision<SetupOp> {
  const id = accountIdOf(state, customerId) as typeof customerId
  return accept({ type: 'accountEntered.v1', customerId: id, ...entry })
}
