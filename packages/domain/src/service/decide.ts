import { type Envelope, type Machine, unreachable } from '@comanda/sync'
import { applyService } from './apply.ts'
import { addLine } from './commands/add-line.ts'
import { cancelCheck } from './commands/cancel-check.ts'
import { attachCustomer, setGuests, setOrderNote } from './commands/check-details.ts'
import { fileClosedChecks } from './commands/file-closed-checks.ts'
import { leaveCheck } from './commands/leave-check.ts'
import { changePrice, discountLine, setLineNote } from './commands/line-details.ts'
import { moveCheck } from './commands/move-check.ts'
import { openCheck } from './commands/open-check.ts'
import { adjustQuantity, setQuantity } from './commands/quantity.ts'
import { removeLine, restoreLine } from './commands/remove-line.ts'
import type { ServiceCommand } from './commands.ts'
import type { ServiceContext, ServiceDecision } from './context.ts'
import type { ServiceOp } from './ops.ts'
import { emptyService, type ServiceState } from './state.ts'

export function decideService(
  state: ServiceState,
  command: ServiceCommand,
  author: Envelope<ServiceCommand>,
  context: ServiceContext,
): ServiceDecision {
  switch (command.type) {
    case 'openCheck':
      return openCheck(state, command, author, context)
    case 'leaveCheck':
      return leaveCheck(state, command, author, context)
    case 'cancelCheck':
      return cancelCheck(state, command, author, context)
    case 'moveCheck':
      return moveCheck(state, command, author, context)
    case 'addLine':
      return addLine(state, command, author, context)
    case 'adjustQuantity':
      return adjustQuantity(state, command, author, context)
    case 'setQuantity':
      return setQuantity(state, command, author, context)
    case 'removeLine':
      return removeLine(state, command, author, context)
    case 'restoreLine':
      return restoreLine(state, command, author, context)
    case 'setLineNote':
      return setLineNote(state, command, author, context)
    case 'discountLine':
      return discountLine(state, command, author, context)
    case 'changePrice':
      return changePrice(state, command, author, context)
    case 'setGuests':
      return setGuests(state, command, author, context)
    case 'setOrderNote':
      return setOrderNote(state, command, author, context)
    case 'attachCustomer':
      return attachCustomer(state, command, author, context)
    case 'fileClosedChecks':
      return fileClosedChecks(state, command, author)
    default:
      return unreachable(command)
  }
}

export const serviceMachine: Machine<ServiceState, ServiceCommand, ServiceOp, ServiceContext> = {
  initial: emptyService,
  decide: decideService,
  apply: applyService,
}
