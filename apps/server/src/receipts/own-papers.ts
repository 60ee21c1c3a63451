import { methodOf, receiptOf, refundPartsOf, type ServiceOp, type SetupState } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { drawerSlip, type JobDraft, type WantedJob } from '@comanda/printing'
import { parseLogName } from '@comanda/protocol'
import type { OpRecord } from '@comanda/sync'
import { liveCheck } from './find-receipt.ts'
import type { ReceiptBook } from './receipt-book.ts'
import { paperId, receiptJob } from './receipt-job.ts'
import { drawerPrinterOf, receiptPrinterOf } from './receipt-printer.ts'

/** A drawer opens for what happens now, not for what a terminal tells of later. Milliseconds. */
const DRAWER_MS = 30_000
/** Guests wait so long for a receipt that comes by itself. Milliseconds. */
const RECEIPT_MS = 5 * 60_000

const HEARD: ReadonlySet<ServiceOp['type']> = new Set([
  'checkSettled.v1',
  'paymentTaken.v1',
  'paymentRemoved.v1',
  'accountPaidOff.v1',
  'refundIssued.v1',
  'refundResolved.v1',
  'tillMoved.v1',
] as const)

export interface OwnPapersOptions {
  readonly hub: Hub
  readonly book: ReceiptBook
  /** The link of a document; `null`: guests cannot reach this server. */
  readonly linkOf: (token: string) => string | null
  readonly now: () => number
}

/**
 * What a record of a service log opens or prints by itself: the drawer of the terminal that took cash (F5.3),
 * and the receipt where the terminal is set so (F5.5). The same record read again gives the same ids.
 */
export function ownPapers(
  log: string,
  record: OpRecord<ServiceOp>,
  options: OwnPapersOptions,
): readonly WantedJob[] {
  const { op, stamp } = record
  if (!HEARD.has(op.type)) return []
  const age = options.now() - stamp.at
  if (op.type === 'checkSettled.v1')
    return age < RECEIPT_MS ? settledPaper(log, op.checkId, record, options) : []
  const setup = options.hub.setup(parseLogName(log)?.restaurantId ?? '')
  const cause = age < DRAWER_MS ? drawerCause(op, log, record.seq, setup) : null
  const printer = cause === null ? null : drawerPrinterOf(setup.terminals[stamp.terminal], setup)
  if (cause === null || printer === null) return []
  const { locale = 'en', timeZone = 'UTC' } = setup.restaurant ?? {}
  return [
    {
      id: `drawer:${cause}@${printer.id}`,
      printerId: printer.id,
      ticketId: null,
      slip: drawerSlip({ locale, timeZone }),
      wantedAt: Math.min(stamp.at, options.now()),
    },
  ]
}

/** Why the drawer opens; `null`: it stays shut. */
function drawerCause(op: ServiceOp, log: string, seq: number, setup: SetupState): string | null {
  const opens = (methodId: string): boolean => methodOf(setup, methodId)?.opensDrawer === true
  switch (op.type) {
    case 'paymentTaken.v1':
      return opens(op.methodId) ? op.paymentId : null
    case 'paymentRemoved.v1':
      return op.methodId !== undefined && opens(op.methodId) ? `back-${op.paymentId}` : null
    case 'accountPaidOff.v1':
      return opens(op.methodId) ? op.payOffId : null
    case 'refundIssued.v1':
      return refundPartsOf(op).some(({ methodId }) => opens(methodId)) ? op.refundId : null
    case 'refundResolved.v1':
      return op.method !== null && opens(op.method.methodId) ? op.taskId : null
    case 'tillMoved.v1':
      return `${log}#${seq}`
    default:
      return null
  }
}

function settledPaper(
  log: string,
  checkId: string,
  { stamp }: OpRecord<ServiceOp>,
  { hub, book, linkOf }: OwnPapersOptions,
): readonly JobDraft[] {
  const setup = hub.setup(parseLogName(log)?.restaurantId ?? '')
  const terminal = setup.terminals[stamp.terminal]
  const printer = terminal?.printsReceipts === true ? receiptPrinterOf(terminal, setup) : null
  const found = liveCheck({ log, checkId, ownOnly: null }, hub)
  if (printer === null || found?.check.status !== 'settled') return []
  const ref = { log, checkId, refundId: '' }
  if (!book.isFirstBySettling(ref)) return []
  const { check, refunds } = found
  const former = check.followUpOf && liveCheck({ log, checkId: check.followUpOf, ownOnly: null }, hub)
  const followUpOf = former ? `${former.check.number ?? former.check.provisional}` : null
  const receipt = receiptOf(check, setup, { refunds, followUpOf })
  const link = linkOf(book.tokenOf(ref))
  return [receiptJob(paperId(checkId, '', 1), receipt, { link, copy: 1 }, printer)]
}
