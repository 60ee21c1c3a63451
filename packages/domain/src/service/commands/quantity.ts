import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId } from '../../ids.ts'
import { isUnseen } from '../../judge.ts'
import type { Mark } from '../../mark.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { decideField } from '../field.ts'
import { fail, labelOf, type ReachedLine, reachLine } from '../find.ts'
import { firedUnits } from '../kitchen/units.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import { meantCheckId, meantLineId } from '../paying/follow-up.ts'
import { lateUnits } from '../paying/late-units.ts'
import { portionsTaken, stockFor } from '../selling/portions.ts'
import type { ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'

const MOST = 9999
const seen = z.object({ quantity: z.number().int().min(0).max(MOST) })

/** One tap more or less. Taps add up, whoever made them (C2). */
export const AdjustQuantityCommand = z.object({
  type: z.literal('adjustQuantity'),
  checkId: CheckId,
  lineId: LineId,
  by: z.number().int().min(-MOST).max(MOST),
  seen,
  ...lifted,
})
export type AdjustQuantityCommand = z.infer<typeof AdjustQuantityCommand>

/** A typed quantity: it replaces what is there (C3, C4). */
export const SetQuantityCommand = z.object({
  type: z.literal('setQuantity'),
  checkId: CheckId,
  lineId: LineId,
  to: z.number().int().min(1).max(MOST),
  seen,
  ...lifted,
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
  const { checkId, lineId } = command.by > 0 ? meant(state, command) : command
  const late = lateUnits(
    state,
    {
      checkId,
      lineId,
      wanted: (paid, had) =>
        had + command.by + (had === 0 && paid.status !== 'ordered' ? command.seen.quantity : 0),
      change: (reached, to) => changed(reached, to, author, context),
    },
    author,
    context,
  )
  if (late !== null) return late
  const reached = reachLine(state, checkId, lineId, author, context)
  if ('ok' in reached) return reached
  const { line } = reached
  if (line.status !== 'ordered') return comeBack(reached, command.seen.quantity + command.by, author, context)
  const to = line.quantity + command.by
  if (to < 1 || to > MOST)
    return refuse('quantity-changed', {
      ...namesOf(reached),
      yours: command.seen.quantity + command.by,
      theirs: line.quantity,
      ...whoChanged(line.marks.quantity),
    })
  return to === line.quantity ? accept() : changed(reached, to, author, context)
}

const meant = (state: ServiceState, { checkId, lineId }: AdjustQuantityCommand) => ({
  checkId: meantCheckId(state, checkId),
  lineId: meantLineId(state, checkId, lineId),
})

function changed(reached: ReachedLine, to: number, author: Author, context: ServiceContext): ServiceDecision {
  const more = canBecome(reached, to, author, context)
  return 'ok' in more ? more : accept(...reached.before, ...quantityOps(reached, to, context, more))
}

export function setQuantity(
  state: ServiceState,
  command: SetQuantityCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, command.to < command.seen.quantity ? 'lowerQuantity' : 'addLines')
  const late = lateUnits(
    state,
    {
      ...command,
      wanted: (paid) => command.to - (paid.status === 'ordered' ? paid.quantity : 0),
      change: (reached, to) => changed(reached, to, author, context),
    },
    author,
    context,
  )
  if (late !== null) return denied ?? late
  const reached = reachLine(state, command.checkId, command.lineId, author, context)
  if ('ok' in reached) return reached
  const { line, before } = reached
  if (denied) return denied
  if (line.status !== 'ordered') return comeBack(reached, command.to, author, context)
  const more = canBecome(reached, command.to, author, context)
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
            ...quantityOps(reached, command.to, context, {
              ...('ok' in more ? {} : more),
              ...(over && { over }),
            }),
          ],
  })
  if (!decision.ok || command.to === line.quantity) return decision
  // Raised on the author's screen, yet lower than what somebody else has made of it: that is lowering too.
  const lowers = command.to < line.quantity
  const notAllowed = lowers ? forbidden(context, author, 'lowerQuantity') : null
  return notAllowed ?? ('ok' in more ? more : decision)
}

type Raised = Pick<ServiceOpOf<'lineQuantityChanged.v1'>, 'soldOut' | 'over'>

/** What the kitchen has is lowered by a void only (C6); what is sold out is not raised, unless it was apart (F3.1). */
function canBecome(
  reached: ReachedLine,
  to: number,
  author: Author,
  context: ServiceContext,
): Raised | Extract<ServiceDecision, { ok: false }> {
  const { line } = reached
  const fired = firedUnits(line)
  if (to < fired) return fail('line-fired', { ...namesOf(reached), yours: to, fired })
  if (to <= line.quantity) return {}
  const units = to - line.quantity
  const { missing, isSoldApart } = stockFor(line, units, author, context)
  if (missing !== null)
    return fail('sold-out', { ...namesOf(reached), name: line.name, yours: units, ...missing })
  return isSoldApart ? { soldOut: true } : {}
}

function quantityOps(
  { check, line }: ReachedLine,
  to: number,
  context: ServiceContext,
  more: Raised,
): readonly ServiceOp[] {
  const ref = { checkId: check.id, lineId: line.id }
  return [
    { type: 'lineQuantityChanged.v1', ...ref, from: line.quantity, to, ...more },
    ...portionsTaken(context, ref, line, to - line.quantity),
  ]
}

/** An edit by somebody who had not seen the removal brings the line back, as that person saw it (C5). */
export function comeBack(
  reached: ReachedLine,
  quantity: number,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const { check, line, before } = reached
  if (line.status === 'ordered') return accept()
  if (!isUnseen(line.removed, author) || quantity < 1 || quantity > MOST)
    return refuse('line-removed', {
      check: labelOf(check),
      line: line.name,
      ...whoChanged(line.removed),
    })
  const ref = { checkId: check.id, lineId: line.id }
  return accept(
    ...before,
    { type: 'lineRestored.v1', ...ref, quantity, because: 'edited-unseen' },
    ...portionsTaken(context, ref, line, quantity),
  )
}

export const namesOf = ({ check, line }: ReachedLine) => ({
  checkId: check.id,
  check: labelOf(check),
  lineId: line.id,
  line: line.name,
})

export const whoChanged = (mark: Mark | undefined) =>
  mark === undefined ? {} : { by: mark.by, terminal: mark.terminal, at: mark.at }
