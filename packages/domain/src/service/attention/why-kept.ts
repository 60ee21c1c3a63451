import type { Refusal } from '@comanda/sync'
import { isUnseen } from '../../judge.ts'
import type { Mark } from '../../mark.ts'
import type { SetupState } from '../../setup/state.ts'
import type { ServiceCommand } from '../commands.ts'
import type { Author, ServiceContext } from '../context.ts'
import { findCheck, findLine } from '../find.ts'
import { isClosedUnseen } from '../paying/news.ts'
import type { ServiceState } from '../state.ts'
import { restsOn } from './rests-on.ts'

/** Goods that are on the table, and money that is in the drawer, whatever the log says. */
const GOODS_OR_MONEY: ReadonlySet<ServiceCommand['type']> = new Set<ServiceCommand['type']>([
  'addLine',
  'adjustQuantity',
  'setQuantity',
  'takePayment',
  'refundLines',
  'resolveRefund',
])

/**
 * Why a refused command is kept for a manager; `null`: its author never had the right, or can put it right
 * alone. Nobody knows any more what was allowed when it was made. So it counts whether somebody has changed
 * since what the refusal rests on: the person, the role, the terminal, who serves the check (C21).
 */
export function whyKept(
  state: ServiceState,
  command: ServiceCommand,
  author: Author,
  context: ServiceContext,
  refusal: Refusal,
): Refusal | null {
  const isKept = (): boolean => {
    const { setup } = context
    switch (refusal.code) {
      case 'terminal-revoked':
        return true
      case 'not-signed-in':
        return isLater(setup.people[author.by]?.saved, author)
      case 'approval-not-proven':
        return isLater(setup.people[approverOf(command)]?.saved, author)
      case 'not-permitted':
        return hasLostRight(state, command, author, context)
      case 'terminal-takes-no-money':
        return isLater(setup.terminals[author.terminal]?.saved, author)
      case 'check-closed':
        return GOODS_OR_MONEY.has(command.type) && isOnClosedUnseen(state, command, author, context)
      default:
        return false
    }
  }
  if (isKept()) return refusal
  if (!refusal.code.endsWith('-unknown')) return null
  const first = restsOn(state, command, author)
  if (first !== undefined) return keptBefore(first.id, first.what)
  // Taken for a check that was filed long ago, or never came: the money is there.
  return command.type === 'takePayment' && refusal.code === 'check-unknown' ? refusal : null
}

/** The other one has to be applied first. */
export const keptBefore = (first: string, what: string): Refusal => ({
  code: 'kept-before',
  details: { first, what },
})

const isLater = (saved: Mark | undefined, author: Author): boolean =>
  saved !== undefined && saved.at > author.at

const approverOf = (command: ServiceCommand): string =>
  'approvedBy' in command ? (command.approvedBy ?? '') : ''

function hasLostRight(
  state: ServiceState,
  command: ServiceCommand,
  author: Author,
  { setup, multiSessionId }: ServiceContext,
): boolean {
  return (
    rightsChanged(setup, author.by, author) ||
    rightsChanged(setup, approverOf(command), author) ||
    isLater(setup.multiSessions[multiSessionId ?? '']?.saved, author) ||
    isHandedOver(state, command, author)
  )
}

function rightsChanged({ people, roles }: SetupState, personId: string, author: Author): boolean {
  const person = people[personId]
  return (
    person !== undefined && (isLater(person.saved, author) || isLater(roles[person.roleId]?.saved, author))
  )
}

/** Unseen by its author, the check is served by somebody else now, or what it means has gone to another check (F2.5). */
function isHandedOver(state: ServiceState, command: ServiceCommand, author: Author): boolean {
  if (!('checkId' in command) || command.checkId === undefined) return false
  const found = 'lineId' in command ? findLine(state, command.checkId, command.lineId) : undefined
  const named = [command.checkId, 'to' in command && command.to, 'into' in command && command.into]
  const checks = [found?.check, ...named.map((id) => (id ? findCheck(state, `${id}`) : undefined))]
  return checks.some(
    (check) =>
      check !== undefined &&
      (isUnseen(check.marks.waiter, author) || (!named.includes(check.id) && isUnseen(check.edited, author))),
  )
}

function isOnClosedUnseen(
  state: ServiceState,
  command: ServiceCommand,
  author: Author,
  context: ServiceContext,
): boolean {
  if (!('checkId' in command) || command.checkId === undefined) return false
  const check = findCheck(state, command.checkId)
  return check !== undefined && check.status !== 'open' && isClosedUnseen(check, author, context)
}
