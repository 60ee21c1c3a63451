import type { Mark } from '../../mark.ts'
import { WHOLE } from '../kitchen/units.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { Line, LineVoid, OrderedLine, Remark } from '../state.ts'

export function newLine(op: ServiceOpOf<'lineAdded.v1'>, added: Mark): OrderedLine {
  return {
    id: op.lineId,
    root: op.lineId,
    alsoIds: [],
    status: 'ordered',
    productId: op.productId,
    variantId: op.variantId ?? null,
    categoryId: op.categoryId,
    name: op.name,
    unitPriceMinor: op.unitPriceMinor,
    listPriceMinor: op.unitPriceMinor,
    taxes: op.taxes,
    quantity: op.quantity,
    modifiers: op.modifiers ?? [],
    parts: op.parts ?? [],
    weightGrams: op.weightGrams ?? null,
    ...(op.kiloMinor !== undefined && { kiloMinor: op.kiloMinor }),
    course: op.course ?? 0,
    seat: op.seat ?? null,
    held: op.held ?? false,
    discountBp: 0,
    comp: null,
    customerNote: op.customerNote,
    kitchenNote: op.kitchenNote,
    allergy: op.allergy ?? '',
    fired: {},
    ticketIds: [],
    voids: [],
    remarks: op.remarks,
    added,
    marks: {},
  }
}

/** Remarks of a line with one more. */
export const remarked = ({ remarks }: Pick<Line, 'remarks'>, remark: Remark): readonly Remark[] => [
  ...new Set([...remarks, remark]),
]

/** Chosen anew, as a whole. */
export function configured(line: Line, op: ServiceOpOf<'lineConfigured.v1'>, mark: Mark): Line {
  return {
    ...line,
    root: op.root ?? line.root,
    name: op.name,
    unitPriceMinor: op.unitPriceMinor,
    listPriceMinor: op.unitPriceMinor,
    taxes: op.taxes,
    variantId: op.variantId ?? null,
    modifiers: op.modifiers ?? [],
    parts: op.parts ?? [],
    weightGrams: op.weightGrams ?? null,
    ...(op.kiloMinor !== undefined && { kiloMinor: op.kiloMinor }),
    ...(op.soldOut && { remarks: remarked(line, 'sold-out') }),
    edited: mark,
    marks: { ...line.marks, choices: mark },
  }
}

/** It comes back unsent: what the kitchen had of it was voided or never there. */
export function restored(line: Line, op: ServiceOpOf<'lineRestored.v1'>, mark: Mark): Line {
  if (line.status === 'ordered') return line
  const { removed: _removed, ...facts } = line
  const back = op.because === 'undo' ? line.remarks : remarked(line, 'came-back')
  const remarks = op.soldOut ? remarked({ remarks: back }, 'sold-out') : back
  const marks = { ...line.marks, quantity: mark }
  return {
    ...facts,
    status: 'ordered',
    quantity: op.quantity,
    fired: {},
    remarks,
    edited: mark,
    marks,
  }
}

export function voided(line: Line, op: ServiceOpOf<'lineVoided.v1'>, mark: Mark): Line {
  if (line.status !== 'ordered') return line
  const { reasonId, text } = op.reason
  const entry: LineVoid = { reasonId, text, quantity: op.quantity, mark }
  const next = {
    ...line,
    fired: op.fired,
    voids: [...line.voids, entry],
    ticketIds: [...line.ticketIds, ...op.tickets.map(({ ticketId }) => ticketId)],
    edited: mark,
    marks: { ...line.marks, quantity: mark },
  }
  return op.left > 0
    ? { ...next, quantity: op.left }
    : { ...next, status: 'voided', quantity: op.quantity, removed: mark }
}

/** Units that were fired, and the tickets that say so. */
export function firedNow(
  line: Line,
  units: ServiceOpOf<'linesFired.v1'>['units'],
  ticketIds: readonly string[],
  mark: Mark,
): Line {
  const own = units.filter(({ lineId }) => lineId === line.id)
  if (own.length === 0) return line
  const fired = { ...line.fired, ...Object.fromEntries(own.map(({ part, to }) => [part || WHOLE, to])) }
  return { ...line, fired, held: false, ticketIds: [...line.ticketIds, ...ticketIds], edited: mark }
}
