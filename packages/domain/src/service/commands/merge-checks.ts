import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { discountsAfterMove, discountsAfterReturn } from '../../money/check-discount.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck, labelOf, numbered, ofAnother } from '../find.ts'
import { dishesOn, withDishes } from '../kitchen/dishes-along.ts'
import { orderedLines, orderedOf } from '../ordered-lines.ts'
import { reachForGoods } from '../paying/follow-up.ts'
import type { Check, ServiceState } from '../state.ts'
import { tableOfAnother } from '../whose-table.ts'
import { mergedAlong, unmergedAlong } from './along-merges.ts'
import { lifted } from './lifted.ts'

/** Puts all of one check on another, which it is from now on (C15). Nothing is fired again. */
export const MergeChecksCommand = z.object({
  type: z.literal('mergeChecks'),
  /** This one goes. */
  checkId: CheckId,
  into: CheckId,
  ...lifted,
})
export type MergeChecksCommand = z.infer<typeof MergeChecksCommand>

/** Undoes a merge: what is still there of the check's lines goes back to it. */
export const UnmergeCheckCommand = z.object({ type: z.literal('unmergeCheck'), checkId: CheckId, ...lifted })
export type UnmergeCheckCommand = z.infer<typeof UnmergeCheckCommand>

export function mergeChecks(
  state: ServiceState,
  command: MergeChecksCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const from = findCheck(state, command.checkId)
  if (from === undefined) return refuse('check-unknown')
  const foreign = ofAnother(from, author, context)
  if (foreign !== null) return foreign
  const reached = reachForGoods(state, command.into, author, context)
  if ('ok' in reached) return reached
  const { check: into, before } = reached
  // Merged already: that is what was wanted.
  if (from.id === into.id) return accept()
  if (from.status !== 'open') return closedRefusal(from)
  const lines = orderedLines(from)
  const discounts = discountsAfterMove(
    { discount: from.discount, before: lines, after: [] },
    {
      discount: into.discount,
      before: orderedLines(into),
      after: [...orderedLines(into), ...lines],
      isNew: false,
    },
  )
  const op = {
    type: 'checkMerged.v1' as const,
    checkId: from.id,
    into: into.id,
    lineIds: from.lines.map(({ id }) => id),
    guests: sumOf(into.guests, from.guests),
    discounts,
    ...withDishes(dishesOn(state.tickets, from.lines)),
  }
  return accept(...mergedAlong(state, before, op, author, context), ...numbered(state, into, context))
}

export function unmergeCheck(
  state: ServiceState,
  command: UnmergeCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const from = state.closed[command.checkId]
  if (from === undefined) return findCheck(state, command.checkId) ? accept() : refuse('check-unknown')
  if (from.status !== 'merged') return closedRefusal(from)
  const into = findCheck(state, from.into)
  if (into === undefined || into.status !== 'open')
    return into === undefined ? refuse('check-closed', { check: labelOf(from) }) : closedRefusal(into)
  const foreign = ofAnother(into, author, context) ?? tableOfAnother(state, from.tableId, author, context)
  if (foreign !== null) return foreign
  return accept(...unmergedAlong(state, takenApart(state, from, into), from, into, author, context))
}

function takenApart(state: ServiceState, from: Extract<Check, { status: 'merged' }>, into: Check) {
  const lines = into.lines.filter(({ id }) => from.movedLineIds.includes(id))
  const rest = into.lines.filter((line) => !lines.includes(line))
  const discounts = discountsAfterReturn(
    { discount: into.discount, before: orderedLines(into), after: orderedOf(rest) },
    { discount: from.discount, after: orderedOf(lines) },
  )
  const guests = into.guests === null || from.guests === null ? into.guests : into.guests - from.guests
  return {
    type: 'checkUnmerged.v1' as const,
    checkId: from.id,
    of: into.id,
    lineIds: lines.map(({ id }) => id),
    guests: guests === null || guests < 1 ? null : guests,
    discounts,
    ...withDishes(dishesOn(state.tickets, lines)),
  }
}

const sumOf = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : (a ?? 0) + (b ?? 0)
