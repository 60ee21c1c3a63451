import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import { isUnseen } from '../../judge.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck, findLine, ofAnother, reachLine } from '../find.ts'
import { firedUnits } from '../kitchen/units.ts'
import { portionsTaken, stockFor } from '../selling/portions.ts'
import type { Check, Line, ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'
import { namesOf, whoChanged } from './quantity.ts'

/** Takes an unfired line off, as the author saw it: if somebody has changed it meanwhile it stays (C5, INV3). */
export const RemoveLineCommand = z.object({
  type: z.literal('removeLine'),
  checkId: CheckId,
  lineId: LineId,
  seen: z.object({ quantity: z.number().int() }),
  ...lifted,
})
export type RemoveLineCommand = z.infer<typeof RemoveLineCommand>

/** Brings a removed or voided line back (Undo); what was voided has to be fired again. */
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
  if (check.status === 'settled') return closedRefusal(check)
  if (line.status !== 'ordered' || check.status !== 'open') return accept()
  const foreign = ofAnother(check, author, context)
  if (foreign !== null) return foreign
  const changed = changedUnseen(check, line, command.seen.quantity, author)
  if (changed !== null) return changed
  if (firedUnits(line) > 0)
    return refuse('line-fired', {
      ...namesOf({ check, line, before: [] }),
      yours: 0,
      fired: firedUnits(line),
      ...whoChanged(line.edited),
    })
  const ref = { checkId: check.id, lineId: line.id }
  return accept(
    { type: 'lineRemoved.v1', ...ref, quantity: line.quantity },
    ...portionsTaken(context, ref, line, -line.quantity),
  )
}

/** The refusal that is due where the line is no longer as the author saw it (C5). */
export function changedUnseen(
  check: Check,
  line: Line,
  seenQuantity: number,
  author: Author,
): ServiceDecision | null {
  const unseen = Object.values(line.marks).find((mark) => isUnseen(mark, author))
  if (line.quantity === seenQuantity && unseen === undefined) return null
  return refuse('line-changed', {
    ...namesOf({ check, line, before: [] }),
    yours: seenQuantity,
    theirs: line.quantity,
    ...whoChanged(unseen ?? line.marks.quantity ?? line.added),
  })
}

export function restoreLine(
  state: ServiceState,
  command: RestoreLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const reached = reachLine(state, command.checkId, command.lineId, author, context)
  if ('ok' in reached) return reached
  const { check, line, before } = reached
  if (line.status === 'ordered') return accept()
  const { quantity } = line
  const { missing, isSoldApart } = stockFor(line, quantity, author, context)
  if (missing !== null)
    return refuse('sold-out', { ...namesOf(reached), name: line.name, yours: quantity, ...missing })
  const ref = { checkId: check.id, lineId: line.id }
  return accept(
    ...before,
    { type: 'lineRestored.v1', ...ref, quantity, because: 'undo', ...(isSoldApart && { soldOut: true }) },
    ...portionsTaken(context, ref, line, quantity),
  )
}
