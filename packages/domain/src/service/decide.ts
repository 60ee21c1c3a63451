import { accept, type Envelope, type Machine, refuse, unreachable } from '@comanda/sync'
import type { CheckId } from '../ids.ts'
import { amountBeyond } from '../money/limits.ts'
import type { Permission } from '../permission.ts'
import { SYSTEM } from '../permissions.ts'
import { accountMoves, untold } from './accounts/moves.ts'
import { applyService } from './apply.ts'
import { applyKept, discardKept } from './attention/apply-kept.ts'
import { orKept } from './attention/keep.ts'
import { performKept } from './attention/perform-kept.ts'
import { addLine } from './commands/add-line.ts'
import { bringBackCheck } from './commands/bring-back-check.ts'
import { bumpTicket, recallTicket, serveTicket, startTicket } from './commands/bump-ticket.ts'
import { cancelCheck } from './commands/cancel-check.ts'
import {
  assignWaiter,
  attachCustomer,
  discountCheck,
  setCheckAllergy,
  setGuests,
  setHandover,
  setOrderNote,
} from './commands/check-details.ts'
import { closeDay } from './commands/close-day.ts'
import { closeTill, countTill } from './commands/close-till.ts'
import { compLine } from './commands/comp-line.ts'
import { configureLine } from './commands/configure-line.ts'
import { correctPayment } from './commands/correct-payment.ts'
import { divideCheck } from './commands/divide-check.ts'
import { fileClosedChecks } from './commands/file-closed-checks.ts'
import { fireLines } from './commands/fire-lines.ts'
import { freeTable } from './commands/free-table.ts'
import { issueInvoice } from './commands/issue-invoice.ts'
import { leaveCheck } from './commands/leave-check.ts'
import {
  changePrice,
  discountLine,
  holdLine,
  setCourse,
  setLineNote,
  setSeat,
} from './commands/line-details.ts'
import { linkTable, unlinkTable } from './commands/link-table.ts'
import { mergeChecks, unmergeCheck } from './commands/merge-checks.ts'
import { moveCash, openDrawer } from './commands/move-cash.ts'
import { moveCheck } from './commands/move-check.ts'
import { moveLines } from './commands/move-lines.ts'
import { openCheck } from './commands/open-check.ts'
import { openTill } from './commands/open-till.ts'
import { payOffAccount, removePayOff } from './commands/pay-off-account.ts'
import { presentBill } from './commands/present-bill.ts'
import { adjustQuantity, setQuantity } from './commands/quantity.ts'
import { refundLines } from './commands/refund-lines.ts'
import { removeLine, restoreLine } from './commands/remove-line.ts'
import { removePayment } from './commands/remove-payment.ts'
import { resolveRefund } from './commands/resolve-refund.ts'
import { receiveCheck, sendCheck } from './commands/send-check.ts'
import { setOrderType } from './commands/set-order-type.ts'
import { settleCheck } from './commands/settle-check.ts'
import { takePayment } from './commands/take-payment.ts'
import { voidLine } from './commands/void-line.ts'
import { waiveCharge } from './commands/waive-charge.ts'
import { ServiceCommand } from './commands.ts'
import { isRefusal, type ServiceContext, type ServiceDecision } from './context.ts'
import type { ServiceOp } from './ops.ts'
import { folded } from './paying/fold.ts'
import { againstPayments } from './paying/guard.ts'
import { settledAtZero } from './paying/settle-at-zero.ts'
import { withOrdinals } from './selling/portions.ts'
import { emptyService, type ServiceState } from './state.ts'
import { upgradeService } from './upgrade.ts'

/**
 * Decides one command. What its author may not do, and a manager lifts by PIN, is decided with the rights
 * of both, and the log says so in front of what came of it (F3.9, INV10). What its author could not know to be
 * refused is kept for a manager (C21, INV8).
 */
export function decideService(
  state: ServiceState,
  command: ServiceCommand,
  author: Envelope<ServiceCommand>,
  context: ServiceContext,
): ServiceDecision {
  const { withheld } = context
  const decision: ServiceDecision =
    withheld === undefined ? decided(state, command, author, context) : { ok: false, refusal: withheld }
  return orKept(state, command, author, context, decision)
}

function decided(
  state: ServiceState,
  command: ServiceCommand,
  author: Envelope<ServiceCommand>,
  context: ServiceContext,
): ServiceDecision {
  const beyond = author.by === SYSTEM ? null : amountBeyond(command)
  if (beyond !== null) return refuse('amount-beyond-limit', { ...beyond })
  const decision = decideWithApproval(state, command, author, context)
  if (!decision.ok) return decision
  const broken = againstPayments(state, decision.ops, author, context.setup)
  if (broken !== null) return broken
  const ops = [...untold(decision.ops), ...settledAtZero(state, decision.ops, author, context)]
  const told = accountMoves(state, ops, () => folded(state, ops, author), context)
  return isRefusal(told) ? told : accept(...withOrdinals(state, told))
}

