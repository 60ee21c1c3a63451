import type { DishAlong, ServiceOp, ServiceOpOf } from '@comanda/domain'
import { type CheckEntry, firedOf, type LineEntry, setFired } from './entries.ts'
import type { Ledger } from './ledger.ts'

/** Ops that take lines from one check to another. Both together are worth what they were (INV6). */
export function enterMove(books: Ledger, op: ServiceOp, where: string): void {
  switch (op.type) {
    case 'linesMoved.v1':
      conserving(books, [op.checkId, op.to], `${op.type} ${where}`, () => {
        const goes = op.moves.flatMap((move) => moved(books, op, move, where) ?? [])
        alongWith(books, goes, op.dishes, where)
        discount(books, op.checkId, op.discounts.from)
        if (op.to !== op.checkId) discount(books, op.to, op.discounts.to)
      })
      return
    case 'checkMerged.v1':
      conserving(books, [op.checkId, op.into], `${op.type} ${where}`, () => {
        allOf(books, op.lineIds, op.checkId, op.into, where)
        alongWith(
          books,
          op.lineIds.flatMap((id) => firedUnitsOf(books.lines.get(id))),
          op.dishes,
          where,
        )
        leftBehind(books, op.checkId, where)
        discount(books, op.into, op.discounts.to)
        const gone = books.checks.get(op.checkId)
        if (gone !== undefined) gone.state = 'closed'
      })
      return
    case 'checkUnmerged.v1':
      conserving(books, [op.checkId, op.of], `${op.type} ${where}`, () => {
        allOf(books, op.lineIds, op.of, op.checkId, where)
        alongWith(
          books,
          op.lineIds.flatMap((id) => firedUnitsOf(books.lines.get(id))),
          op.dishes,
          where,
        )
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
): readonly FiredUnits[] | undefined {
  const line = books.lines.get(lineId)
  if (
    line === undefined ||
    line.checkId !== checkId ||
    line.state !== 'ordered' ||
    quantity > line.quantity
  ) {
    books.findings.add('lost', `${quantity} of line ${lineId} were moved off ${checkId} ${where}`)
    return undefined
  }
  const goes = quantity === line.quantity ? line : split(books, line, quantity, as ?? lineId, where)
  goes.checkId = to
  const fired = firedUnitsOf(goes)
  if (onto !== null) join(books, goes, onto, where)
  return fired
}

interface FiredUnits {
  /** `root part` */
  readonly key: string
  readonly units: number
}

const firedUnitsOf = (line: LineEntry | undefined): readonly FiredUnits[] =>
  line?.state !== 'ordered'
    ? []
    : [...line.fired].map(([part, units]) => ({ key: `${line.root} ${part}`, units }))

/** Fired units that go take as many of the kitchen's dishes along, at each station that makes them (INV4). */
function alongWith(
  books: Ledger,
  goes: readonly FiredUnits[],
  dishes: readonly DishAlong[] | undefined,
  where: string,
): void {
  const along = books.dishes.along(dishes ?? [])
  const wanted = new Map<string, number>()
  for (const { key, units } of goes) wanted.set(key, (wanted.get(key) ?? 0) + units)
  for (const key of new Set([...along.keys(), ...wanted.keys()])) {
    const units = wanted.get(key) ?? 0
    const stations = along.get(key) ?? []
    const sum = stations.reduce((total, each) => total + each, 0)
    if (sum < units || stations.some((each) => each > units))
      books.findings.add('lost', `${units} of ${key} went ${where}, stations have ${stations} of them`)
  }
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
