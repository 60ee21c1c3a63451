import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId, TableId } from '../../ids.ts'
import { discountsAfterMove } from '../../money/check-discount.ts'
import type { SetupState } from '../../setup/state.ts'
import {
  type Author,
  forbidden,
  may,
  type ServiceContext,
  type ServiceDecision,
  soldHere,
} from '../context.ts'
import { closedRefusal, findCheck, labelOf, lineOn, numbered, numberForNew, ofAnother } from '../find.ts'
import { dishesOfMoves } from '../kitchen/dishes-along.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import { reachForGoods } from '../paying/follow-up.ts'
import { isChargedAlike } from '../paying/keep-charges.ts'
import type { Check, Line, OrderedLine, ServiceState } from '../state.ts'
import { tableOfAnother } from '../whose-table.ts'
import { movedAlong } from './along-moves.ts'
import { lifted } from './lifted.ts'
import { linesAfter } from './lines-after.ts'
import { whoChanged } from './quantity.ts'

/**
 * Moves lines, or some of their units, to another check: splitting by item or seat, handing over to
 * another table (INV6). Who comes second gets what is left (C16). Nothing is fired again.
 */
export const MoveLinesCommand = z.object({
  type: z.literal('moveLines'),
  /** From here. */
  checkId: CheckId,
  to: CheckId,
  /** The receiving check is a new one: on this table, under this number until it has one. */
  open: z
    .object({ tableId: TableId.nullable(), provisional: z.string().min(1).max(24) })
    .nullable()
    .default(null),
  moves: z
    .array(
      z.object({
        lineId: LineId,
        /** Units as the author saw them. */
        quantity: z.number().int().min(1).max(9999),
        /** The line that they become where some units stay behind; what goes is found by it in any case. */
        newLineId: LineId,
      }),
    )
    .min(1)
    .max(500),
  ...lifted,
})
export type MoveLinesCommand = z.infer<typeof MoveLinesCommand>

export function moveLines(
  state: ServiceState,
  command: MoveLinesCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const isToGetPaid = staysOnTable(state, command) && may(context, author, 'takePayments')
  const denied = isToGetPaid ? null : forbidden(context, author, 'addLines')
  if (denied) return denied
  const from = findCheck(state, command.checkId)
  if (from === undefined) return refuse('check-unknown')
  const foreign = isToGetPaid ? null : ofAnother(from, author, context)
  if (foreign !== null) return foreign
  if (from.status !== 'open') return closedRefusal(from)
  const target = reachTarget(state, command, isToGetPaid, author, context)
  if ('ok' in target) return target
  if (target.check?.id === from.id) return refuse('same-check', { check: labelOf(from) })
  const planned = planMoves(state, from, target.check, command, context)
  const isNothing = planned.moves.length === 0
  // Whoever split them off has gone on ordering on the new check: it is opened all the same, and they are told.
  if (isNothing && !(context.orderer && target.check === null)) return refuse('units-gone', planned.details)
  const op = movedOp(state, from, target, planned)
  return accept(
    ...movedAlong(state, target.before, op, author, context),
    ...(target.check === null
      ? isNothing
        ? []
        : numberForNew(state, target.id, context)
      : numbered(state, target.check, context)),
  )
}

/** A party is split on its own table: what whoever takes money does as well. */
function staysOnTable(state: ServiceState, { checkId, to, open }: MoveLinesCommand): boolean {
  const [from, target] = [findCheck(state, checkId), findCheck(state, to)]
  const tableId = target === undefined ? open?.tableId : target.tableId
  return from !== undefined && tableId === from.tableId
}

interface Target {
  readonly id: Check['id']
  /** `null`: it is opened with this. */
  readonly check: Check | null
  readonly before: readonly ServiceOp[]
}

function reachTarget(
  state: ServiceState,
  { to, open, checkId }: MoveLinesCommand,
  isToGetPaid: boolean,
  author: Author,
  context: ServiceContext,
): Target | Extract<ServiceDecision, { ok: false }> {
  const there = findCheck(state, to)
  if (there?.status === 'open' && isToGetPaid) return { id: there.id, check: there, before: [] }
  if (there !== undefined) {
    const reached = reachForGoods(state, to, author, context)
    return 'ok' in reached ? reached : { id: reached.check.id, ...reached }
  }
  if (open === null) return refuse('check-unknown') as Extract<ServiceDecision, { ok: false }>
  const foreign = isToGetPaid ? null : tableOfAnother(state, open.tableId, author, context)
  if (foreign !== null) return foreign
  const orderTypeId = (findCheck(state, checkId)?.orderTypeId ??
    null) as ServiceOpOf<'checkOpened.v1'>['orderTypeId']
  return {
    id: to,
    check: null,
    before: [
      {
        type: 'checkOpened.v1',
        checkId: to,
        ...open,
        day: context.businessDay,
        orderTypeId,
        ...soldHere(context),
        splitFrom: (findCheck(state, checkId)?.id ?? checkId) as CheckId,
      },
    ],
  }
}

