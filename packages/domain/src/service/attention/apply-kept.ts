import { accept, refuse } from '@comanda/sync'
import type { PersonId } from '../../ids.ts'
import type { Permission } from '../../permission.ts'
import { can } from '../../permissions.ts'
import { type Author, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import type { ServiceState } from '../state.ts'
import { attentionOf } from './attention-of.ts'
import { aboutKept, type Kept } from './kept.ts'
import type { ApplyKeptCommand, DiscardKeptCommand } from './kept-commands.ts'

/** Either is enough to decide about what was kept. */
const ENOUGH = ['manageTill', 'backOffice'] as const satisfies readonly Permission[]

/** What another manager has applied or discarded meanwhile is skipped. */
export function applyKept(
  state: ServiceState,
  command: ApplyKeptCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const manager = managerOf(author, context)
  if (isRefusal(manager)) return manager
  return accept(
    ...keptOf(state, command.ids).map((kept, index) => ({
      type: 'keptApproved.v1' as const,
      ...aboutKept(kept),
      approvedBy: manager.personId,
      ordinal: state.approvals + index + 1,
    })),
  )
}

export function discardKept(
  state: ServiceState,
  { ids, reason }: DiscardKeptCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const manager = managerOf(author, context)
  if (isRefusal(manager)) return manager
  if (reason.text === '' && reason.reasonId === null) return refuse('reason-missing')
  return accept(
    ...keptOf(state, ids).map((kept) => ({ type: 'keptDiscarded.v1' as const, ...aboutKept(kept), reason })),
  )
}

const keptOf = (state: ServiceState, ids: readonly string[]): readonly Kept[] => {
  const named = new Set(ids)
  return attentionOf(state).filter(({ id }) => named.has(id))
}

/** Who answers for it: the author, or the manager who has lifted this one action. */
function managerOf({ by }: Author, { setup, approver }: ServiceContext) {
  const manager = [by, approver].find(
    (personId) => personId !== undefined && ENOUGH.some((permission) => can(setup, personId, permission)),
  )
  return manager === undefined
    ? (refuse('not-permitted', { permission: ENOUGH[0] }) as Extract<ServiceDecision, { ok: false }>)
    : { personId: manager as PersonId }
}
