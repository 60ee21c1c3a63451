import type { Terminal } from '@comanda/client'
import {
  type Check,
  type CheckId,
  type CustomerId,
  isOpen,
  isUntouched,
  type LineId,
  lineForTap,
  type OpenCheck,
  type OrderedLine,
  openChecksOn,
  orderedLines,
  type ProductId,
  type ServiceCommand,
  type TableId,
} from '@comanda/domain'
import type { Random } from './random.ts'

/** One waiter's next action on what the screen shows. `null`: nothing to do there. */
export function nextAction(terminal: Terminal, random: Random): (() => void) | null {
  const roll = random.between(1, 100)
  if (roll <= 12) return openTable(terminal, random)
  if (roll <= 16) return () => void createCustomer(terminal, random)
  if (roll <= 18) return changeMenu(terminal, random)
  const check = random.pick(Object.values(terminal.service.checks).filter(isOpen))
  if (check === undefined) return openTable(terminal, random)
  if (roll <= 62) return tapProduct(terminal, random, check)
  if (roll <= 88) return editLine(terminal, random, check)
  return editCheck(terminal, random, check)
}

const perform = (terminal: Terminal, command: ServiceCommand) => () => void terminal.perform(command)

function openTable(terminal: Terminal, random: Random): (() => void) | null {
  const table = random.pick(
    Object.values(terminal.setup.tables).filter(({ deleted }) => deleted === undefined),
  )
  if (table === undefined) return null
  const [current] = openChecksOn(terminal.service, table.id)
  if (current !== undefined && isUntouched(current) && random.chance(0.5))
    return perform(terminal, { type: 'leaveCheck', checkId: current.id })
  return perform(terminal, {
    type: 'openCheck',
    checkId: terminal.newId<CheckId>(),
    tableId: table.id,
    provisional: terminal.nextProvisional(),
    another: random.chance(0.1),
  })
}

function tapProduct(terminal: Terminal, random: Random, check: OpenCheck): (() => void) | null {
  const product = random.pick(
    Object.values(terminal.setup.products).filter(({ archived }) => archived === undefined),
  )
  if (product === undefined) return null
  const line = lineForTap(check, product.id, product.priceMinor)
  if (line !== undefined)
    return perform(terminal, {
      type: 'adjustQuantity',
      checkId: check.id,
      lineId: line.id,
      by: random.chance(0.85) ? 1 : -1,
      seen: { quantity: line.quantity },
    })
  return perform(terminal, {
    type: 'addLine',
    checkId: check.id,
    lineId: terminal.newId<LineId>(),
    productId: product.id as ProductId,
    quantity: random.between(1, 3),
    customerNote: '',
    kitchenNote: random.chance(0.2) ? 'no onion' : '',
    seen: { unitPriceMinor: product.priceMinor, setupSeq: terminal.setupSeq },
  })
}

function editLine(terminal: Terminal, random: Random, check: Check): (() => void) | null {
  const line = random.pick(check.lines)
  if (line === undefined) return null
  const ref = { checkId: check.id, lineId: line.id }
  if (line.status === 'removed') return perform(terminal, { type: 'restoreLine', ...ref })
  return perform(terminal, lineCommand(random, ref, line))
}

function lineCommand(
  random: Random,
  ref: { checkId: CheckId; lineId: LineId },
  line: OrderedLine,
): ServiceCommand {
  switch (random.between(1, 6)) {
    case 1:
    case 2:
      return { type: 'setQuantity', ...ref, to: random.between(1, 9), seen: { quantity: line.quantity } }
    case 3:
      return { type: 'removeLine', ...ref, seen: { quantity: line.quantity } }
    case 4:
      return {
        type: 'discountLine',
        ...ref,
        discountBp: random.pick([0, 500, 1000, 2550]) ?? 0,
        seen: { discountBp: line.discountBp },
      }
    case 5:
      return {
        type: 'changePrice',
        ...ref,
        unitPriceMinor: random.between(0, 3000),
        seen: { unitPriceMinor: line.unitPriceMinor },
      }
    default: {
      const which = random.chance(0.5) ? 'customerNote' : 'kitchenNote'
      return {
        type: 'setLineNote',
        ...ref,
        which,
        text: `note ${random.between(1, 99)}`,
        seen: { text: line[which] },
      }
    }
  }
}

function editCheck(terminal: Terminal, random: Random, check: OpenCheck): (() => void) | null {
  const checkId = check.id
  switch (random.between(1, 5)) {
    case 1:
      return perform(terminal, {
        type: 'setGuests',
        checkId,
        guests: random.between(1, 12),
        seen: { guests: check.guests },
      })
    case 2:
      return perform(terminal, {
        type: 'setOrderNote',
        checkId,
        text: `birthday ${random.between(1, 99)}`,
        seen: { text: check.orderNote },
      })
    case 3: {
      const customer = random.pick(Object.values(terminal.setup.customers))
      return perform(terminal, {
        type: 'attachCustomer',
        checkId,
        customer: customer === undefined ? null : { id: customer.id as CustomerId, name: customer.name },
        seen: { customerId: check.customer?.id ?? null },
      })
    }
    case 4: {
      const table = random.pick(Object.values(terminal.setup.tables))
      if (table === undefined) return null
      const tableId = table.id as TableId
      return perform(terminal, { type: 'moveCheck', checkId, tableId, seen: { tableId: check.tableId } })
    }
    default:
      return orderedLines(check).length > 0 ? null : perform(terminal, { type: 'cancelCheck', checkId })
  }
}

const NAMES = ['Marta Gil', 'José Núñez', 'Ingrid Berg', 'Chen Wei', 'Omar Haddad']

const createCustomer = (terminal: Terminal, random: Random) =>
  terminal.createCustomer({
    name: random.pick(NAMES) ?? '',
    phone: random.chance(0.5) ? `600 00${random.between(10, 99)}` : '',
    email: '',
    note: '',
  })

/** A manager re-prices, archives, adds and deletes while service runs (C19, C20). */
function changeMenu(terminal: Terminal, random: Random): (() => void) | null {
  const product = random.pick(Object.values(terminal.setup.products))
  const table = random.pick(Object.values(terminal.setup.tables))
  if (product === undefined || table === undefined) return null
  const { id, categoryId, name, taxIds, color, position, barcode } = product
  const priceMinor = random.between(100, 4_000)
  switch (random.between(1, 10)) {
    case 1:
      return () => void terminal.performSetup({ type: 'archiveProduct', productId: id })
    case 2:
      return () => void terminal.performSetup({ type: 'deleteTable', tableId: table.id })
    case 3: {
      const { saved: _saved, deleted: _deleted, ...value } = table
      return () => void terminal.performSetup({ type: 'saveTable', value })
    }
    default:
      return () =>
        void terminal.performSetup({
          type: 'saveProduct',
          value: { id, categoryId, name, taxIds, color, position, barcode, priceMinor },
        })
  }
}
