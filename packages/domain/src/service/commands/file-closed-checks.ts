import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { SYSTEM } from '../../permissions.ts'
import type { Author, ServiceDecision } from '../context.ts'
import type { ClosedCheck, ServiceState } from '../state.ts'

/**
 * Lets closed checks leave the live state; the log keeps them. One with money that is still to be given back
 * stays. Made by the server's housekeeping only.
 */
export const FileClosedChecksCommand = z.object({
  type: z.literal('fileClosedChecks'),
  /** Milliseconds since the epoch: closed before. */
  closedBefore: z.number().int(),
})
export type FileClosedChecksCommand = z.infer<typeof FileClosedChecksCommand>

export function fileClosedChecks(
  state: ServiceState,
  command: FileClosedChecksCommand,
  author: Author,
): ServiceDecision {
  if (author.by !== SYSTEM) return refuse('not-permitted')
  const checkIds = Object.values(state.closed)
    .filter((check) => check.closed.at < command.closedBefore && !isWanted(state, check))
    .map((check) => check.id)
  return checkIds.length === 0 ? accept() : accept({ type: 'closedChecksFiled.v1', checkIds })
}

/** Money is still to be given back for it, or for one that it continues: ids of follow-up checks are not given twice. */
function isWanted(state: ServiceState, check: ClosedCheck): boolean {
  const isDue = Object.values(state.refundTasks).some(
    ({ checkId, resolved }) => checkId === check.id && resolved === null,
  )
  const former = check.followUpOf === null ? undefined : state.closed[check.followUpOf]
  return isDue || (former !== undefined && isWanted(state, former))
}
