import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import type { CheckId } from '../../ids.ts'
import { SYSTEM } from '../../permissions.ts'
import type { Author, ServiceDecision } from '../context.ts'
import type { ClosedCheck, ServiceState } from '../state.ts'

/**
 * Lets closed checks leave the live state; the log keeps them. One with money that is still to be given back
 * stays. Made by the server's housekeeping only.
 */
export const FileClosedChecksCommand = z.object({
  type: z.literal('fileClosedChecks'),
  /** Milliseconds since the epoch: closed, or brought back, before. */
  closedBefore: z.number().int(),
})
export type FileClosedChecksCommand = z.infer<typeof FileClosedChecksCommand>

export function fileClosedChecks(
  state: ServiceState,
  { closedBefore }: FileClosedChecksCommand,
  author: Author,
): ServiceDecision {
  if (author.by !== SYSTEM) return refuse('not-permitted')
  const checkIds = checksToFile(state, closedBefore)
  return checkIds.length === 0 ? accept() : accept({ type: 'closedChecksFiled.v1', checkIds: [...checkIds] })
}

/** Ids of the checks that may leave the live state; `closedBefore`: milliseconds since the epoch. */
export const checksToFile = (state: ServiceState, closedBefore: number): readonly CheckId[] =>
  Object.values(state.closed)
    .filter((check) => mayGo(state, check, closedBefore))
    .map(({ id }) => id)

/**
 * Nothing is to be given back for it any more, and what it continues may go too: while that one is there, the id of
 * its follow-up check is not given a second time.
 */
function mayGo(state: ServiceState, check: ClosedCheck, closedBefore: number): boolean {
  if (lastNeeded(state, check) >= closedBefore) return false
  const former = check.followUpOf === null ? undefined : state.closed[check.followUpOf]
  const isDue = Object.values(state.refundTasks).some(
    ({ checkId, resolved }) => checkId === check.id && resolved === null,
  )
  return !isDue && (former === undefined || mayGo(state, former, closedBefore))
}

/** When it was closed, or brought back after it had been filed. */
const lastNeeded = ({ broughtBack }: ServiceState, { id, closed }: ClosedCheck): number =>
  Math.max(closed.at, broughtBack[id] ?? 0)
