import type { Refusal } from '@comanda/sync'
import { isLater, isUnseen } from '../../judge.ts'
import type { Mark } from '../../mark.ts'
import type { SetupState } from '../../setup/state.ts'
import type { ServiceCommand } from '../commands.ts'
import { type Author, isFromApart, type ServiceContext } from '../context.ts'
import { findCheck, findLine } from '../find.ts'
import { isClosedUnseen } from '../paying/news.ts'
import type { ServiceState } from '../state.ts'
import { isMoneyApart, wasHanded } from './money-apart.ts'
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

/** What was filed long ago, or never came. */
const GONE: ReadonlySet<string> = new Set(['check-unknown', 'task-unknown', 'pay-off-unknown'])

/**
 * Why a refused command is kept for a manager; `null`: its author never had the right, or can put it right
 * alone. Nobody knows any more what was allowed when it was made. So it counts whether somebody has changed
 * since, or unseen, what the refusal rests on: the person, the role, the terminal, who serves the check (C21).
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
    const isNew = isNewFor(command, author, context)
    switch (refusal.code) {
      case 'terminal-revoked':
        return true
      case 'not-signed-in':
        return isNew(setup.people[author.by]?.saved)
      case 'approval-not-proven':
        return isNew(setup.people[approverOf(command)]?.saved)
      case 'not-permitted':
        return hasLostRight(state, command, author, context)
      case 'terminal-takes-no-money':
        return isNew(setup.terminals[author.terminal]?.saved)
      case 'check-closed':
        return (
          (GOODS_OR_MONEY.has(command.type) && isOnClosedUnseen(state, command, author, context)) ||
          isMoneyApart(state, command, author, context, refusal)
        )
      default:
        return isMoneyApart(state, command, author, context, refusal)
    }
  }
  if (isKept()) return refusal
  if (!refusal.code.endsWith('-unknown')) return null
  const first = restsOn(state, command, author)
  if (first !== undefined) return keptBefore(first.id, first.what)
  // The money is in the drawer, or out of it, all the same.
  return GONE.has(refusal.code) && wasHanded(command) ? refusal : null
}

/** The other one has to be applied first. */
export const keptBefore = (first: string, what: string): Refusal => ({
  code: 'kept-before',
  details: { first, what },
})

const approverOf = (command: ServiceCommand): string =>
  'approvedBy' in command ? (command.approvedBy ?? '') : ''

type IsNew = (saved: Mark | undefined) => boolean

/**
 * Whether the author could not know of a change: it was saved later. Money that has changed hands has, whatever was saved
 * before; so have dishes that were promised by somebody who was apart (INV8).
 */
function isNewFor(command: ServiceCommand, author: Author, context: ServiceContext): IsNew {
  if (wasHanded(command) && context.arrivedAt !== undefined) return () => true
  const isPromised = GOODS_OR_MONEY.has(command.type) && isFromApart(author, context)
  return (saved) => isLater(saved, author) || (isPromised && saved !== undefined)
}

function hasLostRight(
  state: ServiceState,
  command: ServiceCommand,
  author: Author,
  context: ServiceContext,
): boolean {
  const { setup, multiSessionId } = context
  const isNew = isNewFor(command, author, context)
  return (
    rightsChanged(setup, author.by, isNew) ||
    rightsChanged(setup, approverOf(command), isNew) ||
    isNew(setup.multiSessions[multiSessionId ?? '']?.saved) ||
    isHandedOver(state, command, author)
  )
}

function rightsChanged({ people, roles }: SetupState, personId: string, isNew: IsNew): boolean {
  const person = people[personId]
  return person !== undefined && (isNew(person.saved) || isNew(roles[person.roleId]?.saved))
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