type Moves = ServiceOpOf<'linesMoved.v1'>['moves']

interface Planned {
  readonly moves: Moves
  readonly short: NonNullable<ServiceOpOf<'linesMoved.v1'>['short']>
  /** Of the first that nothing is left of. */
  readonly details: Readonly<Record<string, unknown>>
}

function planMoves(
  state: ServiceState,
  from: Check,
  to: Check | null,
  command: MoveLinesCommand,
  { setup }: ServiceContext,
): Planned {
  const moves: Moves = []
  const short: Planned['short'] = []
  let details: Planned['details'] = { check: labelOf(from) }
  const left = new Map<string, number>()
  for (const { lineId, quantity, newLineId } of command.moves) {
    const line = lineOn(from, lineId)
    const there = line?.status === 'ordered' ? (left.get(line.id) ?? line.quantity) : 0
    const got = Math.min(quantity, there)
    if (got < quantity) {
      const { name, ...who } = takenBy(state, from, lineId)
      short.push({ lineId, name, asked: quantity, got, ...who })
      details = { check: labelOf(from), line: name, yours: quantity, theirs: got, ...who }
    }
    if (line === undefined || got === 0) continue
    left.set(line.id, there - got)
    const asked = moves.findIndex((move) => move.lineId === line.id)
    const all = got + (moves[asked]?.quantity ?? 0)
    moves.splice(asked < 0 ? moves.length : asked, 1, {
      lineId: line.id,
      quantity: all,
      as: moves[asked]?.as ?? newLineId,
      onto: to === null ? null : (twinOn(from, to, line as OrderedLine, setup)?.id ?? null),
    })
  }
  return { moves, short, details }
}

/** Who has what is missing: the last who changed the line, wherever it is. */
function takenBy(state: ServiceState, from: Check, lineId: string) {
  const here = lineOn(from, lineId)
  const line = here ?? [...Object.values(state.checks)].map((check) => lineOn(check, lineId)).find(Boolean)
  const mark = line?.status === 'ordered' ? (line.marks.quantity ?? line.edited) : line?.removed
  return { name: line?.name ?? '', ...whoChanged(mark ?? line?.edited) }
}

/** A line of the same origin that differs in nothing: units that come back become one line with it again. */
function twinOn(from: Check, to: Check, line: OrderedLine, setup: SetupState): OrderedLine | undefined {
  return to.lines.find(
    (other): other is OrderedLine =>
      other.status === 'ordered' &&
      other.root === line.root &&
      likeness(other) === likeness(line) &&
      isChargedAlike([other, to], [line, from], setup),
  )
}

const likeness = (line: Line): string =>
  JSON.stringify([
    line.name,
    line.variantId,
    line.weightGrams,
    line.unitPriceMinor,
    line.taxes,
    line.discountBp,
    line.comp && [line.comp.reasonId, line.comp.text],
    line.seat,
    line.course,
    line.held,
    line.customerNote,
    line.kitchenNote,
    line.allergy,
    line.modifiers,
    line.parts,
  ])

function movedOp(
  state: ServiceState,
  from: Check,
  target: Target,
  { moves, short }: Planned,
): ServiceOpOf<'linesMoved.v1'> {
  const after = linesAfter(from.lines, target.check?.lines ?? [], moves)
  const nothing = { from: from.discount, to: null }
  const discounts =
    moves.length === 0
      ? nothing
      : discountsAfterMove(
          { discount: from.discount, before: orderedOf(from.lines), after: orderedOf(after.from) },
          {
            discount: target.check?.discount ?? null,
            before: orderedOf(target.check?.lines ?? []),
            after: orderedOf(after.to),
            isNew: target.check === null,
          },
        )
  return {
    type: 'linesMoved.v1',
    checkId: from.id,
    to: target.id,
    moves,
    discounts,
    ...(short.length > 0 && { short }),
    ...dishesOfMoves(state.tickets, from, moves),
  }
}

export const orderedOf = (lines: readonly Line[]): readonly OrderedLine[] =>
  lines.filter((line): line is OrderedLine => line.status === 'ordered')
