import type { ServiceOp } from '@comanda/domain'
import type { Ledger } from './ledger.ts'

/** What may still be heard of a check that was settled: money that came late, goes back or was paid otherwise, what the kitchen has of it, an invoice beside it, and what waits for a manager. */
const AFTERWARDS: ReadonlySet<ServiceOp['type']> = new Set<ServiceOp['type']>([
  'actionApproved.v1',
  'checkBroughtBack.v1',
  'commandKept.v1',
  'invoiceIssued.v1',
  'keptApplied.v1',
  'keptApproved.v1',
  'keptDiscarded.v1',
  'keptStayed.v1',
  'kitchenTold.v1',
  'linesFired.v1',
  'paymentCorrected.v1',
  'paymentTaken.v1',
  'refundDue.v1',
  'refundIssued.v1',
  'refundResolved.v1',
])

/** A settled check never changes (INV5). */
export function enterSettled(books: Ledger, op: ServiceOp, where: string): void {
  if (AFTERWARDS.has(op.type)) return
  for (const id of checksOf(op))
    if (books.checks.get(id)?.state === 'settled')
      books.findings.add('moneyOff', `check ${id} is settled, and ${op.type} ${where} changes it`)
}

function checksOf(op: ServiceOp): readonly string[] {
  const own = 'checkId' in op && op.checkId !== undefined ? [op.checkId] : []
  switch (op.type) {
    case 'linesMoved.v1':
      return [...own, op.to]
    case 'checkMerged.v1':
      return [...own, op.into]
    case 'checkUnmerged.v1':
      return [...own, op.of]
    default:
      return own
  }
}
