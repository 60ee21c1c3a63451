import { type OpMeta, unreachable } from '@comanda/sync'
import { type Mark, markOf } from '../mark.ts'
import { checkIdOf, isBlank } from './find.ts'
import type { ServiceOp, ServiceOpOf } from './ops.ts'
import type { Check, CheckField, Line, LineField, OrderedLine, ServiceState } from './state.ts'

export function applyService(state: ServiceState, op: ServiceOp, meta: OpMeta): ServiceState {
  const mark = markOf(meta)
  switch (op.type) {
    case 'checkOpened.v1':
      return opened(state, op, mark)
    case 'checkAliased.v1':
      return aliased(state, op, mark)
    case 'checkNumbered.v1':
      return {
        ...changeCheck(state, op.checkId, (check) => ({ ...check, number: op.number, day: op.day })),
        numbering: { day: op.day, last: op.number },
      }
    case 'checkMoved.v1':
      return setField(state, op.checkId, 'table', mark, { tableId: op.to })
    case 'guestsChanged.v1':
      return setField(state, op.checkId, 'guests', mark, { guests: op.guests })
    case 'orderNoteChanged.v1':
      return setField(state, op.checkId, 'orderNote', mark, { orderNote: op.text })
    case 'customerAttached.v1':
      return setField(state, op.checkId, 'customer', mark, {
        customer: op.customerId === null ? null : { id: op.customerId, name: op.personal?.name ?? '—' },
      })
    case 'checkCancelled.v1':
      return changeCheck(state, op.checkId, (check) => ({
        ...check,
        status: 'cancelled',
        closed: mark,
        edited: mark,
      }))
    case 'checkReleased.v1':
      return changeCheck(state, op.checkId, (check) => ({
        ...check,
        status: 'released',
        closed: mark,
        edited: mark,
      }))
    case 'checkReturned.v1':
      return changeCheck(state, op.checkId, (check) => returned(check, mark))
    case 'lineAdded.v1':
      return changeCheck(state, op.checkId, (check) =>
        check.lines.some((line) => line.id === op.lineId)
          ? check
          : { ...check, edited: mark, lines: [...check.lines, newLine(op, mark)] },
      )
    case 'lineQuantityChanged.v1':
      return setLineField(state, op, 'quantity', mark, { quantity: op.to })
    case 'lineNoteChanged.v1':
      return setLineField(state, op, op.which, mark, { [op.which]: op.text })
    case 'lineDiscounted.v1':
      return setLineField(state, op, 'discount', mark, { discountBp: op.discountBp })
    case 'linePriceChanged.v1':
      return setLineField(state, op, 'unitPrice', mark, { unitPriceMinor: op.unitPriceMinor })
    case 'lineRemoved.v1':
      return changeLine(state, op, mark, (line) => ({
        ...line,
        status: 'removed',
        removed: mark,
        edited: mark,
      }))
    case 'lineRestored.v1':
      return changeLine(state, op, mark, (line) => restored(line, op, mark))
    case 'closedChecksFiled.v1':
      return filed(state, op.checkIds)
    default:
      return ignored(state, op)
  }
}

function opened(state: ServiceState, op: ServiceOpOf<'checkOpened.v1'>, mark: Mark): ServiceState {
  if (state.checks[op.checkId] !== undefined) return state
  const check: Check = {
    id: op.checkId,
    status: 'open',
    number: null,
    day: null,
    provisional: op.provisional,
    alsoKnownAs: [],
    tableId: op.tableId,
    guests: null,
    customer: null,
    orderNote: '',
    lines: [],
    opened: mark,
    edited: mark,
    marks: {},
  }
  return {
    ...state,
    checks: { ...state.checks, [op.checkId]: check },
    provisional: provisionalUsed(state, mark.terminal, op.day),
  }
}

function provisionalUsed(
  { provisional }: ServiceState,
  terminal: string,
  day: string,
): ServiceState['provisional'] {
  const used = provisional[terminal]
  return { ...provisional, [terminal]: { day, count: used?.day === day ? used.count + 1 : 1 } }
}

