import { chosenText } from './commands/configure-line.ts'
import { divisionText } from './commands/divide-check.ts'
import type { ServiceCommand } from './commands.ts'
import { findCheck, findLine } from './find.ts'
import type { ServiceState } from './state.ts'

/**
 * The same intent, seen anew: what a person sends who was told that somebody else's value stands and
 * taps *apply mine* (C4). `null` where it makes no sense any more.
 */
export function renewCommand(state: ServiceState, command: ServiceCommand): ServiceCommand | null {
  if (!('checkId' in command)) return null
  const found = 'lineId' in command ? findLine(state, command.checkId, command.lineId) : undefined
  const check = found?.check ?? findCheck(state, command.checkId)
  if (check === undefined || check.status !== 'open') return null
  const line = found?.line
  switch (command.type) {
    case 'setGuests':
      return { ...command, seen: { guests: check.guests } }
    case 'setOrderNote':
      return { ...command, seen: { text: check.orderNote } }
    case 'attachCustomer':
      return { ...command, seen: { customerId: check.customer?.id ?? null } }
    case 'moveCheck':
      return { ...command, seen: { tableId: check.tableId } }
    case 'assignWaiter':
      return { ...command, seen: { waiterId: check.waiterId } }
    case 'setOrderType':
      return { ...command, seen: { orderTypeId: check.orderTypeId } }
    case 'setHandover':
      return { ...command, seen: { handover: check.handover } }
    case 'setCheckAllergy':
      return { ...command, seen: { text: check.allergy } }
    case 'discountCheck':
      return { ...command, seen: { discount: check.discount } }
    case 'divideCheck':
      return { ...command, seen: { division: divisionText(check.division) } }
    case 'setCourse':
      return line?.status === 'ordered' ? { ...command, seen: { course: line.course } } : null
    case 'setSeat':
      return line?.status === 'ordered' ? { ...command, seen: { seat: line.seat } } : null
    case 'holdLine':
      return line?.status === 'ordered' ? { ...command, seen: { held: line.held } } : null
    case 'configureLine':
      return line?.status === 'ordered'
        ? { ...command, seen: { ...command.seen, chosen: chosenText(line) } }
        : null
    case 'voidLine':
      return line?.status === 'ordered' ? { ...command, seen: { quantity: line.quantity } } : null
    case 'setQuantity':
    case 'removeLine':
      return line?.status === 'ordered' ? { ...command, seen: { quantity: line.quantity } } : null
    case 'setLineNote':
      return line?.status === 'ordered' ? { ...command, seen: { text: line[command.which] } } : null
    case 'discountLine':
      return line?.status === 'ordered' ? { ...command, seen: { discountBp: line.discountBp } } : null
    case 'changePrice':
      return line?.status === 'ordered' ? { ...command, seen: { unitPriceMinor: line.unitPriceMinor } } : null
    case 'adjustQuantity':
      return line?.status === 'ordered' && line.quantity + command.by >= 1
        ? { ...command, seen: { quantity: line.quantity } }
        : null
    default:
      return null
  }
}
