import type { ServiceOp, ServiceOpOf } from '@comanda/domain'
import { type CheckEntry, firedOf, type LineEntry, setFired } from './entries.ts'
import type { Ledger } from './ledger.ts'

/** Ops that take lines from one check to another. Both together are worth what they were (INV6). */
export function enterMove(books: Ledger, op: ServiceOp, where: string): void {
  switch (op.type) {
    case 'linesMoved.v1':
      conserving(books, [op.checkId, op.to], `${op.type} ${where}`, () => {
        for (const move of op.moves) moved(books, op, move, where)
        discount(books, op.checkId, op.discounts.from)
        if (op.to !== op.checkId) discount(books, op.to, op.discounts.to)
      })
      return
    case 'checkMerged.v1':
      conserving(books, [op.checkId, op.into], `${op.type} ${where}`, () => {
        allOf(books, op.lineIds, op.checkId, op.into, where)
        leftBehind(books, op.checkId, where)
        discount(books, op.into, op.discounts.to)
        const gone = books.checks.get(op.checkId)
        if (gone !== undefined) gone.state = 'closed'
      })
      return
    case 'checkUnmerged.v1':
      conserving(books, [op.checkId, op.of], `${op.type} ${where}`, () => {
        allOf(books, op.lineIds, op.of, op.checkId, where)
        discount(books, op.of, op.discounts.from)
        discount(books, op.checkId, op.discounts.to)
        const back = books.checks.get(op.checkId)
        if (back !== undefined) back.state = 'open'
      })
      return
  }
}

function conserving(books: Ledger, ids: readonly string[], where: string, move: () => void): void {
  const worth = (): number => [...new Set(ids)].reduce((sum, id) => sum + books.worthOf(id), 0)
  const before = worth()
  move()
  const after = worth()
  if (before !== after)
    books.findings.add('moneyOff', `${where}: ${ids.join(' and ')} were ${before}, are ${after}`)
}

function discount(books: Ledger, checkId: string, next: CheckEntry['discount']): void {
  const check = books.checks.get(checkId)
  if (check !== undefined) check.discount = next
}

type Move = ServiceOpOf<'linesMoved.v1'>['moves'][number]

function moved(
  books: Ledger,
  { checkId, to }: ServiceOpOf<'linesMoved.v1'>,
  { lineId, quantity, as, onto }: Move,
  where: string,
): void {
  const line = books.lines.get(lineId)
  if (
    line === undefined ||
    line.checkId !== checkId ||
    line.state !== 'ordered' ||
    quantity > line.quantity
  ) {
    books.findings.add('lost', `${quantity} of line ${lineId} were moved off ${checkId} ${where}`)
    return
  }
  const goes = quantity === line.quantity ? line : split(books, line, quantity, as ?? lineId, where)
  goes.checkId = to
  if (onto !== null) join(books, goes, onto, where)
}

/** Units that were not fired go first. */
function split(books: Ledger, line: LineEntry, quantity: number, id: string, where: string): LineEntry {
  if (books.lines.has(id)) books.findings.add('lost', `line ${id} ${where} is there already`)
  const left = line.quantity - quantity
  const goes: LineEntry = { ...line, id, quantity, fired: new Map() }
  for (const part of line.parts) {
    const fired = firedOf(line, part)
    const goesAlong = Math.max(0, fired - left)
    setFired(goes, part, goesAlong)
    setFired(line, part, fired - goesAlong)
  }
  line.quantity = left
  books.lines.set(id, goes)
  return goes
}

function join(books: Ledger, goes: LineEntry, onto: string, where: string): void {
  const target = books.lines.get(onto)
  if (target === undefined || target.checkId !== goes.checkId || target.root !== goes.root) {
    books.findings.add('lost', `line ${goes.id} ${where} was to join ${onto}, which is not there`)
    return
  }
  target.quantity += goes.quantity
  for (const [part, units] of goes.fired) setFired(target, part, firedOf(target, part) + units)
  books.lines.delete(goes.id)
}

function allOf(books: Ledger, ids: readonly string[], from: string, to: string, where: string): void {
  for (const id of ids) {
    const line = books.lines.get(id)
    if (line === undefined || line.checkId !== from)
      books.findings.add('lost', `line ${id} ${where} is not on ${from}`)
    else line.checkId = to
  }
}

/** A check that is no more holds nothing that anybody ordered. */
function leftBehind(books: Ledger, checkId: string, where: string): void {
  for (const { id, state } of books.linesOf(checkId))
    if (state === 'ordered') books.findings.add('lost', `line ${id} stayed on ${checkId} ${where}`)
}
