import type { Align, Bitmap, PairRow, PaperDocument, Row, TextRow } from './document.ts'
import { columnsOf } from './width.ts'
import { wrapped } from './wrap.ts'

/** One line as it comes out: whatever it says fits the paper. */
export interface TextLine {
  readonly kind: 'text'
  readonly left: string
  /** At the right edge of the same line; empty: none. */
  readonly right: string
  /** Columns of normal letters left free at the start. */
  readonly indent: number
  readonly align: Align
  readonly wide: number
  readonly high: number
  readonly bold: boolean
  readonly invert: boolean
  readonly rule: boolean
}

export type PaperLine =
  | TextLine
  | { readonly kind: 'rule'; readonly look: 'single' | 'double' }
  | { readonly kind: 'gap'; readonly lines: number }
  | { readonly kind: 'qr'; readonly text: string; readonly module: number }
  | { readonly kind: 'picture'; readonly bitmap: Bitmap }

/** Lays a document out on paper of so many columns of normal letters. */
export const linesOf = ({ rows }: PaperDocument, columns: number): readonly PaperLine[] =>
  rows.flatMap((row) => linesOfRow(row, columns))

function linesOfRow(row: Row, columns: number): readonly PaperLine[] {
  switch (row.kind) {
    case 'text':
      return textLines(row, columns)
    case 'pair':
      return pairLines(row, columns)
    case 'rule':
    case 'gap':
    case 'picture':
      return [row]
    case 'qr':
      return [{ kind: 'qr', text: row.text, module: row.module ?? 6 }]
  }
}

const lookOf = (row: TextRow | PairRow) => {
  const { wide = 1, high = 1, bold = false, invert = false } = row
  return { wide, high, bold, invert, rule: row.kind === 'text' && row.rule === true }
}

/** Letters of the row's size that fit after the indent. */
function roomOf({ wide = 1, indent = 0 }: TextRow | PairRow, columns: number): number {
  return Math.max(1, Math.floor((columns - indent) / wide))
}

function textLines(row: TextRow, columns: number): readonly TextLine[] {
  const { lead = '', indent = 0, align = 'left', wide = 1 } = row
  const leadColumns = columnsOf(lead)
  const texts = wrapped(row.text, roomOf(row, columns) - leadColumns)
  return texts.map((text, index) => ({
    kind: 'text',
    left: index === 0 ? lead + text : text,
    right: '',
    indent: index === 0 ? indent : indent + leadColumns * wide,
    align,
    ...lookOf(row),
  }))
}

/** The right text stands on the last line of the left one, or below where there is no room for both. */
function pairLines(asked: PairRow, columns: number): readonly TextLine[] {
  const row = columnsOf(asked.right) > roomOf(asked, columns) ? { ...asked, wide: 1 } : asked
  const { lead = '', indent = 0, wide = 1 } = row
  const leadColumns = columnsOf(lead)
  const room = roomOf(row, columns) - leadColumns
  const rightColumns = columnsOf(row.right)
  const leftRoom = room - rightColumns - 1
  const texts = wrapped(row.left, leftRoom >= MIN_LEFT ? leftRoom : room)
  const isApart = leftRoom < MIN_LEFT
  const lines = texts.map(
    (text, index): TextLine => ({
      kind: 'text',
      left: index === 0 ? lead + text : text,
      right: !isApart && index === texts.length - 1 ? row.right : '',
      indent: index === 0 ? indent : indent + leadColumns * wide,
      align: 'left',
      ...lookOf(row),
    }),
  )
  const below: TextLine = {
    kind: 'text',
    left: '',
    right: row.right,
    indent: 0,
    align: 'left',
    ...lookOf(row),
  }
  return isApart ? [...lines, below] : lines
}

/** A name in fewer columns than these is not worth reading. */
const MIN_LEFT = 8

/** A line in letters of its own size, spaces included, as wide as the paper lets it be. */
export function spelledOut(line: TextLine, columns: number): string {
  const { left, right, indent, align, wide, invert, rule } = line
  const room = Math.floor(columns / wide)
  const before = ' '.repeat(Math.ceil(indent / wide))
  const own = columnsOf(before) + columnsOf(left)
  if (right !== '') return before + left + ' '.repeat(Math.max(0, room - own - columnsOf(right))) + right
  const free = Math.max(0, room - own)
  const lead = align === 'center' ? Math.floor(free / 2) : align === 'right' ? free : 0
  if (rule)
    return `${'-'.repeat(Math.max(0, lead - 1))} ${left} ${'-'.repeat(Math.max(0, free - lead - 1))}`.slice(
      0,
      room,
    )
  const text = ' '.repeat(lead) + before + left
  return invert ? text + ' '.repeat(Math.max(0, room - columnsOf(text))) : text
}