/** A check that turns out to be another one: a blank one gives way, its ids and numbers lead on. */
function aliased(state: ServiceState, op: ServiceOpOf<'checkAliased.v1'>, mark: Mark): ServiceState {
  const { [op.checkId]: gone, ...checks } = state.checks
  const check = checks[checkIdOf(state, op.of)]
  if (check === undefined || (gone !== undefined && !isBlank(gone))) return state
  const ids = Object.keys(state.aliases).filter((id) => state.aliases[id] === op.checkId)
  const labels = gone === undefined ? [] : [gone.provisional, ...gone.alsoKnownAs]
  if (op.opening !== undefined) labels.push(op.opening.provisional)
  const alsoKnownAs = [...new Set([...check.alsoKnownAs, ...labels])]
  return {
    ...state,
    checks: { ...checks, [check.id]: { ...check, alsoKnownAs } },
    aliases: { ...state.aliases, ...Object.fromEntries([op.checkId, ...ids].map((id) => [id, check.id])) },
    ...(op.opening !== undefined && { provisional: provisionalUsed(state, mark.terminal, op.opening.day) }),
  }
}

function filed(state: ServiceState, ids: readonly string[]): ServiceState {
  const gone = new Set(ids)
  const keep = <T>(record: Readonly<Record<string, T>>, stays: (key: string, value: T) => boolean) =>
    Object.fromEntries(Object.entries(record).filter(([key, value]) => stays(key, value)))
  return {
    ...state,
    checks: keep(state.checks, (id, check) => check.status === 'open' || !gone.has(id)),
    aliases: keep(state.aliases, (_id, of) => !gone.has(of)),
  }
}

function changeCheck(state: ServiceState, id: string, next: (check: Check) => Check): ServiceState {
  const check = state.checks[id]
  if (check === undefined) return state
  const changed = next(check)
  return changed === check ? state : { ...state, checks: { ...state.checks, [id]: changed } }
}

const setField = (
  state: ServiceState,
  id: string,
  field: CheckField,
  mark: Mark,
  values: Partial<Check>,
): ServiceState =>
  changeCheck(
    state,
    id,
    (check) => ({ ...check, ...values, edited: mark, marks: { ...check.marks, [field]: mark } }) as Check,
  )

interface LineRef {
  readonly checkId: string
  readonly lineId: string
}

function changeLine(
  state: ServiceState,
  { checkId, lineId }: LineRef,
  mark: Mark,
  next: (line: Line) => Line,
) {
  return changeCheck(state, checkId, (check) => {
    const line = check.lines.find(({ id }) => id === lineId)
    const changed = line && next(line)
    if (changed === line) return check
    return {
      ...check,
      edited: mark,
      lines: check.lines.map((each) => (each === line ? changed : each) as Line),
    }
  })
}

const setLineField = (
  state: ServiceState,
  ref: LineRef,
  field: LineField,
  mark: Mark,
  values: Partial<Line>,
) =>
  changeLine(
    state,
    ref,
    mark,
    (line) => ({ ...line, ...values, edited: mark, marks: { ...line.marks, [field]: mark } }) as Line,
  )

function newLine(op: ServiceOpOf<'lineAdded.v1'>, added: Mark): OrderedLine {
  const { productId, categoryId, name, unitPriceMinor, taxes, quantity, customerNote, kitchenNote, remarks } =
    op
  return {
    id: op.lineId,
    status: 'ordered',
    productId,
    categoryId,
    name,
    unitPriceMinor,
    listPriceMinor: unitPriceMinor,
    taxes,
    quantity,
    discountBp: 0,
    customerNote,
    kitchenNote,
    remarks,
    added,
    marks: {},
  }
}

function restored(line: Line, op: ServiceOpOf<'lineRestored.v1'>, mark: Mark): Line {
  if (line.status === 'ordered') return line
  const { removed: _removed, ...facts } = line
  const remarks = op.because === 'undo' ? line.remarks : [...new Set([...line.remarks, 'came-back' as const])]
  const marks = { ...line.marks, quantity: mark }
  return { ...facts, status: 'ordered', quantity: op.quantity, remarks, edited: mark, marks }
}

function returned(check: Check, mark: Mark): Check {
  if (check.status === 'open') return check
  const { closed: _closed, ...facts } = check
  return { ...facts, status: 'open', edited: mark }
}

/** An op of a newer version changes nothing here; the handshake keeps such a replica from being half-served. */
function ignored(state: ServiceState, op: never): ServiceState {
  return op === undefined ? unreachable(op) : state
}
