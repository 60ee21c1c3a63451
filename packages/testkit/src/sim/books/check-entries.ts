import type { ServiceOp } from '@comanda/domain'
import type { CheckEntry } from './entries.ts'
import type { Ledger } from './ledger.ts'

/** Ops about a check as a whole. What closes one finds nothing on it that anybody ordered (INV3). */
export function enterCheck(books: Ledger, op: ServiceOp, where: string): void {
  switch (op.type) {
    case 'checkOpened.v1':
      books.checks.set(op.checkId, { id: op.checkId, discount: null, state: 'open' })
      return
    case 'checkDiscounted.v1':
      change(books, op.checkId, { discount: op.discount })
      return
    case 'checkReturned.v1':
      change(books, op.checkId, { state: 'open' })
      return
    case 'checkCancelled.v1':
    case 'checkReleased.v1':
      close(books, op.checkId, `${op.type} ${where}`)
      return
    case 'checkAliased.v1':
      if (books.linesOf(op.checkId).length > 0)
        books.findings.add('lost', `check ${op.checkId} gave way ${where} with lines on it`)
      books.checks.delete(op.checkId)
      return
    case 'closedChecksFiled.v1':
      for (const id of op.checkIds) file(books, id, where)
      return
  }
}

function change(books: Ledger, checkId: string, next: Partial<CheckEntry>): void {
  const check = books.checks.get(checkId)
  if (check !== undefined) Object.assign(check, next)
}

function close(books: Ledger, checkId: string, where: string): void {
  for (const line of books.linesOf(checkId))
    if (line.state === 'ordered') books.findings.add('lost', `line ${line.id} was still there: ${where}`)
  change(books, checkId, { state: 'closed' })
}

function file(books: Ledger, checkId: string, where: string): void {
  const { state } = books.checks.get(checkId) ?? {}
  if (state === 'open') books.findings.add('lost', `open check ${checkId} was filed ${where}`)
  // It stays on the books, and is to be back at the end.
  if (state === 'settled') return
  for (const { id } of books.linesOf(checkId)) books.lines.delete(id)
  books.checks.delete(checkId)
}
