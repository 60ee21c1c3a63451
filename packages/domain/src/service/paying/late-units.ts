import { accept, refuse } from '@comanda/sync'
import type { Author, ServiceContext, ServiceDecision } from '../context.ts'
import { findLine, numbered, type ReachedLine, settledDetails } from '../find.ts'
import { portionsTaken, stockFor } from '../selling/portions.ts'
import type { Line, ServiceState, SettledCheck } from '../state.ts'
import { continuationId, continuing, nextFollowUp, reachForGoods } from './follow-up.ts'
import { isNews } from './news.ts'

interface LateUnits {
  readonly checkId: string
  readonly lineId: string
  /** Units that are wanted on the follow-up check, which has so many of the dish. */
  readonly wanted: (paid: Line, had: number) => number
  /** Changes the quantity of a line that there is. */
  readonly change: (reached: ReachedLine, to: number) => ServiceDecision
}

/**
 * The quantity of a line was changed that somebody else had taken the money for, unseen: what is more of it
 * is ordered on the follow-up check (C8); what is less is refused, it was paid. `null`: the line is not paid.
 */
export function lateUnits(
  state: ServiceState,
  { checkId, lineId, wanted, change }: LateUnits,
  author: Author,
  context: ServiceContext,
): ServiceDecision | null {
  const found = findLine(state, checkId, lineId)
  if (found?.check.status !== 'settled') return null
  const { line } = found
  const settled: SettledCheck = found.check
  const paid = refuse('check-settled', { ...settledDetails(settled), line: line.name })
  if (line.status !== 'ordered' && !isNews(line.removed, author)) return paid
  const reached = reachForGoods(state, settled.id, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  const ref = { checkId: check.id, lineId: continuationId(nextFollowUp(state, settled), line) }
  const continued = findLine(state, check.id, ref.lineId) ?? findLine(state, settled.id, ref.lineId)
  const isThere = continued?.check.status === 'open' && continued.line.status === 'ordered'
  if (continued !== undefined && !isThere) return paid
  const had = continued?.line.quantity ?? 0
  const to = wanted(line, had)
  if (to < 1) return to === had ? accept() : paid
  if (continued !== undefined) return to === had ? accept() : change({ ...continued, before: [] }, to)
  const { missing, isSoldApart } = stockFor(line, to, author, context)
  if (missing !== null) return refuse('sold-out', { name: line.name, yours: to, ...missing })
  return accept(
    ...before,
    ...continuing(ref, line, to, isSoldApart ? ['sold-out'] : []),
    ...numbered(state, check, context),
    ...portionsTaken(context, ref, line, to),
  )
}
