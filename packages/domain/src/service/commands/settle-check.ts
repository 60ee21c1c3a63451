import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, type PaymentId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck, isEmpty, labelOf, numbered } from '../find.ts'
import type { ServiceOp } from '../ops.ts'
import { dueOf } from '../paying/due.ts'
import { changersUnseen } from '../paying/news.ts'
import { refundDueFor, settling } from '../paying/settle.ts'
import { noMoneyHere } from '../paying/takes-money.ts'
import type { Check, ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'

/** Closes a check on which nothing is due: all of it was given free, or what was left has been taken off, or more was paid than is owed. */
export const SettleCheckCommand = z.object({ type: z.literal('settleCheck'), checkId: CheckId, ...lifted })
export type SettleCheckCommand = z.infer<typeof SettleCheckCommand>

export function settleCheck(
  state: ServiceState,
  { checkId }: SettleCheckCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'takePayments') ?? noMoneyHere(context, author)
  if (denied) return denied
  const check = findCheck(state, checkId)
  if (check === undefined) return refuse('check-unknown')
  if (check.status === 'settled') return accept()
  if (check.status !== 'open') return closedRefusal(check)
  if (isEmpty(check)) return refuse('check-empty', { check: labelOf(check) })
  const dueMinor = dueOf(check, context.setup)
  const back = givenBack(check, -dueMinor, author)
  if (dueMinor > 0 || back === null)
    return refuse('not-paid', { check: labelOf(check), dueMinor, by: changersUnseen(check, author)[0] })
  return accept(...numbered(state, check, context), settling(check, context.setup), ...back)
}

/** What was paid beyond what is owed by now is due back, of the last payments first (C10); `null`: nothing was paid. */
function givenBack(check: Check, overMinor: number, author: Author): readonly ServiceOp[] | null {
  let leftMinor = Math.max(0, overMinor)
  const tasks = check.payments.toReversed().flatMap(({ id, amountMinor, taken }) => {
    const backMinor = Math.min(amountMinor, leftMinor)
    leftMinor -= backMinor
    const persons = [author.by, taken.by]
    const over = {
      checkId: check.id,
      paymentId: id as PaymentId,
      amountMinor: backMinor,
      tipMinor: 0,
      persons,
    }
    return backMinor > 0 ? [refundDueFor({ ...over, because: 'less-owed' })] : []
  })
  return leftMinor > 0 ? null : tasks
}
