import type { Mark } from '../../mark.ts'
import { labelOf } from '../find.ts'
import { addFired, firedTaken, firedWithin } from '../kitchen/units.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { Check, Line, OrderedLine, ServiceState } from '../state.ts'
import { changeCheck, checkAt, putCheck, reopened, without } from './change.ts'
import { allCharged, chargedWith } from './charges.ts'
import { idsMeaning, pointing } from './checks.ts'
import { dishesWent } from './dishes-along.ts'
import { given, said, takenBack } from './given.ts'

type Move = ServiceOpOf<'linesMoved.v1'>['moves'][number]

/** Lines or units go to another check, or become a line of their own on the same one. Nothing else about them changes (INV6). */
export function linesMoved(state: ServiceState, op: ServiceOpOf<'linesMoved.v1'>, mark: Mark): ServiceState {
  const { from, to } = op.discounts
  const marked = { edited: mark }
  let next = state
  for (const move of op.moves) next = unitsMoved(next, op.checkId, op.to, move, mark)
  if (next === state) return state
  next = dishesWent(next, op.dishes ?? [])
  next = changeCheck(next, op.checkId, (check) => ({ ...check, ...marked, discount: from }))
  return op.to === op.checkId
    ? next
    : changeCheck(next, op.to, (check) => ({ ...said(check, op.words, mark, true), ...marked, discount: to }))
}

function unitsMoved(state: ServiceState, fromId: string, toId: string, move: Move, mark: Mark): ServiceState {
  const line = checkAt(state, fromId)?.lines.find(({ id }) => id === move.lineId)
  if (line?.status !== 'ordered' || checkAt(state, toId) === undefined || move.quantity > line.quantity)
    return state
  const { stays, goes: asBefore } = parted(line, move, mark)
  const goes = chargedWith(asBefore, move.charge)
  const less = changeCheck(state, fromId, (check) => ({
    ...check,
    lines: check.lines.flatMap((each) => (each.id !== line.id ? [each] : stays === null ? [] : [stays])),
  }))
  return changeCheck(less, toId, (check) => ({
    ...check,
    lines: withUnits(check.lines, goes, move.onto, mark),
  }))
}

/** What stays of a line and what goes: units that were not fired go first. */
function parted(
  line: OrderedLine,
  { quantity, as }: Pick<Move, 'quantity' | 'as'>,
  mark: Mark,
): { readonly stays: OrderedLine | null; readonly goes: OrderedLine } {
  if (quantity === line.quantity) {
    const alsoIds = as === null ? line.alsoIds : [...line.alsoIds, as]
    return { stays: null, goes: { ...line, alsoIds, edited: mark } }
  }
  const left = line.quantity - quantity
  const marks = { ...line.marks, quantity: mark }
  return {
    stays: { ...line, quantity: left, fired: firedWithin(line.fired, left), edited: mark, marks },
    goes: {
      ...line,
      id: as ?? line.id,
      alsoIds: [],
      quantity,
      fired: firedTaken(line.fired, line.quantity, quantity),
      voids: [],
      edited: mark,
      marks,
    },
  }
}

function withUnits(
  lines: readonly Line[],
  goes: OrderedLine,
  onto: string | null,
  mark: Mark,
): readonly Line[] {
  const target = lines.find((line) => line.id === onto)
  if (target === undefined || target.status !== 'ordered') return [...lines, goes]
  const joined: OrderedLine = {
    ...target,
    quantity: target.quantity + goes.quantity,
    fired: addFired(target.fired, goes.fired),
    alsoIds: [...new Set([...target.alsoIds, goes.id, ...goes.alsoIds])].filter((id) => id !== target.id),
    ticketIds: [...new Set([...target.ticketIds, ...goes.ticketIds])],
    voids: [...target.voids, ...goes.voids],
    edited: mark,
    marks: { ...target.marks, quantity: mark },
  }
  return lines.map((line) => (line === target ? joined : line))
}

/** All lines of one check go to another, which its id and its numbers mean from now on (C15). */
export function merged(state: ServiceState, op: ServiceOpOf<'checkMerged.v1'>, mark: Mark): ServiceState {
  const from = checkAt(state, op.checkId)
  const into = checkAt(state, op.into)
  if (from?.status !== 'open' || into?.status !== 'open' || from === into) return state
  const [lines, stays] = partition(from.lines, op.lineIds)
  const goes = lines.map((line) => ({ ...line, edited: mark }))
  const knownAs = idsMeaning(state, from.id)
  const target: Check = {
    ...given(into, from, op.gives, mark),
    lines: allCharged([...into.lines, ...goes], op.charges),
    guests: op.guests,
    discount: op.discounts.to,
    alsoKnownAs: [
      ...new Set([...into.alsoKnownAs, `${labelOf(from)}`, from.provisional, ...from.alsoKnownAs]),
    ],
    edited: mark,
  }
  const closed: Check = {
    ...from,
    status: 'merged',
    lines: stays,
    into: into.id,
    movedLineIds: op.lineIds,
    knownAs,
    ...(op.gives && { gave: op.gives }),
    closed: mark,
    edited: mark,
  }
  return {
    ...putCheck(putCheck(state, target), closed),
    aliases: { ...state.aliases, ...pointing([from.id, ...knownAs], into.id) },
  }
}

/** Undoes a merge: what is still there of its lines goes back, and the check is itself again. */
export function unmerged(state: ServiceState, op: ServiceOpOf<'checkUnmerged.v1'>, mark: Mark): ServiceState {
  const from = state.closed[op.checkId]
  const into = checkAt(state, op.of)
  if (from?.status !== 'merged' || into === undefined) return state
  const [goes, stays] = partition(into.lines, op.lineIds)
  const own = new Set([`${labelOf(from)}`, from.provisional, ...from.alsoKnownAs])
  const target = {
    ...takenBack(into, op.takes, mark),
    lines: allCharged(stays, op.charges),
    guests: op.guests,
    discount: op.discounts.from,
    alsoKnownAs: into.alsoKnownAs.filter((label) => !own.has(label)),
    edited: mark,
  } as Check
  const check = {
    ...reopened(from, mark),
    lines: allCharged([...from.lines, ...goes], op.charges),
    discount: op.discounts.to,
  }
  // An id that leads elsewhere by now, or is a check of its own again, stays as it is.
  const knownAs = from.knownAs.filter((id) => state.aliases[id] === into.id)
  const aliases = { ...without(state.aliases, from.id), ...pointing(knownAs, from.id) }
  return { ...putCheck(putCheck(state, target), check), aliases }
}

function partition(lines: readonly Line[], ids: readonly string[]): readonly [Line[], Line[]] {
  const goes = (line: Line) => ids.includes(line.id)
  return [lines.filter(goes), lines.filter((line) => !goes(line))]
}