function decideWithApproval(
  state: ServiceState,
  command: ServiceCommand,
  author: Envelope<ServiceCommand>,
  context: ServiceContext,
): ServiceDecision {
  const decision = decideBy(state, command, author, context)
  const approvedBy = 'approvedBy' in command ? command.approvedBy : undefined
  if (decision.ok || decision.refusal.code !== 'not-permitted' || approvedBy === undefined) return decision
  const approved = decideBy(state, command, author, { ...context, approver: approvedBy })
  if (!approved.ok || approved.ops.length === 0) return approved
  const permission = decision.refusal.details?.permission as Permission
  return accept(
    { type: 'actionApproved.v1', ...checkOf(command), permission, approvedBy, what: command.type },
    ...approved.ops,
  )
}

const checkOf = (command: ServiceCommand): { readonly checkId?: CheckId } =>
  'checkId' in command ? { checkId: command.checkId } : {}

function decideBy(
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
    case 'linkTable':
      return linkTable(state, command, author, context)
    case 'unlinkTable':
      return unlinkTable(state, command, author, context)
    case 'assignWaiter':
      return assignWaiter(state, command, author, context)
    case 'setOrderType':
      return setOrderType(state, command, author, context)
    case 'setHandover':
      return setHandover(state, command, author, context)
    case 'addLine':
      return addLine(state, command, author, context)
    case 'configureLine':
      return configureLine(state, command, author, context)
    case 'adjustQuantity':
      return adjustQuantity(state, command, author, context)
    case 'setQuantity':
      return setQuantity(state, command, author, context)
    case 'removeLine':
      return removeLine(state, command, author, context)
    case 'voidLine':
      return voidLine(state, command, author, context)
    case 'restoreLine':
      return restoreLine(state, command, author, context)
    case 'compLine':
      return compLine(state, command, author, context)
    case 'setLineNote':
      return setLineNote(state, command, author, context)
    case 'setCourse':
      return setCourse(state, command, author, context)
    case 'setSeat':
      return setSeat(state, command, author, context)
    case 'holdLine':
      return holdLine(state, command, author, context)
    case 'discountLine':
      return discountLine(state, command, author, context)
    case 'changePrice':
      return changePrice(state, command, author, context)
    case 'fireLines':
      return fireLines(state, command, author, context)
    case 'bumpTicket':
      return bumpTicket(state, command, author, context)
    case 'recallTicket':
      return recallTicket(state, command, author, context)
    case 'startTicket':
      return startTicket(state, command, author, context)
    case 'serveTicket':
      return serveTicket(state, command, author, context)
    case 'moveLines':
      return moveLines(state, command, author, context)
    case 'mergeChecks':
      return mergeChecks(state, command, author, context)
    case 'unmergeCheck':
      return unmergeCheck(state, command, author, context)
    case 'divideCheck':
      return divideCheck(state, command, author, context)
    case 'setGuests':
      return setGuests(state, command, author, context)
    case 'setOrderNote':
      return setOrderNote(state, command, author, context)
    case 'setCheckAllergy':
      return setCheckAllergy(state, command, author, context)
    case 'attachCustomer':
      return attachCustomer(state, command, author, context)
    case 'discountCheck':
      return discountCheck(state, command, author, context)
    case 'freeTable':
      return freeTable(state, command, author, context)
    case 'presentBill':
      return presentBill(state, command, author, context)
    case 'sendCheck':
      return sendCheck(state, command, author, context)
    case 'receiveCheck':
      return receiveCheck(state, command, author, context)
    case 'takePayment':
      return takePayment(state, command, author, context)
    case 'removePayment':
      return removePayment(state, command, author, context)
    case 'correctPayment':
      return correctPayment(state, command, author, context)
    case 'settleCheck':
      return settleCheck(state, command, author, context)
    case 'resolveRefund':
      return resolveRefund(state, command, author, context)
    case 'refundLines':
      return refundLines(state, command, author, context)
    case 'waiveCharge':
      return waiveCharge(state, command, author, context)
    case 'issueInvoice':
      return issueInvoice(state, command, author, context)
    case 'payOffAccount':
      return payOffAccount(state, command, author, context)
    case 'removePayOff':
      return removePayOff(state, command, author, context)
    case 'openTill':
      return openTill(state, command, author, context)
    case 'moveCash':
      return moveCash(state, command, author, context)
    case 'openDrawer':
      return openDrawer(state, command, author, context)
    case 'countTill':
      return countTill(state, command, author, context)
    case 'closeTill':
      return closeTill(state, command, author, context)
    case 'closeDay':
      return closeDay(state, command, author, context)
    case 'fileClosedChecks':
      return fileClosedChecks(state, command, author)
    case 'bringBackCheck':
      return bringBackCheck(state, command, author, context)
    case 'applyKept':
      return applyKept(state, command, author, context)
    case 'discardKept':
      return discardKept(state, command, author, context)
    case 'performKept':
      return performKept(state, command, author, context, decided)
    default:
      return unreachable(command)
  }
}

export const serviceMachine: Machine<ServiceState, ServiceCommand, ServiceOp, ServiceContext> = {
  initial: emptyService,
  decide: decideService,
  apply: applyService,
  upgrade: upgradeService,
  upgradeCommand: (stored) => ServiceCommand.safeParse(stored).data ?? stored,
}
