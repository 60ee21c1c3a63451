import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import { isUnseen } from '../../judge.ts'
import type { Mark } from '../../mark.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField } from '../field.ts'
import { type ReachedLine, reachLine } from '../find.ts'
import type { ServiceState } from '../state.ts'

const MOST = 9999
const seen = z.object({ quantity: z.number().int().min(0).max(MOST) })

/** One tap more or less. Taps add up, whoever made them (C2). */
export const AdjustQuantityCommand = z.object({
  type: z.literal('adjustQuantity'),
  checkId: CheckId,
  lineId: LineId,
  by: z.number().int().min(-MOST).max(MOST),
  seen,
})
export type AdjustQuantityCommand = z.infer<typeof AdjustQuantityCommand>

/** A typed quantity: it replaces what is there (C3, C4). */
export const SetQuantityCommand = z.object({
  type: z.literal('setQuantity'),
  checkId: CheckId,
  lineId: LineId,
  to: z.number().int().min(1).max(MOST),
  seen,
})
export type SetQuantityCommand = z.infer<typeof SetQuantityCommand>

export function adjustQuantity(
  state: ServiceState,
  command: AdjustQuantityCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, command.by < 0 ? 'lowerQuantity' : 'addLines')
  if (denied) return denied
  const reached = reachLine(state, command.checkId, command.lineId, author)
  if ('ok' in reached) return reached
  const { check, line, before } = reached
  if (line.status === 'removed') return comeBack(reached, command.seen.quantity + command.by, author)
  const to = line.quantity + command.by
  if (to < 1 || to > MOST)
    return refuse('quantity-changed', {
      ...namesOf(reached),
      yours: command.seen.quantity + command.by,
      theirs: line.quantity,
      ...whoChanged(line.marks.quantity),
    })
  if (to === line.quantity) return accept()
  return accept(...before, {
    type: 'lineQuantityChanged.v1',
    checkId: check.id,
    lineId: line.id,
    from: line.quantity,
    to,
  })
}

export function setQuantity(
  state: ServiceState,
  command: SetQuantityCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const reached = reachLine(state, command.checkId, command.lineId, author)
  if ('ok' in reached) return reached
  const { check, line, before } = reached
  const denied = forbidden(context, author, command.to < command.seen.quantity ? 'lowerQuantity' : 'addLines')
  if (denied) return denied
  if (line.status === 'removed') return comeBack(reached, command.to, author)
  const decision = decideField(author, {
    field: 'quantity',
    mark: line.marks.quantity,
    current: line.quantity,
    seen: command.seen.quantity,
    to: command.to,
    names: namesOf(reached),
    ops: (over) =>
      line.quantity === command.to
        ? before
        : [
            ...before,
            {
              type: 'lineQuantityChanged.v1',
              checkId: check.id,
              lineId: line.id,
              from: line.quantity,
              to: command.to,
              ...(over && { over }),
            },
          ],
  })
  // Raised on the author's screen, yet lower than what somebody else has made of it: that is lowering too.
  const lowers = decision.ok && command.to < line.quantity
  return (lowers ? forbidden(context, author, 'lowerQuantity') : null) ?? decision
}

/** An edit by somebody who had not seen the removal brings the line back, as that person saw it (C5). */
export function comeBack(
  { check, line, before }: ReachedLine,
  quantity: number,
  author: Author,
): ServiceDecision {
  if (line.status !== 'removed') return accept()
  if (!isUnseen(line.removed, author) || quantity < 1 || quantity > MOST)
    return refuse('line-removed', {
      check: check.number ?? check.provisional,
      line: line.name,
      ...whoChanged(line.removed),
    })
  return accept(...before, {
    type: 'lineRestored.v1',
    checkId: check.id,
    lineId: line.id,
    quantity,
    because: 'edited-unseen',
  })
}

export const namesOf = ({ check, line }: ReachedLine) => ({
  checkId: check.id,
  check: check.number ?? check.provisional,
  lineId: line.id,
  line: line.name,
})

export const whoChanged = (mark: Mark | undefined) =>
  mark === undefined ? {} : { by: mark.by, terminal: mark.terminal, at: mark.at }
