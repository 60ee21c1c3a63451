import { accept, type Decision, type Envelope, type Machine, refuse, unreachable } from '@comanda/sync'
import { isUnseen } from '../judge.ts'
import type { Mark } from '../mark.ts'
import { can } from '../permissions.ts'
import { applySetup } from './apply.ts'
import type { SetupCommand } from './commands.ts'
import { customerOf, likelyDuplicates } from './customers.ts'
import type { SetupOp } from './ops.ts'
import { emptySetup, type Saved, type SetupState } from './state.ts'

export interface SetupContext {
  /** Whether a check is open on the table, in any multi-session of the restaurant (C20). */
  readonly hasOpenCheck: (tableId: string) => boolean
}

type Author = Envelope<SetupCommand>

export function decideSetup(
  state: SetupState,
  command: SetupCommand,
  author: Author,
  context: SetupContext,
): Decision<SetupOp> {
  switch (command.type) {
    case 'createCustomer':
    case 'changeCustomer':
    case 'mergeCustomers':
      return can(state, author.by, 'chooseCustomer')
        ? decideCustomer(state, command, author)
        : refuse('not-permitted', { permission: 'chooseCustomer' })
    default:
      return can(state, author.by, 'backOffice')
        ? decideRecord(state, command, author, context)
        : refuse('not-permitted', { permission: 'backOffice' })
  }
}

type CustomerCommand = Extract<SetupCommand, { type: 'createCustomer' | 'changeCustomer' | 'mergeCustomers' }>

