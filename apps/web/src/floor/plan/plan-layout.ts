import { type Box, boundsOf, medianOf, type Place, type PlannedTable, type Size, turned } from './boxes.ts'
import { squeeze } from './squeeze.ts'

/** Where everything of a floor goes on this screen, in pixels, so that text keeps its own size. */
export interface PlanLayout {
  readonly kind: 'drawn' | 'squeezed'
  /** Of the drawing; larger than the box where it scrolls. */
  readonly width: number
  readonly height: number
  readonly places: ReadonlyMap<string, Place>
  /** From plan units to pixels, for the decor; a squeezed plan has none. */
  readonly scale: number
  readonly dx: number
  readonly dy: number
}

/** Under this a table cannot be hit. Pixels of its shorter side. */
const SMALLEST = 48
/** Under this most tables cannot be read at arm's length: a narrow screen squeezes the plan. */
const READABLE = 58
/** Up to this width the plan is squeezed rather than scrolled both ways. */
const NARROW = 640
/** Room around the drawing for chairs and badges. */
const MARGIN = 22
/** Nothing is drawn larger: a floor of two tables is no poster. */
const LARGEST = 140

/**
 * Draws the plan as large as it fits. On a narrow screen where its tables would become too small to
 * read, it is squeezed into columns that keep who is beside, above and below whom; elsewhere it scrolls.
 */
export function layoutPlan(tables: readonly PlannedTable[], decor: readonly Box[], box: Size): PlanLayout {
  const used = boundsOf([...tables.map(turned), ...decor])
  const sides = tables.map((table) => Math.min(table.w, table.h))
  const smallest = sides.length === 0 ? 1 : Math.min(...sides)
  const fit = Math.min((box.width - 2 * MARGIN) / used.w, (box.height - 2 * MARGIN) / used.h)
  if (tables.length > 0 && box.width < NARROW && fit * medianOf(sides) < READABLE) {
    const { places, height } = squeeze(tables, box)
    return { kind: 'squeezed', width: box.width, height, places, scale: 1, dx: 0, dy: 0 }
  }
  const readable = tables.length === 0 ? fit : Math.max(fit, SMALLEST / smallest)
  const scale = Math.max(0.01, Math.min(readable, LARGEST / medianOf(sides.length === 0 ? [1] : sides)))
  return draw(tables, used, scale, box)
}

function draw(tables: readonly PlannedTable[], used: Box, scale: number, box: Size): PlanLayout {
  const width = Math.max(box.width, used.w * scale + 2 * MARGIN)
  const height = Math.max(box.height, used.h * scale + 2 * MARGIN)
  const dx = (width - used.w * scale) / 2 - used.x * scale
  const dy = (height - used.h * scale) / 2 - used.y * scale
  const places = new Map(
    tables.map(({ id, x, y, w, h, rotation }) => [
      id,
      { x: x * scale + dx, y: y * scale + dy, w: w * scale, h: h * scale, rotation },
    ]),
  )
  return { kind: 'drawn', width, height, places, scale, dx, dy }
}
