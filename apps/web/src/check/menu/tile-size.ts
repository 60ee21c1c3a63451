/** Sizes of tiles in pixels. The style sheet takes them from here, so that a list knows its height before it is drawn. */
export interface TileSize {
  readonly least: number
  readonly height: number
}

export const TILE: TileSize = { least: 136, height: 98 }
export const PHONE_TILE: TileSize = { least: 108, height: 88 }
const GAP = 8
const HEADING = 32
const BELOW = 12

export const tileStyle = ({ least, height }: TileSize): Record<string, string> => ({
  '--tile-least': `${least}px`,
  '--tile-height': `${height}px`,
  '--tile-gap': `${GAP}px`,
  '--heading': `${HEADING}px`,
  '--below': `${BELOW}px`,
})

export const columnsIn = (width: number, { least }: TileSize): number =>
  Math.max(1, Math.floor((width + GAP) / (least + GAP)))

/** Height of so many products in rows, where there is so much width for them. */
export function gridHeight(products: number, width: number, tile: TileSize): number {
  const { height } = tile
  const columns = columnsIn(width, tile)
  const rows = Math.ceil(products / columns)
  return rows * height + Math.max(0, rows - 1) * GAP
}

/** Height of a category with them: its heading, and the room below. */
export const sectionHeight = (products: number, width: number, tile: TileSize): number =>
  HEADING + gridHeight(products, width, tile) + BELOW
