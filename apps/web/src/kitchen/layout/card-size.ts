import { type Face, nameOf, type Row } from '../card/face.ts'
import { linesOf, type WidthOf } from './measure.ts'

/** Sizes of what stands on a card, in pixels at scale 1. The style sheet is given the same ones. */
export const SIZES = {
  /** Edge and inside padding, at the start and at the end of a line. */
  pad: 14,
  head: 92,
  foot: 64,
  /** Of the foot, whatever the scale: its button is never lower than a finger needs. */
  leastFoot: 62,
  course: 32,
  /** A row is never lower than a finger needs. */
  row: 50,
  rowPad: 15,
  /** Between rows, whatever the scale. */
  line: 1,
  quantity: 46,
  /** Kept free for the mark of a dish that is done, so that no word moves when it is. */
  state: 32,
  name: { size: 22, line: 28 },
  detail: { size: 18, line: 24 },
  tag: 25,
  banner: { size: 19, line: 25, pad: 14, icon: 32 },
  waiting: { size: 17, line: 25, pad: 14 },
  /** A tolerance for what is measured a little too small. */
  slack: 6,
} as const

export interface CardSizing {
  /** Of the whole card. Pixels. */
  readonly width: number
  /** 1 on a wall, less on a tablet. */
  readonly scale: number
  readonly widthOf: WidthOf
  /** Words below the name of a dish, besides modifiers, note and allergy: seat, station, where it goes. */
  readonly extras: (row: Row) => number
}

/** How high a card must be to show all of it, found without asking the browser to lay anything out. Pixels. */
export function heightOf(face: Face, sizing: CardSizing): number {
  const { scale } = sizing
  const inner = sizing.width - 2 * SIZES.pad
  const banners = [face.allergy, face.note].filter((text) => text !== '')
  const courses = face.courses.reduce(
    (sum, { course, rows }) =>
      sum +
      (course > 0 ? SIZES.course * scale : 0) +
      rows.reduce((all, row) => all + rowHeight(row, inner, sizing), 0),
    0,
  )
  const total =
    frameOf(scale) +
    banners.reduce((sum, text) => sum + bannerHeight(text, inner, sizing), 0) +
    (face.isAllChanged ? bannerHeight('', inner, sizing) : 0) +
    courses +
    (face.goneUnits > 0 ? (SIZES.waiting.line + SIZES.waiting.pad) * scale : 0) +
    waitingHeight(face, inner, sizing) +
    SIZES.slack * scale
  return Math.ceil(total)
}

/** Head and foot. */
const frameOf = (scale: number): number => SIZES.head * scale + Math.max(SIZES.leastFoot, SIZES.foot * scale)

/** How many columns a card goes on over, so that all of it is there to be read; a row that does not fit goes whole to the next one. */
export function spanOf(height: number, roomHeight: number, scale: number): number {
  if (height <= roomHeight) return 1
  const frame = frameOf(scale)
  const usable = Math.max(SIZES.row, roomHeight - frame - SIZES.row * scale)
  return Math.ceil((height - frame) / usable)
}

function bannerHeight(text: string, inner: number, { scale, widthOf }: CardSizing): number {
  const { size, line, pad, icon } = SIZES.banner
  const lines = linesOf(text, inner - icon * scale, (word) => widthOf(word, size * scale, 700))
  return (lines * line + pad) * scale + SIZES.line
}

function rowHeight(row: Row, inner: number, sizing: CardSizing): number {
  const { scale, widthOf } = sizing
  const room = inner - (SIZES.quantity + SIZES.state) * scale
  const nameLines = linesOf(nameOf(row), room, (word) => widthOf(word, SIZES.name.size * scale, 650))
  const details = detailsOf(row).reduce(
    (sum, text) => sum + linesOf(text, room, (word) => widthOf(word, SIZES.detail.size * scale, 600)),
    0,
  )
  const more = sizing.extras(row) * SIZES.tag
  const height = nameLines * SIZES.name.line + details * SIZES.detail.line + more + SIZES.rowPad
  return Math.max(SIZES.row * scale, height * scale + SIZES.line)
}

/** Text lines under the name, longest words included. A note has its icon in front. */
function detailsOf(row: Row): readonly string[] {
  if (row.kind === 'void') return row.modifiers
  const { note, allergy } = row.kind === 'dish' ? row.item : row
  const modifiers = row.kind === 'dish' ? row.item.modifiers : []
  return [...modifiers, ...[note, allergy].filter((text) => text !== '').map((text) => `mm ${text}`)]
}

function waitingHeight({ waiting }: Face, inner: number, { scale, widthOf }: CardSizing): number {
  if (waiting.length === 0) return 0
  const { size, line, pad } = SIZES.waiting
  const lines = waiting.reduce(
    (sum, { course, dishes }) =>
      sum +
      (course > 0 ? 1 : 0) +
      dishes.reduce(
        (all, { name }) =>
          all + linesOf(name, inner - SIZES.quantity * scale, (word) => widthOf(word, size * scale, 450)),
        0,
      ),
    0,
  )
  return ((lines + 1) * line + pad) * scale + 2 * SIZES.line
}
