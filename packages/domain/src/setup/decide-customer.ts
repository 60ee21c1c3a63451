import { accept, type Decision, refuse, unreachable } from '@comanda/sync'
import { isUnseen } from '../judge.ts'
import type { SetupCommand } from './commands.ts'
import { customerOf, likelyDuplicates } from './customers.ts'
import type { SetupOp } from './ops.ts'
import { type Author, superseded } from './saving.ts'
import type { SetupState } from './state.ts'

type CustomerCommand = Extract<SetupCommand, { type: 'createCustomer' | 'changeCustomer' | 'mergeCustomers' }>

export function decideCustomer(
  state: SetupState,
  command: CustomerCommand,
  author: Author,
): Decision<SetupOp> {
  switch (command.type) {
    case 'createCustomer': {
      const { customerId, data } = command
      if (state.customers[customerId] !== undefined) return accept()
      const duplicates = likelyDuplicates(state, data)
      return accept({ type: 'customerCreated.v1', customerId, duplicates, personal: data })
    }
    case 'changeCustomer':
      return changeCustomer(state, command, author)
    case 'mergeCustomers': {
      const keep = customerOf(state, command.keep)
      const merged = customerOf(state, command.merged)
      if (command.keep === command.merged) return refuse('customers-same')
      if (keep === undefined || merged === undefined) return refuse('customer-unknown')
      if (keep.id === merged.id) return accept()
      return accept({ type: 'customersMerged.v1', keep: keep.id, merged: merged.id })
    }
    default:
      return unreachable(command)
  }
}

const CUSTOMER_FIELDS = ['name', 'phone', 'email', 'note', 'company', 'taxNumber', 'address'] as const

type ChangeCustomer = Extract<SetupCommand, { type: 'changeCustomer' }>

/** Only what the author changed is changed; a customer merged meanwhile is changed where they are now. */
function changeCustomer(
  state: SetupState,
  { customerId, data, seen }: ChangeCustomer,
  author: Author,
): Decision<SetupOp> {
  const customer = customerOf(state, customerId)
  if (customer === undefined) return refuse('customer-unknown')
  const fields = CUSTOMER_FIELDS.filter(
    (field) => data[field] !== seen[field] && data[field] !== customer[field],
  )
  if (fields.length === 0) return accept()
  if (isUnseen(customer.edited, author) && fields.some((field) => customer[field] !== seen[field]))
    return superseded('customer', customer.edited)
  const { name, phone, email, note, company, taxNumber, address } = customer
  const changes = Object.fromEntries(fields.map((field) => [field, data[field]]))
  return accept({
    type: 'customerChanged.v1',
    customerId: customer.id,
    personal: { name, phone, email, note, company, taxNumber, address, ...changes },
  })
}
