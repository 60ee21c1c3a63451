import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId } from '../../ids.ts'
import { isUnseen } from '../../judge.ts'
import { markOf } from '../../mark.ts'
import { ticketsIssued } from '../apply/tickets.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck, labelOf, ofAnother } from '../find.ts'
import { ReasonGiven, type ServiceOp } from '../ops.ts'
import { orderedLines } from '../ordered-lines.ts'
import { portionsTaken } from '../selling/portions.ts'
import type { Check, OrderedLine, ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'
import { isFired, voidOp } from './void-line.ts'

/** Closes a check that nobody will pay: what the kitchen has of it is voided, the rest taken off (F3.9). */
export const CancelCheckCommand = z.object({
  type: z.literal('cancelCheck'),
  checkId: CheckId,
  /** Needed where something is ordered. */
  reason: ReasonGiven.optional(),
  ...lifted,
})
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
  if (check.status === 'settled') return closedRefusal(check)
  if (check.status !== 'open') return accept()
  const foreign = ofAnother(check, author, context)
  if (foreign !== null) return foreign
  const unseen = changedUnseen(check, author)
  if (unseen !== null) return unseen
  const { reason } = command
  const ordered = orderedLines(check)
  if (ordered.length === 0)
    return accept({ type: 'checkCancelled.v1', checkId: check.id, ...(reason && { reason }) })
  const notAllowed =
    forbidden(context, author, 'removeCheck') ??
    (ordered.some(isFired) ? forbidden(context, author, 'void') : null)
  if (notAllowed) return notAllowed
  if (reason === undefined || (reason.text === '' && reason.reasonId === null))
    return refuse('reason-missing')
  return accept(...takenOff(state, context, author, check, ordered, reason), {
    type: 'checkCancelled.v1',
    checkId: check.id,
    reason,
  })
}

/** Behind every op that there is. */
const LAST = Number.MAX_SAFE_INTEGER

function takenOff(
  state: ServiceState,
  context: ServiceContext,
  author: Author,
  check: Check,
  lines: readonly OrderedLine[],
  reason: ReasonGiven,
): readonly ServiceOp[] {
  const ops: ServiceOp[] = []
  let kitchen = state
  for (const line of lines) {
    if (isFired(line)) {
      const op = voidOp(kitchen, context, author, check, line, line.quantity, reason)
      ops.push(op)
      // The next line may be of the same dish: what this void took off its stations is no longer there.
      kitchen = ticketsIssued(kitchen, { ...op, kind: 'void' }, markOf({ seq: LAST, stamp: author }))
      continue
    }
    const ref = { checkId: check.id, lineId: line.id }
    const back = portionsTaken(context, ref, line, -line.quantity)
    ops.push({ type: 'lineRemoved.v1', ...ref, quantity: line.quantity }, ...back)
  }
  return ops
}

/** Somebody else has put something on it that the author has not seen: the check stays (INV3). */
function changedUnseen(check: Check, author: Author): ServiceDecision | null {
  const marks = [
    ...Object.values(check.marks),
    ...check.lines.flatMap((line) => [line.added, line.edited ?? line.added, ...Object.values(line.marks)]),
  ]
  const mark = marks.find((each) => isUnseen(each, author))
  if (mark === undefined) return null
  const { by, terminal, at } = mark
  const lines = check.lines
    .filter((line) => line.status === 'ordered')
    .map(({ name, quantity }) => ({ name, quantity }))
  return refuse('check-not-empty', { check: labelOf(check), lines, by, terminal, at })
}
