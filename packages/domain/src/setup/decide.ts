import { type Decision, type Machine, refuse, unreachable } from '@comanda/sync'
import { amountBeyond } from '../money/limits.ts'
import type { Permission } from '../permission.ts'
import { can, SYSTEM } from '../permissions.ts'
import { applySetup } from './apply.ts'
import { SetupCommand } from './commands.ts'
import type { SetupContext } from './context.ts'
import { decideAccountTerms, decideAdjustment, decideEntry } from './decide-account.ts'
import { decideAvailability, decidePortions } from './decide-availability.ts'
import { decideCustomer } from './decide-customer.ts'
import { decideDeleteFloor, decideDeleteTable, decideTable } from './decide-floor.ts'
import { decidePrinter, decideStation } from './decide-kitchen.ts'
import { decideCategory, decideNoteChip, decideOrderType, decideProductSet } from './decide-menu.ts'
import { decideModifierGroup } from './decide-modifier-group.ts'
import { decidePaymentMethod, decideServiceCharge } from './decide-money.ts'
import { decidePerson, decideRole } from './decide-people.ts'
import { decideArchive, decideProduct } from './decide-product.ts'
import { decideRemove } from './decide-remove.ts'
import { decideFiling, decideReservation, decideSettle } from './decide-reservation.ts'
import { decideMultiSession, decideRevoke, decideTerminal } from './decide-terminal.ts'
import { complete, RESTAURANT_DEFAULTS } from './defaults.ts'
import type { SetupOp } from './ops.ts'
import { type Author, save } from './saving.ts'
import { emptySetup, type SetupState } from './state.ts'
import { upgradeSetup } from './upgrade.ts'

/** Any of these is enough for a command; none: only the server's own housekeeping makes it. */
function needs({ type }: SetupCommand): readonly Permission[] {
  switch (type) {
    case 'createCustomer':
    case 'changeCustomer':
    case 'mergeCustomers':
      return ['chooseCustomer']
    case 'setAvailability':
      return ['addLines', 'workKitchen']
    case 'saveReservation':
    case 'settleReservation':
      return ['addLines']
    case 'setAccountTerms':
    case 'adjustAccount':
      return ['manageAccounts']
    case 'takePortions':
    case 'fileReservations':
    case 'enterOnAccount':
      return []
    default:
      return ['backOffice']
  }
}

export function decideSetup(
  state: SetupState,
  command: SetupCommand,
  author: Author,
  context: SetupContext,
): Decision<SetupOp> {
  const enough = needs(command)
  if (enough.length === 0 && author.by !== SYSTEM) return refuse('not-permitted')
  if (enough.length > 0 && !enough.some((permission) => can(state, author.by, permission)))
    return refuse('not-permitted', { permission: enough[0] })
  const beyond = author.by === SYSTEM ? null : amountBeyond(command)
  if (beyond !== null) return refuse('amount-beyond-limit', { ...beyond })
  return decide(state, command, author, context)
}

function decide(
  state: SetupState,
  command: SetupCommand,
  author: Author,
  context: SetupContext,
): Decision<SetupOp> {
  switch (command.type) {
    case 'createCustomer':
    case 'changeCustomer':
    case 'mergeCustomers':
      return decideCustomer(state, command, author)
    case 'setAccountTerms':
      return decideAccountTerms(state, command, author)
    case 'adjustAccount':
      return decideAdjustment(state, command)
    case 'enterOnAccount':
      return decideEntry(state, command)
    case 'setAvailability':
      return decideAvailability(state, command)
    case 'takePortions':
      return decidePortions(state, command)
    case 'saveReservation':
      return decideReservation(state, command, author)
    case 'settleReservation':
      return decideSettle(state, command, author)
    case 'fileReservations':
      return decideFiling(state, command)
    case 'saveRestaurant': {
      const value = complete(RESTAURANT_DEFAULTS, command.value)
      return save(state.restaurant, author, { type: 'restaurantSaved.v1', value })
    }
    case 'saveCategory':
      return decideCategory(state, command.value, author)
    case 'saveTax':
      return save(state.taxes[command.value.id], author, { type: 'taxSaved.v1', value: command.value })
    case 'saveProduct':
      return decideProduct(state, command.value, author)
    case 'saveModifierGroup':
      return decideModifierGroup(state, command.value, author)
    case 'saveOrderType':
      return decideOrderType(state, command.value, author)
    case 'saveProductSet':
      return decideProductSet(state, command.value, author)
    case 'saveNoteChip':
      return decideNoteChip(state, command.value, author)
    case 'saveStation':
      return decideStation(state, command.value, author)
    case 'savePrinter':
      return decidePrinter(state, command.value, author)
    case 'saveReason':
      return save(state.reasons[command.value.id], author, { type: 'reasonSaved.v1', value: command.value })
    case 'savePaymentMethod':
      return decidePaymentMethod(state, command.value, author)
    case 'saveServiceCharge':
      return decideServiceCharge(state, command.value, author)
    case 'saveFloor':
      return save(state.floors[command.value.id], author, { type: 'floorSaved.v1', value: command.value })
    case 'saveTable':
      return decideTable(state, command.value, author)
    case 'saveRole':
      return decideRole(state, command.value, author)
    case 'savePerson':
      return decidePerson(state, command.value, author)
    case 'saveTerminal':
      return decideTerminal(state, command.value, author)
    case 'saveMultiSession':
      return decideMultiSession(state, command.value, author)
    case 'removeRecord':
      return decideRemove(state, command, author)
    case 'archiveProduct':
      return decideArchive(state, command.productId)
    case 'deleteTable':
      return decideDeleteTable(state, command.tableId, context)
    case 'deleteFloor':
      return decideDeleteFloor(state, command.floorId, context)
    case 'revokeTerminal':
      return decideRevoke(state, command.terminalId)
    default:
      return unreachable(command)
  }
}

export const setupMachine: Machine<SetupState, SetupCommand, SetupOp, SetupContext> = {
  initial: emptySetup,
  decide: decideSetup,
  apply: applySetup,
  upgrade: upgradeSetup,
  upgradeCommand: (stored) => SetupCommand.safeParse(stored).data ?? stored,
}
