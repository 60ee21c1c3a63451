import type { SetupCommand } from '@comanda/domain'
import type { Say, Words } from './words.ts'

/** What was done to the restaurant itself. */
export function setupWords(command: SetupCommand, { known }: Words, say: Say): string | undefined {
  const { setup } = known
  const nameOf = (record: { readonly name: string } | undefined) => record?.name ?? say('aRecord')
  switch (command.type) {
    case 'saveTable':
      return say('saveTable', { name: command.value.number })
    case 'saveNoteChip':
    case 'saveReason':
      return say(command.type, { name: command.value.text })
    case 'saveCategory':
    case 'saveTax':
    case 'saveProduct':
    case 'saveFloor':
    case 'saveRole':
    case 'savePerson':
    case 'saveTerminal':
    case 'saveMultiSession':
    case 'saveModifierGroup':
    case 'saveOrderType':
    case 'saveStation':
    case 'savePrinter':
    case 'saveProductSet':
    case 'savePaymentMethod':
    case 'saveServiceCharge':
      return say(command.type, { name: command.value.name })
    case 'removeRecord': {
      const record = setup[command.kind]?.[command.id]
      const name = record === undefined ? undefined : 'name' in record ? record.name : record.text
      return say('removeRecord', { name: name ?? say('aRecord') })
    }
    case 'setAvailability': {
      const name = itemName(setup, command.itemId) ?? say('aProduct')
      if (command.soldOut) return say('soldOut', { name })
      return command.remaining === null
        ? say('onSale', { name })
        : say('counted', { name, count: command.remaining })
    }
    case 'takePortions':
      return say('takePortions', { name: itemName(setup, command.itemId) ?? say('aProduct') })
    case 'saveReservation':
      return say('saveReservation', { name: command.data.name })
    case 'settleReservation':
      return say('settleReservation', { name: nameOf(setup.reservations[command.reservationId]) })
    case 'archiveProduct':
      return say('archiveProduct', { name: nameOf(setup.products[command.productId]) })
    case 'deleteTable':
      return say('deleteTable', { name: setup.tables[command.tableId]?.number ?? say('somewhere') })
    case 'deleteFloor':
      return say('deleteFloor', { name: nameOf(setup.floors[command.floorId]) })
    case 'revokeTerminal':
      return say('revokeTerminal', { name: nameOf(setup.terminals[command.terminalId]) })
    case 'createCustomer':
    case 'changeCustomer':
      return say(command.type, { name: command.data.name })
    case 'setAccountTerms':
      return say('accountTerms', { name: nameOf(setup.customers[command.customerId]) })
    case 'enterOnAccount':
      return say('enterOnAccount', { name: nameOf(setup.customers[command.customerId]) })
    case 'adjustAccount': {
      const name = nameOf(setup.customers[command.customerId])
      return say('adjustAccount', { name, reason: command.reason })
    }
    case 'mergeCustomers':
      return say('mergeCustomers', {
        name: nameOf(setup.customers[command.keep]),
        merged: nameOf(setup.customers[command.merged]),
      })
    case 'saveRestaurant':
    case 'fileReservations':
      return say(command.type)
    default:
      return undefined
  }
}

/** A product, a variant or a modifier. */
function itemName({ products, modifierGroups }: Words['known']['setup'], id: string): string | undefined {
  const named = [
    products[id],
    ...Object.values(products).flatMap(({ variants }) => variants),
    ...Object.values(modifierGroups).flatMap(({ options }) => options),
  ]
  return named.find((item) => item?.id === id)?.name
}
