import type { ServiceOp, ServiceOpOf } from '@comanda/domain'
import { firedOf, type LineEntry } from './entries.ts'
import type { Ledger } from './ledger.ts'

/** Ops about one line. A line goes by being removed or voided, and by nothing else (INV3). */
export function enterLine(books: Ledger, op: ServiceOp, where: string): void {
  if (op.type === 'lineAdded.v1') {
    added(books, op, where)
    return
  }
  if (op.type === 'orderTypeChanged.v1') {
    for (const { lineId, unitPriceMinor } of op.lines) {
      const line = books.lines.get(lineId)
      if (line !== undefined) line.priceMinor = unitPriceMinor
    }
    return
  }
  if (!('lineId' in op) || op.type === 'portionsTaken.v1') return
  const line = books.lines.get(op.lineId)
  if (line === undefined || line.checkId !== op.checkId)
    books.findings.add('lost', `${op.type} ${where}: line ${op.lineId} is not on check ${op.checkId}`)
  else changed(books, line, op, where)
}

function added(books: Ledger, op: ServiceOpOf<'lineAdded.v1'>, where: string): void {
  if (books.lines.has(op.lineId))
    books.findings.add('cookedTwice', `line ${op.lineId} was added again ${where}`)
  books.lines.set(op.lineId, {
    id: op.lineId,
    root: op.lineId,
    checkId: op.checkId,
    quantity: op.quantity,
    priceMinor: op.unitPriceMinor,
    discountBp: 0,
    isFree: false,
    parts: partsOf(op),
    fired: new Map(),
    state: 'ordered',
  })
}

const partsOf = ({ parts = [] }: { readonly parts?: readonly { readonly id: string }[] | undefined }) =>
  parts.length === 0 ? [''] : parts.map(({ id }) => id)

function changed(books: Ledger, line: LineEntry, op: ServiceOp, where: string): void {
  const most = Math.max(0, ...line.fired.values())
  switch (op.type) {
    case 'lineConfigured.v1':
      if (most > 0)
        books.findings.add('cookedTwice', `line ${line.id} became another dish ${where}, ${most} fired`)
      line.priceMinor = op.unitPriceMinor
      line.parts = partsOf(op)
      line.root = op.root ?? line.root
      return
    case 'lineQuantityChanged.v1':
      if (op.from !== line.quantity)
        books.findings.add('lost', `line ${line.id} was ${line.quantity}, not ${op.from} ${where}`)
      if (op.to < most)
        books.findings.add('cookedTwice', `line ${line.id} became ${op.to} ${where} with ${most} fired`)
      line.quantity = op.to
      return
    case 'linePriceChanged.v1':
      line.priceMinor = op.unitPriceMinor
      return
    case 'lineDiscounted.v1':
      line.discountBp = op.discountBp
      return
    case 'lineComped.v1':
      line.isFree = op.reason !== null
      return
    case 'lineRemoved.v1':
      if (most > 0) books.findings.add('cookedTwice', `line ${line.id} went ${where}, ${most} fired`)
      if (line.quantity !== op.quantity)
        books.findings.add('lost', `line ${line.id} went ${where} as ${op.quantity}, was ${line.quantity}`)
      line.state = 'removed'
      return
    case 'lineRestored.v1':
      if (line.parts.some((part) => firedOf(line, part) > 0))
        books.findings.add('cookedTwice', `line ${line.id} came back ${where} as if it had been fired`)
      line.state = 'ordered'
      line.quantity = op.quantity
      return
  }
}
