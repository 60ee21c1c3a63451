import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import { isUnseen } from '../../judge.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { findCheck, findLine, reachLine } from '../find.ts'
import type { ServiceState } from '../state.ts'
import { namesOf, whoChanged } from './quantity.ts'

/** Takes an unfired line off, as the author saw it: if somebody has changed it meanwhile it stays (C5, INV3). */
export const RemoveLineCommand = z.object({
  type: z.literal('removeLine'),
  checkId: CheckId,
  lineId: LineId,
  seen: z.object({ quantity: z.number().int() }),
})
export type RemoveLineCommand = z.infer<typeof RemoveLineCommand>

/** Brings a removed line back (Undo). */
export const RestoreLineCommand = z.object({
  type: z.literal('restoreLine'),
  checkId: CheckId,
  lineId: LineId,
})
export type RestoreLineCommand = z.infer<typeof RestoreLineCommand>

export function removeLine(
  state: ServiceState,
  command: RemoveLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'removeLine')
  if (denied) return denied
  if (findCheck(state, command.checkId) === undefined) return refuse('check-unknown')
  const found = findLine(state, command.checkId, command.lineId)
  if (found === undefined) return refuse('line-unknown')
  const { check, line } = found
  if (line.status === 'removed' || check.status !== 'open') return accept()
  const unseen = Object.values(line.marks).find((mark) => isUnseen(mark, author))
  if (line.quantity !== command.seen.quantity || unseen !== undefined)
    return refuse('line-changed', {
      ...namesOf({ check, line, before: [] }),
      yours: command.seen.quantity,
      theirs: line.quantity,
      ...whoChanged(unseen ?? line.marks.quantity ?? line.added),
    })
  return accept({ type: 'lineRemoved.v1', checkId: check.id, lineId: line.id, quantity: line.quantity })
}

export function restoreLine(
  state: ServiceState,
  command: RestoreLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const reached = reachLine(state, command.checkId, command.lineId, author)
  if ('ok' in reached) return reached
  const { check, line, before } = reached
  if (line.status === 'ordered') return accept()
  const { quantity } = line
  return accept(...before, {
    type: 'lineRestored.v1',
    checkId: check.id,
    lineId: line.id,
    quantity,
    because: 'undo',
  })
}
