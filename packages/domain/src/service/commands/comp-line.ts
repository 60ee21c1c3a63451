import { accept } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField } from '../field.ts'
import { reachLine } from '../find.ts'
import { dishesOfMoves } from '../kitchen/dishes-along.ts'
import { ReasonGiven } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'
import { comeBack, namesOf } from './quantity.ts'
import { changedUnseen } from './remove-line.ts'

/** Gives a line, or some units of it, to the guests for nothing; `reason: null` takes that back (F3.9). */
export const CompLineCommand = z.object({
  type: z.literal('compLine'),
  checkId: CheckId,
  lineId: LineId,
  quantity: z.number().int().min(1).max(9999),
  /** The line that the given units become where they are not all of it. */
  newLineId: LineId,
  reason: ReasonGiven.nullable(),
  seen: z.object({ quantity: z.number().int(), comped: z.boolean() }),
  ...lifted,
})
export type CompLineCommand = z.infer<typeof CompLineCommand>

export function compLine(
  state: ServiceState,
  command: CompLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'comp')
  if (denied) return denied
  const reached = reachLine(state, command.checkId, command.lineId, author, context)
  if ('ok' in reached) return reached
  const { check, line, before } = reached
  if (line.status !== 'ordered') return comeBack(reached, 0, author, context)
  const { reason } = command
  const isWhole = command.quantity >= Math.max(line.quantity, command.seen.quantity)
  if (isWhole || reason === null)
    return decideField(author, {
      field: 'comp',
      mark: line.marks.comp,
      current: line.comp === null ? '' : line.comp.text || 'comp',
      seen: command.seen.comped ? (line.comp?.text ?? 'comp') || 'comp' : '',
      to: reason === null ? '' : reason.text || 'comp',
      names: namesOf(reached),
      ops: (over) => [
        ...before,
        { type: 'lineComped.v1', checkId: check.id, lineId: line.id, reason, ...(over && { over }) },
      ],
    })
  const changed = changedUnseen(check, line, command.seen.quantity, author)
  if (changed !== null) return changed
  const { newLineId, quantity } = command
  const { discount } = check
  const moves = [{ lineId: line.id, quantity, as: newLineId, onto: null }]
  return accept(
    ...before,
    {
      type: 'linesMoved.v1',
      checkId: check.id,
      to: check.id,
      moves,
      discounts: { from: discount, to: discount },
      ...dishesOfMoves(state.tickets, check, moves),
    },
    { type: 'lineComped.v1', checkId: check.id, lineId: newLineId, reason },
  )
}
