import type { Refusal } from '@comanda/sync'
import type { Mark } from '../../mark.ts'
import type { ServiceCommand } from '../commands.ts'
import { type Author, mayNotKnow, type ServiceContext } from '../context.ts'
import { findCheck } from '../find.ts'
import { changersUnseen, isClosedUnseen, isNews } from '../paying/news.ts'
import type { Check, ServiceState } from '../state.ts'

/** What is said of money that is in somebody's hand, in a drawer or out of it, whatever the log says. */
const HANDED: ReadonlySet<ServiceCommand['type']> = new Set<ServiceCommand['type']>([
  'takePayment',
  'removePayment',
  'refundLines',
  'resolveRefund',
  'payOffAccount',
  'removePayOff',
  'moveCash',
])

export const wasHanded = ({ type }: ServiceCommand): boolean => HANDED.has(type)

/** What its author had before their eyes, and could have put right. */
const OWN_MISTAKE: ReadonlySet<string> = new Set(['reason-missing', 'till-of-another', 'payment-twice'])

/**
 * True for money that was taken or given back apart, and is refused for something that its author could not know
 * of: it has changed hands all the same, so it is kept for a manager, and never refused into nothing (INV8).
 */
export function isMoneyApart(
  state: ServiceState,
  command: ServiceCommand,
  author: Author,
  context: ServiceContext,
  { code }: Refusal,
): boolean {
  if (!wasHanded(command) || OWN_MISTAKE.has(code)) return false
  return (
    // A terminal lets nobody do what it knows to be wrong: what it has let through, its author could not know of.
    context.arrivedAt !== undefined ||
    areSettingsChanged(command, author, context) ||
    isCheckChanged(state, command, author, context) ||
    marksOf(state, command).some((mark) => isNews(mark, author))
  )
}

/** The restaurant, or the way of paying, was saved after the money had changed hands. */
function areSettingsChanged(command: ServiceCommand, author: Author, context: ServiceContext): boolean {
  const { restaurant, paymentMethods } = context.setup
  const methodId = 'methodId' in command ? command.methodId : null
  return (
    mayNotKnow(restaurant?.saved, author, context) ||
    mayNotKnow(paymentMethods[methodId ?? '']?.saved, author, context)
  )
}

/** Others have changed the check, or closed it, unseen. */
function isCheckChanged(
  state: ServiceState,
  command: ServiceCommand,
  author: Author,
  context: ServiceContext,
): boolean {
  const check = checkMeant(state, command)
  if (check === undefined) return false
  const isClosed = check.status !== 'open' && isClosedUnseen(check, author, context)
  return isClosed || changersUnseen(check, author).length > 0
}

function checkMeant(state: ServiceState, command: ServiceCommand): Check | undefined {
  if (command.type === 'resolveRefund')
    return findCheck(state, state.refundTasks[command.taskId]?.checkId ?? '')
  return 'checkId' in command ? findCheck(state, command.checkId ?? '') : undefined
}

/** When somebody has given the same money back already, or taken it back. */
function marksOf(state: ServiceState, command: ServiceCommand): readonly (Mark | undefined)[] {
  switch (command.type) {
    case 'refundLines': {
      const check = findCheck(state, command.checkId)
      const back = Object.values(state.refunds).filter(({ checkId }) => checkId === check?.id)
      const tasks = Object.values(state.refundTasks).filter(({ checkId }) => checkId === check?.id)
      return [...back.map(({ issued }) => issued), ...tasks.map(({ created }) => created)]
    }
    case 'resolveRefund':
      return [state.refundTasks[command.taskId]?.resolved?.mark]
    case 'removePayOff':
      return [state.payOffs[command.payOffId]?.removed ?? undefined]
    default:
      return []
  }
}
