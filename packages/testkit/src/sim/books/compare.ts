import { allChecks, type Check, type Line, type ServiceState } from '@comanda/domain'
import type { LineEntry } from './entries.ts'
import type { Ledger } from './ledger.ts'

/** Holds the books against a state: the same checks, lines, units and prices, and tickets for what is fired. */
export function compareWithState(books: Ledger, state: ServiceState): void {
  const checks = allChecks(state)
  const here = new Set<string>(checks.map(({ id }) => id))
  for (const id of books.checks.keys()) if (!here.has(id)) books.findings.add('lost', `check ${id} is gone`)
  for (const check of checks) compareCheck(books, check)
  for (const line of books.lines.values())
    if (!here.has(line.checkId)) books.findings.add('lost', `line ${line.id} is on no check`)
  for (const [id, of] of Object.entries(state.aliases))
    if (state.checks[id] !== undefined)
      books.findings.add('lost', `open check ${id} cannot be reached: its id leads to ${of}`)
  books.tickets.compare(firedByRoot(checks))
}

function compareCheck(books: Ledger, check: Check): void {
  const entry = books.checks.get(check.id)
  const own = new Map(books.linesOf(check.id).map((line) => [line.id, line]))
  if (entry === undefined) books.findings.add('lost', `nobody opened check ${check.id}`)
  else if (stateOf(check) !== entry.state)
    books.findings.add('lost', `check ${check.id} is ${check.status}, on the books ${entry.state}`)
  else if (money(check.discount) !== money(entry.discount))
    books.findings.add('moneyOff', `discount of ${check.id}: ${money(check.discount)}`)
  for (const line of check.lines) {
    const onBooks = own.get(line.id)
    own.delete(line.id)
    if (onBooks === undefined) books.findings.add('moneyOff', `line ${line.id} is on ${check.id} for nothing`)
    else compareLine(books, line, onBooks)
  }
  for (const id of own.keys()) books.findings.add('lost', `line ${id} vanished from ${check.id}`)
}

const stateOf = ({ status }: Check): string => (status === 'open' || status === 'settled' ? status : 'closed')

const money = (discount: Check['discount']): string =>
  discount === null ? 'none' : `${discount.bp} bp and ${discount.fixedMinor}`

function compareLine(books: Ledger, line: Line, entry: LineEntry): void {
  const { id, quantity, status } = line
  if (status !== entry.state || quantity < entry.quantity)
    books.findings.add('lost', `line ${id}: ${quantity} ${status}, books ${entry.quantity} ${entry.state}`)
  else if (quantity > entry.quantity)
    books.findings.add('moneyOff', `line ${id}: ${quantity}, on the books ${entry.quantity}`)
  const prices = [line.unitPriceMinor, line.discountBp, line.comp !== null]
  const onBooks = [entry.priceMinor, entry.discountBp, entry.isFree]
  if (`${prices}` !== `${onBooks}`)
    books.findings.add('moneyOff', `line ${id}: price ${prices}, on the books ${onBooks}`)
  const fired = byPart(Object.entries(line.fired))
  if (fired !== byPart(entry.fired))
    books.findings.add('cookedTwice', `line ${id}: ${fired} fired, on the books ${byPart(entry.fired)}`)
}

const byPart = (fired: Iterable<readonly [string, number]>): string =>
  JSON.stringify([...fired].filter(([, units]) => units > 0).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Units of each root and part that lines have as fired, wherever they are: `root part`. */
function firedByRoot(checks: readonly Check[]): ReadonlyMap<string, number> {
  const units = new Map<string, number>()
  for (const { lines } of checks)
    for (const { root, fired } of lines)
      for (const [part, count] of Object.entries(fired))
        units.set(`${root} ${part}`, (units.get(`${root} ${part}`) ?? 0) + count)
  return units
}
