import {
  type Around,
  billOf,
  type Check,
  checkLabel,
  findCheck,
  invoiceOf,
  type Receipt,
  type Refund,
  receiptOf,
  refundReceiptOf,
  type ServiceOpOf,
  type SetupState,
} from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { parseLogName } from '@comanda/protocol'
import { askHistory } from '../history/ask-history.ts'
import type { TimelineRecord } from '../history/check-schemas.ts'
import type { History } from '../history/history.ts'
import { notSettled, unknownCheck, unknownRefund } from './receipt-errors.ts'

export interface Sources {
  readonly hub: Hub
  readonly history: History
}

interface Wanted {
  readonly log: string
  readonly checkId: string
  /** The person who sees only their own checks; `null`: all. */
  readonly ownOnly: string | null
}

/** A check with everything that its receipt says of it. */
export interface FoundPaper {
  readonly check: Check
  readonly around: Required<Around>
}

/** A check that is open or was just closed, or one of long ago: history knows it then. Throws 404, or 503 while history cannot. */
export async function findPaper(wanted: Wanted, sources: Sources): Promise<FoundPaper> {
  const found = liveCheck(wanted, sources.hub) ?? (await pastCheck(wanted, sources.history))
  if (found === null) throw unknownCheck()
  return { check: found.check, around: { refunds: found.refunds, followUpOf: await former(found.check) } }

  async function former({ followUpOf }: Check): Promise<string | null> {
    if (followUpOf === null) return null
    const of = { log: wanted.log, checkId: followUpOf, ownOnly: null }
    const before = liveCheck(of, sources.hub) ?? (await pastCheck(of, sources.history))
    return before === null ? null : checkLabel(before.check)
  }
}

interface Found {
  readonly check: Check
  readonly refunds: readonly Refund[]
}

export function liveCheck({ log, checkId, ownOnly }: Wanted, hub: Hub): Found | null {
  const { restaurantId = '', multiSessionId } = parseLogName(log) ?? {}
  const state = hub.service(restaurantId, multiSessionId ?? '')
  const check = findCheck(state, checkId)
  if (check === undefined || !isSeen(check, ownOnly)) return null
  const refunds = Object.values(state.refunds)
    .filter((refund) => refund.checkId === check.id)
    .sort((a, b) => a.issued.seq - b.issued.seq)
  return { check, refunds }
}

const isSeen = ({ waiterId, opened }: Check, ownOnly: string | null): boolean =>
  ownOnly === null || waiterId === ownOnly || opened.by === ownOnly

async function pastCheck({ log, checkId, ownOnly }: Wanted, history: History): Promise<Found | null> {
  const found = await askHistory(history, { kind: 'check', log, id: checkId, ownOnly })
  return found && { check: found.check as unknown as Check, refunds: found.timeline.flatMap(refundIn) }
}

/** A refund as its record in the log tells it. */
function refundIn({ op, stamp, seq }: TimelineRecord): readonly Refund[] {
  if (op.type !== 'refundIssued.v1') return []
  const { type: _type, refundId: id, ...facts } = op as unknown as ServiceOpOf<'refundIssued.v1'>
  const { by, terminal, replica, at } = stamp
  return [{ id, ...facts, issued: { by, terminal, replica, at, seq } }]
}

/** The receipt of a settled check, or by its id one of its refunds, or one of its invoices. Throws 404 or 409. */
export function paperOf({ check, around }: FoundPaper, refundId: string, setup: SetupState): Receipt {
  if (check.status !== 'settled') throw notSettled()
  if (refundId === '') return receiptOf(check, setup, around)
  const invoice = check.invoices?.find(({ id }) => id === refundId)
  if (invoice !== undefined) return invoiceOf(invoice, check, setup, around)
  const refund = around.refunds.find(({ id }) => id === refundId)
  if (refund === undefined) throw unknownRefund()
  return refundReceiptOf(refund, check, setup)
}

/** What a screen shows: the receipt, or the bill of what is still open. */
export const shownOf = (found: FoundPaper, refundId: string, setup: SetupState, now: number): Receipt =>
  found.check.status === 'open'
    ? billOf(found.check, setup, now, found.around)
    : paperOf(found, refundId, setup)
