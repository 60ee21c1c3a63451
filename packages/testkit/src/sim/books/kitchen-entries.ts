import type { ServiceOp, ServiceOpOf } from '@comanda/domain'
import { firedOf, type LineEntry, setFired } from './entries.ts'
import type { Ledger } from './ledger.ts'

/** Ops that the kitchen hears of. What is fired or voided is on a ticket of every station concerned (INV4). */
export function enterKitchen(books: Ledger, op: ServiceOp, where: string): void {
  switch (op.type) {
    case 'linesFired.v1':
      fired(books, op, where)
      return
    case 'lineVoided.v1':
      voided(books, op, where)
      return
    case 'kitchenTold.v1':
      books.tickets.issued('change', op.tickets, new Map(), where)
      return
  }
}

/** Units of each part of what was ordered as one line: `root part`. */
type Units = Map<string, number>

const unitsOf = (root: string, part: string): string => `${root} ${part}`

function more(units: Units, key: string, by: number): void {
  if (by !== 0) units.set(key, (units.get(key) ?? 0) + by)
}

function fired(books: Ledger, op: ServiceOpOf<'linesFired.v1'>, where: string): void {
  const units: Units = new Map()
  for (const { lineId, part, from, to } of op.units) {
    const line = books.lines.get(lineId)
    if (line === undefined || line.checkId !== op.checkId || line.state !== 'ordered') {
      books.findings.add('cookedTwice', `line ${lineId} was fired ${where}, which is not on ${op.checkId}`)
      continue
    }
    const before = firedOf(line, part)
    if (from !== before)
      books.findings.add('cookedTwice', `line ${lineId} was fired ${where} from ${from}, it had ${before}`)
    if (to > line.quantity || to <= from)
      books.findings.add('cookedTwice', `line ${lineId} was fired ${where} to ${to} of ${line.quantity}`)
    if (!line.parts.includes(part))
      books.findings.add('cookedTwice', `line ${lineId} was fired ${where}: it has no part ${part}`)
    more(units, unitsOf(line.root, part), to - from)
    setFired(line, part, to)
  }
  books.tickets.issued('order', op.tickets, units, where)
}

function voided(books: Ledger, op: ServiceOpOf<'lineVoided.v1'>, where: string): void {
  const line = books.lines.get(op.lineId)
  const units: Units = new Map()
  if (line === undefined) return
  if (line.state !== 'ordered' || op.quantity + op.left !== line.quantity)
    books.findings.add('lost', `${op.quantity} of ${line.quantity} were voided ${where}, ${op.left} are left`)
  for (const part of line.parts) {
    const stays = Math.min(firedOf(line, part), op.left)
    more(units, unitsOf(line.root, part), firedOf(line, part) - stays)
    setFired(line, part, stays)
  }
  takeOff(line, op)
  books.tickets.issued('void', op.tickets, units, where)
}

function takeOff(line: LineEntry, { left, quantity }: ServiceOpOf<'lineVoided.v1'>): void {
  line.quantity = left > 0 ? left : quantity
  if (left === 0) line.state = 'voided'
}