function decideCustomer(state: SetupState, command: CustomerCommand, author: Author): Decision<SetupOp> {
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

type ChangeCustomer = Extract<SetupCommand, { type: 'changeCustomer' }>

/** Only what the author changed is changed; a customer merged meanwhile is changed where they are now. */
function changeCustomer(
  state: SetupState,
  { customerId, data, seen }: ChangeCustomer,
  author: Author,
): Decision<SetupOp> {
  const customer = customerOf(state, customerId)
  if (customer === undefined) return refuse('customer-unknown')
  const fields = (['name', 'phone', 'email', 'note'] as const).filter(
    (field) => data[field] !== seen[field] && data[field] !== customer[field],
  )
  if (fields.length === 0) return accept()
  if (isUnseen(customer.edited, author) && fields.some((field) => customer[field] !== seen[field]))
    return superseded('customer', customer.edited)
  const { name, phone, email, note } = customer
  const changes = Object.fromEntries(fields.map((field) => [field, data[field]]))
  return accept({
    type: 'customerChanged.v1',
    customerId: customer.id,
    personal: { name, phone, email, note, ...changes },
  })
}

type RecordCommand = Exclude<SetupCommand, CustomerCommand>

function decideRecord(
  state: SetupState,
  command: RecordCommand,
  author: Author,
  context: SetupContext,
): Decision<SetupOp> {
  switch (command.type) {
    case 'saveRestaurant':
      return save(state.restaurant, author, { type: 'restaurantSaved.v1', value: command.value })
    case 'saveCategory':
      return save(state.categories[command.value.id], author, {
        type: 'categorySaved.v1',
        value: command.value,
      })
    case 'saveTax':
      return save(state.taxes[command.value.id], author, { type: 'taxSaved.v1', value: command.value })
    case 'saveProduct':
      return decideProduct(state, command.value, author)
    case 'saveFloor':
      return save(state.floors[command.value.id], author, {
        type: 'floorSaved.v1',
        value: command.value,
      })
    case 'saveTable':
      return decideTable(state, command.value, author)
    case 'saveRole':
      return save(state.roles[command.value.id], author, {
        type: 'roleSaved.v1',
        value: command.value,
      })
    case 'savePerson':
      if (state.roles[command.value.roleId] === undefined) return refuse('role-unknown')
      return save(state.people[command.value.id], author, {
        type: 'personSaved.v1',
        value: command.value,
      })
    case 'saveTerminal':
      if (state.terminals[command.value.id]?.revoked !== undefined) return refuse('terminal-revoked')
      return save(state.terminals[command.value.id], author, {
        type: 'terminalSaved.v1',
        value: command.value,
      })
    case 'saveMultiSession':
      return save(state.multiSessions[command.value.id], author, {
        type: 'multiSessionSaved.v1',
        value: command.value,
      })
    case 'archiveProduct': {
      const product = state.products[command.productId]
      if (product === undefined) return refuse('product-unknown')
      if (product.archived !== undefined) return accept()
      return accept({ type: 'productArchived.v1', productId: command.productId })
    }
    case 'deleteTable':
      return decideDeleteTable(state, command.tableId, context)
    case 'deleteFloor':
      return decideDeleteFloor(state, command.floorId, context)
    case 'revokeTerminal': {
      const terminal = state.terminals[command.terminalId]
      if (terminal === undefined) return refuse('terminal-unknown')
      if (terminal.revoked !== undefined) return accept()
      return accept({ type: 'terminalRevoked.v1', terminalId: command.terminalId })
    }
    default:
      return unreachable(command)
  }
}

type ProductValue = Extract<SetupCommand, { type: 'saveProduct' }>['value']
type TableValue = Extract<SetupCommand, { type: 'saveTable' }>['value']

function decideProduct(state: SetupState, value: ProductValue, author: Author): Decision<SetupOp> {
  if (state.categories[value.categoryId] === undefined)
    return refuse('category-unknown', { name: value.name })
  const unknown = value.taxIds.find((id) => state.taxes[id] === undefined)
  if (unknown !== undefined) return refuse('tax-unknown', { name: value.name, taxId: unknown })
  return save(state.products[value.id], author, { type: 'productSaved.v1', value })
}

function decideTable(state: SetupState, value: TableValue, author: Author): Decision<SetupOp> {
  const floor = state.floors[value.floorId]
  if (floor === undefined || floor.deleted !== undefined) return refuse('floor-unknown')
  const twin = Object.values(state.tables).find(
    (table) => table.id !== value.id && table.deleted === undefined && table.number === value.number,
  )
  if (twin !== undefined) return refuse('table-number-taken', { number: value.number })
  return save(state.tables[value.id], author, { type: 'tableSaved.v1', value })
}

function decideDeleteTable(state: SetupState, tableId: string, context: SetupContext): Decision<SetupOp> {
  const table = state.tables[tableId]
  if (table === undefined) return refuse('table-unknown')
  if (table.deleted !== undefined) return accept()
  if (context.hasOpenCheck(tableId)) return refuse('table-in-use', { tables: [table.number] })
  return accept({ type: 'tableDeleted.v1', tableId: table.id })
}

/** A floor goes with its tables, so none of them may have an open check. */
function decideDeleteFloor(state: SetupState, floorId: string, context: SetupContext): Decision<SetupOp> {
  const floor = state.floors[floorId]
  if (floor === undefined) return refuse('floor-unknown')
  if (floor.deleted !== undefined) return accept()
  const tables = Object.values(state.tables).filter(
    (table) => table.floorId === floorId && table.deleted === undefined,
  )
  const busy = tables.filter((table) => context.hasOpenCheck(table.id))
  if (busy.length > 0) return refuse('table-in-use', { tables: busy.map((table) => table.number) })
  return accept<SetupOp>(
    ...tables.map((table) => ({ type: 'tableDeleted.v1' as const, tableId: table.id })),
    { type: 'floorDeleted.v1', floorId: floor.id },
  )
}

interface Existing extends Saved {
  readonly archived?: Mark
  readonly deleted?: Mark
}

/** Somebody else saved, archived or deleted the record and the author has not seen it: nothing is overwritten blindly. */
function save(record: Existing | null | undefined, author: Author, op: SetupOp): Decision<SetupOp> {
  const unseen = [record?.saved, record?.archived, record?.deleted].find((mark) => isUnseen(mark, author))
  return unseen === undefined ? accept(op) : superseded('record', unseen)
}

const superseded = (field: string, mark: Mark | undefined): Decision<never> =>
  refuse('superseded', { field, by: mark?.by, terminal: mark?.terminal, at: mark?.at })

export const setupMachine: Machine<SetupState, SetupCommand, SetupOp, SetupContext> = {
  initial: emptySetup,
  decide: decideSetup,
  apply: applySetup,
}
