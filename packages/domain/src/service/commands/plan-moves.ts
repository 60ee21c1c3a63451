import type { LineId } from '../../ids.ts'
import type { SetupState } from '../../setup/state.ts'
import { labelOf, lineOn } from '../find.ts'
import type { ServiceOpOf } from '../ops.ts'
import { isChargedAlike } from '../paying/keep-charges.ts'
import type { Check, Line, OrderedLine, ServiceState } from '../state.ts'
import { whoChanged } from './quantity.ts'

type Moves = ServiceOpOf<'linesMoved.v1'>['moves']

/** Units that somebody wants to move, as they saw them. */
interface Asked {
  readonly lineId: LineId
  readonly quantity: number
  readonly newLineId: LineId
}

/** Which units go, and which of those that were asked for do not. */
export interface PlannedMoves {
  readonly moves: Moves
  readonly short: NonNullable<ServiceOpOf<'linesMoved.v1'>['short']>
  /** Of the last of which there was not enough. */
  readonly details: Readonly<Record<string, unknown>>
}

/** Who comes second gets what is left (C16). `to`: `null` where the receiving check is opened with this. */
export function planMoves(
  state: ServiceState,
  from: Check,
  to: Check | null,
  asked: readonly Asked[],
  setup: SetupState,
): PlannedMoves {
  const moves: Moves = []
  const short: PlannedMoves['short'] = []
  let details: PlannedMoves['details'] = { check: labelOf(from) }
  const left = new Map<string, number>()
  for (const { lineId, quantity, newLineId } of asked) {
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
    const at = moves.findIndex((move) => move.lineId === line.id)
    const all = got + (moves[at]?.quantity ?? 0)
    moves.splice(at < 0 ? moves.length : at, 1, {
      lineId: line.id,
      quantity: all,
      as: moves[at]?.as ?? newLineId,
      onto: to === null ? null : (twinOn(from, to, line as OrderedLine, setup)?.id ?? null),
    })
  }
  return { moves, short, details }
}

/** Who has what is missing: the last who changed the line, wherever it is. */
function takenBy(state: ServiceState, from: Check, lineId: string) {
  const here = lineOn(from, lineId)
  const line =
    here ??
    Object.values(state.checks)
      .map((check) => lineOn(check, lineId))
      .find(Boolean)
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
