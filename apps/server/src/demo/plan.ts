import { type Decor, type Floor, type FloorId, type Table, TableId } from '@comanda/domain'

/** A floor with everything that stands on it. */
export interface FloorPlan {
  readonly floor: Floor
  readonly tables: readonly Table[]
}

export const PLAN_WIDTH = 1200
export const PLAN_HEIGHT = 800

/** Left, top, width, height. */
type Box = readonly [x: number, y: number, w: number, h: number]

export const decor = (kind: Decor['kind'], [x, y, w, h]: Box, text = ''): Decor => ({
  kind,
  x,
  y,
  w,
  h,
  text,
})

/** Makes tables of one floor: number, seats, shape, place, and how far it is turned. */
export const tablesOn =
  (floorId: FloorId) =>
  (number: string, seats: number, shape: Table['shape'], [x, y, w, h]: Box, rotation = 0): Table => ({
    id: TableId.parse(`table-${number}`),
    floorId,
    number,
    seats,
    shape,
    x,
    y,
    w,
    h,
    rotation,
  })
