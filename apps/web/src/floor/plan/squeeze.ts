import { boundsOf, medianOf, type Place, type PlannedTable, type Size, turned } from './boxes.ts'

const GAP = 14
const MARGIN = 16
const CELL_WIDTH = 68
const CELL_LOWEST = 76
const CELL_HIGHEST = 112

interface Seat extends PlannedTable {
  /** Middle of the table on the plan. */
  readonly cx: number
  readonly cy: number
  /** Columns it takes: long tables stay longer. */
  readonly span: number
}

/**
 * A plan on a phone: rows and columns of equal cells. Tables keep their row, their order in it and, as
 * far as there is room, their side of the room; empty space goes.
 */
export function squeeze(
  tables: readonly PlannedTable[],
  box: Size,
): { readonly places: ReadonlyMap<string, Place>; readonly height: number } {
  const columns = Math.max(3, Math.min(6, Math.floor((box.width - 2 * MARGIN + GAP) / (CELL_WIDTH + GAP))))
  const seats = tables.map(seatOf)
  const { x: left, w: across } = boundsOf(seats.map(({ cx, cy }) => ({ x: cx, y: cy, w: 0, h: 0 })))
  const rows = rowsOf(seats).flatMap((row) => chunked(row, columns))
  const cell = (box.width - 2 * MARGIN - (columns - 1) * GAP) / columns
  const room = (box.height - 2 * MARGIN - (rows.length - 1) * GAP) / rows.length
  const high = Math.min(CELL_HIGHEST, Math.max(CELL_LOWEST, Math.min(room, cell * 1.2)))
  const places = new Map<string, Place>()
  rows.forEach((row, line) => {
    const wanted = row.map(({ cx }) => Math.round(((cx - left) / across) * (columns - 1)))
    const starts = spread(
      wanted,
      row.map(({ span }) => span),
      columns,
    )
    row.forEach((seat, index) => {
      const x = MARGIN + (starts[index] ?? 0) * (cell + GAP)
      const w = cell * seat.span + GAP * (seat.span - 1)
      places.set(seat.id, shaped(seat, { x, y: MARGIN + line * (high + GAP), w, h: high, rotation: 0 }))
    })
  })
  return { places, height: Math.max(box.height, 2 * MARGIN + rows.length * (high + GAP) - GAP) }
}

function seatOf(table: PlannedTable): Seat {
  const { x, y, w, h } = turned(table)
  return { ...table, cx: x + w / 2, cy: y + h / 2, span: w >= 1.6 * h ? 2 : 1 }
}

/** Round tables stay round, in the middle of their cell. */
function shaped({ shape }: PlannedTable, cell: Place): Place {
  if (shape !== 'round') return cell
  const side = Math.min(cell.w, cell.h)
  return { ...cell, x: cell.x + (cell.w - side) / 2, y: cell.y + (cell.h - side) / 2, w: side, h: side }
}

/** From top to bottom, each from left to right. */
function rowsOf(seats: readonly Seat[]): readonly (readonly Seat[])[] {
  const near = 0.8 * medianOf(seats.map(({ h }) => h))
  const rows: Seat[][] = []
  let top = Number.NEGATIVE_INFINITY
  for (const seat of [...seats].sort((a, b) => a.cy - b.cy)) {
    const row = rows.at(-1)
    if (row !== undefined && seat.cy - top <= near) row.push(seat)
    else {
      rows.push([seat])
      top = seat.cy
    }
  }
  return rows.map((row) => row.sort((a, b) => a.cx - b.cx))
}

/** A row too long for the screen goes on below; where it just fails, long tables give way. */
function chunked(row: readonly Seat[], columns: number): readonly (readonly Seat[])[] {
  const length = row.reduce((sum, { span }) => sum + span, 0)
  if (length <= columns) return [row]
  if (row.length <= columns) return [row.map((seat) => ({ ...seat, span: 1 }))]
  const chunks: Seat[][] = [[]]
  let taken = 0
  for (const seat of row) {
    if (taken + seat.span > columns) {
      chunks.push([])
      taken = 0
    }
    chunks.at(-1)?.push(seat)
    taken += seat.span
  }
  return chunks
}

/** First columns as near to the wanted ones as they fit, in order and without overlap. */
export function spread(
  wanted: readonly number[],
  spans: readonly number[],
  columns: number,
): readonly number[] {
  const starts: number[] = []
  let free = 0
  wanted.forEach((column, index) => {
    const start = Math.max(column, free)
    starts.push(start)
    free = start + (spans[index] ?? 1)
  })
  let end = columns
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = Math.max(0, Math.min(starts[index] ?? 0, end - (spans[index] ?? 1)))
    starts[index] = start
    end = start
  }
  return starts
}
