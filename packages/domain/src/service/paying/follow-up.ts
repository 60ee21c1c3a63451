import type { CheckId, LineId, TableId } from '../../ids.ts'
import { opened } from '../apply/checks.ts'
import { type Author, type ServiceContext, soldHere } from '../context.ts'
import { fail, findCheck, findLine, ofAnother, type Reached, reachCheck, settledDetails } from '../find.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import type { Check, Line, ServiceState, SettledCheck } from '../state.ts'
import { isClosedUnseen } from './news.ts'

/**
 * What comes to a check that was settled already goes to a follow-up check on the same table (C8, INV5).
 * Its id follows from that of the settled one, so that every node that decides finds the same:
 *
 *   c1 settled ── a late line ──▶ c1~2 open ── settled ── a late line ──▶ c1~3 …
 */
export function followUpId(checkId: string): CheckId {
  const [root = checkId, count = '1'] = checkId.split('~')
  return `${root}~${Number(count) + 1}` as CheckId
}

/** The id of the check that a follow-up check continues; `null`: it is no such id. */
function formerCheckId(id: string): string | null {
  const [root = id, count] = id.split('~')
  if (count === undefined) return null
  return Number(count) > 2 ? `${root}~${Number(count) - 1}` : root
}

/**
 * The check that somebody means who brings goods or money. A screen may have expected a follow-up check for
 * a payment that was refused then: what was meant for it is for the check itself.
 */
export function meantCheckId(state: ServiceState, id: string): string {
  const former = findCheck(state, id) === undefined ? formerCheckId(id) : null
  // One that lay filed has continuations that nobody here knows of.
  if (former === null || state.broughtBack[former] !== undefined) return id
  return meantCheckId(state, former)
}

/** The same for a line that more is wanted of. */
export function meantLineId(state: ServiceState, checkId: string, lineId: string): string {
  const isThere = findLine(state, meantCheckId(state, checkId), lineId) !== undefined
  const at = lineId.lastIndexOf('~')
  return isThere || at < 1 ? lineId : meantLineId(state, checkId, lineId.slice(0, at))
}

/** Ids of the checks that continue a settled one, oldest first; the last of them is not settled, or not there yet. */
function chainOf(state: ServiceState, checkId: string): readonly CheckId[] {
  const next = followUpId(checkId)
  return state.closed[next]?.status === 'settled' ? [next, ...chainOf(state, next)] : [next]
}

/** The id of the follow-up check that takes what comes late for a settled one. */
export const nextFollowUp = (state: ServiceState, settled: SettledCheck): CheckId =>
  chainOf(state, settled.id).at(-1) ?? followUpId(settled.id)

/** The check that takes what comes late for a settled one; none: nothing has come. */
export const followUpOf = (state: ServiceState, settled: SettledCheck): Check | undefined =>
  findCheck(state, nextFollowUp(state, settled))

/**
 * Like `reachCheck`, for somebody who brings goods: on a check that was settled unseen they go to its
 * follow-up check, which is opened where there is none (C8).
 */
export function reachForGoods(
  state: ServiceState,
  id: string,
  author: Author,
  context: ServiceContext,
): Reached | ReturnType<typeof fail> {
  const check = findCheck(state, meantCheckId(state, id))
  if (check?.status !== 'settled') return reachCheck(state, check?.id ?? id, author, context)
  const foreign = ofAnother(check, author, context)
  if (foreign !== null) return foreign
  // Of one that lay filed, the id of the check that would continue it may have been given long ago.
  const isBack = state.broughtBack[check.id] !== undefined
  if (isBack || !isClosedUnseen(check, author, context)) return fail('check-settled', settledDetails(check))
  const next = followUpId(check.id)
  if (findCheck(state, next) !== undefined) return reachForGoods(state, next, author, context)
  const open = openingOf(check, context)
  const after = opened(state, open, check.closed).checks[next]
  return after === undefined ? fail('check-unknown') : { check: after, before: [open] }
}

/** Opens the check that continues a settled one, or one that is being settled. */
export function openingOf(check: Check, context: ServiceContext): ServiceOpOf<'checkOpened.v1'> {
  return {
    type: 'checkOpened.v1',
    checkId: followUpId(check.id),
    tableId: check.tableId as TableId | null,
    provisional: `${check.provisional}~${followUpId(check.id).split('~')[1]}`,
    day: context.businessDay,
    orderTypeId: check.orderTypeId as ServiceOpOf<'checkOpened.v1'>['orderTypeId'],
    ...soldHere(context),
    followUpOf: check.id,
    splitFrom: check.id,
  }
}

/** The id of the line that continues a paid one on a follow-up check: its own, and the count of that check. */
export const continuationId = (followUp: string, line: Line): LineId =>
  `${line.id}~${followUp.split('~')[1]}` as LineId

/** Ids of the lines that may continue a paid one, in the order in which they were paid, or will be. */
export const continuationsOf = (state: ServiceState, settled: SettledCheck, line: Line): readonly LineId[] =>
  chainOf(state, settled.id).map((id) => continuationId(id, line))

/** More units of a dish that was paid for, as a line of their own: at its price, unsent. */
export function continuing(
  ref: { readonly checkId: CheckId; readonly lineId: LineId },
  line: Line,
  units: number,
  remarks: ServiceOpOf<'lineAdded.v1'>['remarks'] = [],
): readonly ServiceOp[] {
  const { productId, categoryId, name, unitPriceMinor, variantId, weightGrams, taxes, modifiers, parts } =
    line
  const weighed = line.kiloMinor === undefined ? {} : { kiloMinor: line.kiloMinor }
  const { course, seat, customerNote, kitchenNote, allergy, discountBp } = line
  const sold = {
    productId,
    categoryId,
    name,
    unitPriceMinor,
    variantId,
    weightGrams,
    taxes,
    modifiers,
    parts,
  }
  const wishes = { course, seat, held: false, customerNote, kitchenNote, allergy }
  const added = { type: 'lineAdded.v1', ...ref, ...sold, ...weighed, ...wishes, quantity: units, remarks }
  return discountBp === 0
    ? [added as unknown as ServiceOp]
    : [added as unknown as ServiceOp, { type: 'lineDiscounted.v1', ...ref, discountBp }]
}
