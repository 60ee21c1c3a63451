import type { Refusal } from '@comanda/sync'
import type { Author, ServiceContext } from '../context.ts'
import { closedRefusal, fail, findCheck, lineOn } from '../find.ts'
import type { ServiceOp } from '../ops.ts'
import type { Check, ServiceState, SettledCheck } from '../state.ts'
import { followUpOf, meantCheckId } from './follow-up.ts'
import { isClosedUnseen } from './news.ts'
import type { SeenLine } from './seen-lines.ts'

export interface ReachedPaid {
  readonly check: Check
  readonly before: readonly ServiceOp[]
  /** The check that the author had meant, where this one continues it. */
  readonly settled?: SettledCheck
}

/**
 * The check that a payment is for. Taken for one that somebody else had settled, unseen, it pays for what
 * its author brought to the follow-up check, and is an overpayment where that is nothing (C11).
 */
export function reachPaid(
  state: ServiceState,
  checkId: string,
  seen: readonly SeenLine[],
  author: Author,
  context: ServiceContext,
): ReachedPaid | { readonly ok: false; readonly refusal: Refusal } {
  const meant = meantCheckId(state, checkId)
  const check = findCheck(state, meant)
  if (check === undefined) return fail('check-unknown')
  if (check.status === 'open') return { check, before: [] }
  // Taken for a follow-up check that was not needed after all: the money is there, and is due back.
  if (check.status === 'settled' && meant !== checkId) return { check, before: [] }
  if (!isClosedUnseen(check, author, context)) return closedRefusal(check)
  if (check.status === 'settled') {
    const next = followUpOf(state, check)
    const isMeant = next?.status === 'open' && seen.some(({ lineId }) => lineOn(next, lineId))
    return isMeant ? { check: next, before: [], settled: check } : { check, before: [] }
  }
  if (check.status === 'cancelled' || check.status === 'released')
    return { check, before: [{ type: 'checkReturned.v1', checkId: check.id }] }
  return closedRefusal(check)
}
