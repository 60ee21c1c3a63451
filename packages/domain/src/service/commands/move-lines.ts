import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId, TableId } from '../../ids.ts'
import { discountsAfterMove } from '../../money/check-discount.ts'
import {
  type Author,
  forbidden,
  may,
  type ServiceContext,
  type ServiceDecision,
  soldHere,
} from '../context.ts'
import { closedRefusal, findCheck, labelOf, numbered, numberForNew, ofAnother } from '../find.ts'
import { dishesOfMoves } from '../kitchen/dishes-along.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import { orderedLines, orderedOf } from '../ordered-lines.ts'
import { reachForGoods } from '../paying/follow-up.ts'
import type { Check, ServiceState } from '../state.ts'
import { tableOfAnother } from '../whose-table.ts'
import { movedAlong } from './along-moves.ts'
import { lifted } from './lifted.ts'
import { linesAfter } from './lines-after.ts'
import { type PlannedMoves, planMoves } from './plan-moves.ts'

/**
 * Moves lines, or some of their units, to another check: splitting by item or seat, handing over to
 * another table (INV6). Who comes second gets what is left (C16). Nothing is fired again.
 */
export const MoveLinesCommand = z.object({
  type: z.literal('moveLines'),
  /** From here. */
  checkId: CheckId,
  to: CheckId,
  /** The receiving check is a new one: on this table, under this number until it has one. */
  open: z
    .object({ tableId: TableId.nullable(), provisional: z.string().min(1).max(24) })
    .nullable()
    .default(null),
  moves: z
    .array(
      z.object({
        lineId: LineId,
        /** Units as the author saw them. */
        quantity: z.number().int().min(1).max(9999),
        /** The line that they become where some units stay behind; what goes is found by it in any case. */
        newLineId: LineId,
      }),
    )
    .min(1)
    .max(500),
  ...lifted,
})
export type MoveLinesCommand = z.infer<typeof MoveLinesCommand>

export function moveLines(
  state: ServiceState,
  command: MoveLinesCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const isToGetPaid = staysOnTable(state, command) && may(context, author, 'takePayments')
  const denied = isToGetPaid ? null : forbidden(context, author, 'addLines')
  if (denied) return denied
  const from = findCheck(state, command.checkId)
  if (from === undefined) return refuse('check-unknown')
  const foreign = isToGetPaid ? null : ofAnother(from, author, context)
  if (foreign !== null) return foreign
  if (from.status !== 'open') return closedRefusal(from)
  const target = reachTarget(state, command, isToGetPaid, author, context)
  if ('ok' in target) return target
  if (target.check?.id === from.id) return refuse('same-check', { check: labelOf(from) })
  const planned = planMoves(state, from, target.check, command.moves, context.setup)
  const isNothing = planned.moves.length === 0
  // Whoever split them off has gone on ordering on the new check: it is opened all the same, and they are told.
  if (isNothing && !(context.orderer && target.check === null)) return refuse('units-gone', planned.details)
  const op = movedOp(state, from, target, planned)
  return accept(
    ...movedAlong(state, target.before, op, author, context),
    ...(target.check === null
      ? isNothing
        ? []
        : numberForNew(state, target.id, context)
      : numbered(state, target.check, context)),
  )
}

/** A party is split on its own table: what whoever takes money does as well. */
function staysOnTable(state: ServiceState, { checkId, to, open }: MoveLinesCommand): boolean {
  const [from, target] = [findCheck(state, checkId), findCheck(state, to)]
  const tableId = target === undefined ? open?.tableId : target.tableId
  return from !== undefined && tableId === from.tableId
}

interface Target {
  readonly id: Check['id']
  /** `null`: it is opened with this. */
  readonly check: Check | null
  readonly before: readonly ServiceOp[]
}

function reachTarget(
  state: ServiceState,
  { to, open, checkId }: MoveLinesCommand,
  isToGetPaid: boolean,
  author: Author,
  context: ServiceContext,
): Target | Extract<ServiceDecision, { ok: false }> {
  const there = findCheck(state, to)
  if (there?.status === 'open' && isToGetPaid) return { id: there.id, check: there, before: [] }
  if (there !== undefined) {
    const reached = reachForGoods(state, to, author, context)
    return 'ok' in reached ? reached : { id: reached.check.id, ...reached }
  }
  if (open === null) return refuse('check-unknown') as Extract<ServiceDecision, { ok: false }>
  const foreign = isToGetPaid ? null : tableOfAnother(state, open.tableId, author, context)
  if (foreign !== null) return foreign
  const orderTypeId = (findCheck(state, checkId)?.orderTypeId ??
    null) as ServiceOpOf<'checkOpened.v1'>['orderTypeId']
  return {
    id: to,
    check: null,
    before: [
      {
        type: 'checkOpened.v1',
        checkId: to,
        ...open,
        day: context.businessDay,
        orderTypeId,
        ...soldHere(context),
        splitFrom: (findCheck(state, checkId)?.id ?? checkId) as CheckId,
      },
    ],
  }
}

function movedOp(
  state: ServiceState,
  from: Check,
  target: Target,
  { moves, short }: PlannedMoves,
): ServiceOpOf<'linesMoved.v1'> {
  const after = linesAfter(from.lines, target.check?.lines ?? [], moves)
  const nothing = { from: from.discount, to: null }
  const discounts =
    moves.length === 0
      ? nothing
      : discountsAfterMove(
          { discount: from.discount, before: orderedLines(from), after: orderedOf(after.from) },
          {
            discount: target.check?.discount ?? null,
            before: orderedOf(target.check?.lines ?? []),
            after: orderedOf(after.to),
            isNew: target.check === null,
          },
        )
  return {
    type: 'linesMoved.v1',
    checkId: from.id,
    to: target.id,
    moves,
    discounts,
    ...(short.length > 0 && { short }),
    ...dishesOfMoves(state.tickets, from, moves),
  }
}
