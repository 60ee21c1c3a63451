import type { CheckId } from '../../ids.ts'
import { discountsAfterReturn } from '../../money/check-discount.ts'
import { movedAlong } from '../commands/along-moves.ts'
import { linesAfter } from '../commands/lines-after.ts'
import type { Author, ServiceContext } from '../context.ts'
import { lineOn, numberForNew } from '../find.ts'
import { dishesOfMoves } from '../kitchen/dishes-along.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import { orderedLines, orderedOf } from '../ordered-lines.ts'
import type { OpenCheck, ServiceState } from '../state.ts'
import { continuationId, followUpId, openingOf } from './follow-up.ts'

/** Units of a line as they were on a screen. */
export interface SeenLine {
  readonly lineId: string
  readonly quantity: number
}

type Moves = ServiceOpOf<'linesMoved.v1'>['moves']

/** What is on a check beyond what somebody saw there: whole lines, and units that came to a line since. */
function beyond(check: OpenCheck, seen: readonly SeenLine[], to: CheckId): Moves {
  const units = new Map<string, number>()
  for (const { lineId, quantity } of seen) {
    const line = lineOn(check, lineId)
    if (line !== undefined) units.set(line.id, (units.get(line.id) ?? 0) + quantity)
  }
  if (units.size === 0) return []
  return orderedLines(check).flatMap((line) => {
    const more = line.quantity - (units.get(line.id) ?? 0)
    if (more <= 0) return []
    const as = more === line.quantity ? null : continuationId(to, line)
    return [{ lineId: line.id, quantity: more, as, onto: null }]
  }) as Moves
}

/**
 * Takes off a check what came to it unseen by somebody who has paid all that they saw: it goes to the
 * follow-up check, unpaid (C9). What was seen keeps the discount that was seen. None: there is nothing more.
 */
export function partedUnseen(
  state: ServiceState,
  check: OpenCheck,
  seen: readonly SeenLine[],
  author: Author,
  context: ServiceContext,
): readonly ServiceOp[] {
  const to = followUpId(check.id)
  const moves = beyond(check, seen, to)
  if (moves.length === 0 || state.checks[to] !== undefined || state.closed[to] !== undefined) return []
  const after = linesAfter(check.lines, [], moves)
  const { discount } = check
  const { from: rest, to: kept } = discountsAfterReturn(
    { discount, before: orderedLines(check), after: orderedOf(after.to) },
    { discount, after: orderedOf(after.from) },
  )
  const op: ServiceOpOf<'linesMoved.v1'> = {
    type: 'linesMoved.v1',
    checkId: check.id,
    to,
    moves,
    discounts: { from: kept, to: rest },
    ...dishesOfMoves(state.tickets, check, moves),
  }
  return [
    ...movedAlong(state, [openingOf(check, context)], op, author, context),
    ...numberForNew(state, to, context),
  ]
}
