import { accept, refuse } from '@comanda/sync'
import type { PaymentId } from '../../ids.ts'
import type { Author, ServiceContext, ServiceDecision } from '../context.ts'
import { labelOf, numbered } from '../find.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import type { Check, OpenCheck, ServiceState, SettledCheck } from '../state.ts'
import { dueOf } from './due.ts'
import { folded } from './fold.ts'
import { changersUnseen, isNews } from './news.ts'
import type { ReachedPaid } from './reach-paid.ts'
import { partedUnseen, type SeenLine } from './seen-lines.ts'
import { refundDueFor, settling } from './settle.ts'

interface Tender {
  readonly paymentId: PaymentId
  readonly amountMinor: number
  readonly tipMinor: number
  readonly seen: { readonly dueMinor: number; readonly lines: readonly SeenLine[] }
}

/** Money that came when all had been paid is due back with its tip, and whoever collected it is named (C11). */
export function paidTwice(
  check: SettledCheck,
  { paymentId, amountMinor, tipMinor }: Tender,
  author: Author,
): ServiceOp {
  const persons = [...collectors(check), author.by]
  return refundDueFor({ checkId: check.id, paymentId, amountMinor, tipMinor, because: 'paid-twice', persons })
}

const collectors = ({ payments, closed }: SettledCheck): readonly string[] => [
  ...payments.map(({ taken }) => taken.by),
  closed.by,
]

interface Paying extends ReachedPaid {
  readonly taking: (of: Check) => ServiceOpOf<'paymentTaken.v1'>
}

/**
 * A payment on a check that is open; `state`: after what comes before. More than is due is refused, unless it
 * was due on the author's screen: that money was taken, so it is recorded, and what is too much is due back.
 */
export function paidOpen(
  state: ServiceState,
  { check, before, settled, taking }: Paying,
  tender: Tender,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const open = state.checks[check.id]
  if (open === undefined) return refuse('check-unknown')
  const { paid, parted } = asSeen(state, open, tender, author, context)
  const { amountMinor, seen, paymentId } = tender
  const dueMinor = dueOf(paid, context.setup)
  const overMinor = amountMinor - dueMinor
  const others = [...changersUnseen(check, author), ...(settled === undefined ? [] : collectors(settled))]
  if (overMinor > 0 && amountMinor > seen.dueMinor)
    return refuse('amount-too-high', { check: labelOf(open), dueMinor, amountMinor })
  const isTwice = settled !== undefined || open.payments.some(({ taken }) => isNews(taken, author))
  const because = isTwice ? 'paid-twice' : 'less-owed'
  // Nothing of it was for this check: then its tip was for nothing either.
  const tipMinor = overMinor >= amountMinor ? tender.tipMinor : 0
  const over = { checkId: open.id, paymentId, amountMinor: overMinor, tipMinor, because } as const
  return accept(
    ...before,
    ...parted,
    taking(paid),
    ...numbered(state, check, context),
    ...(overMinor < 0 ? [] : [settling(paid, context.setup)]),
    ...(overMinor > 0 ? [refundDueFor({ ...over, persons: [author.by, ...others] })] : []),
  )
}

/**
 * The check without what its author had not seen, where the payment covers all that was seen (C9): on
 * their screen nothing was due any more.
 */
function asSeen(
  state: ServiceState,
  open: OpenCheck,
  { amountMinor, seen }: Tender,
  author: Author,
  context: ServiceContext,
): { readonly paid: OpenCheck; readonly parted: readonly ServiceOp[] } {
  const wantsAll = amountMinor >= seen.dueMinor && seen.lines.length > 0
  const parted = wantsAll ? partedUnseen(state, open, seen.lines, author, context) : []
  const alone = folded(state, parted, author).checks[open.id]
  return alone === undefined || parted.length === 0 || amountMinor < dueOf(alone, context.setup)
    ? { paid: open, parted: [] }
    : { paid: alone, parted }
}
