import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { SYSTEM } from '../../permissions.ts'
import type { Author, ServiceDecision } from '../context.ts'
import type { ServiceState } from '../state.ts'

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
  const tasks = Object.values(state.refundTasks).filter(({ resolved }) => resolved === null)
  const wanted = new Set(tasks.map(({ checkId }) => checkId))
  const checkIds = Object.values(state.closed)
    .filter((check) => check.closed.at < command.closedBefore && !wanted.has(check.id))
    .map((check) => check.id)
  return checkIds.length === 0 ? accept() : accept({ type: 'closedChecksFiled.v1', checkIds })
}
