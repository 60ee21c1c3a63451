import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { findCheck } from '../find.ts'
import type { ServiceState } from '../state.ts'

/** Closes a check on which nothing is ordered. */
export const CancelCheckCommand = z.object({ type: z.literal('cancelCheck'), checkId: CheckId })
export type CancelCheckCommand = z.infer<typeof CancelCheckCommand>

export function cancelCheck(
  state: ServiceState,
  command: CancelCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const check = findCheck(state, command.checkId)
  if (check === undefined) return refuse('check-unknown')
  if (check.status !== 'open') return accept()
  const ordered = check.lines.filter((line) => line.status === 'ordered')
  const [line] = ordered
  if (line !== undefined)
    return refuse('check-not-empty', {
      check: check.number ?? check.provisional,
      lines: ordered.map(({ name, quantity }) => ({ name, quantity })),
      by: line.added.by,
      terminal: line.added.terminal,
      at: line.added.at,
    })
  return accept({ type: 'checkCancelled.v1', checkId: check.id })
}
