import { fromBase64 } from '../document/bits.ts'
import type { Bitmap, PaperDocument } from '../document/document.ts'
import { linesOf, type PaperLine, spelledOut, type TextLine } from '../document/lines.ts'
import { type CodePage, encoded } from '../escpos/code-pages.ts'
import type { DrawText } from '../escpos/draw.ts'

/** Dots of a normal letter. */
export const LETTER_WIDE = 12
export const LETTER_HIGH = 24
const MARGIN = 24
/** Between two lines. */
const LEADING = 6

/** What the printer has letters for; the others are drawn. */
export interface Letters {
  readonly codePage: CodePage
  readonly draw: DrawText | null
}

/** A picture of a document as it comes out of a printer: black on white paper. */
export function svgOf(document: PaperDocument, columns: number, letters?: Letters): string {
  let top = MARGIN
  const parts: string[] = []
  for (const laid of linesOf(document, columns)) {
    const line = letters === undefined ? laid : asDrawn(laid, columns, letters)
    parts.push(lineSvg(line, columns, top))
    top += heightOf(line) + LEADING
  }
  return paper(parts, columns * LETTER_WIDE + 2 * MARGIN, top + MARGIN)
}

/** A line that is printed as dots is shown as those dots. */
function asDrawn(line: PaperLine, columns: number, { codePage, draw }: Letters): PaperLine {
  if (line.kind !== 'text' || draw === null || encoded(spelledOut(line, columns), codePage) !== null)
    return line
  return { kind: 'picture', bitmap: draw(line, columns) }
}

export const paper = (parts: readonly string[], width: number, height: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
  `<rect width="${width}" height="${height}" fill="#fff"/>` +
  `<g font-family="'DejaVu Sans Mono','Noto Sans Mono',Menlo,Consolas,monospace" font-size="20" xml:space="preserve">` +
  `${parts.join('')}</g></svg>`

function heightOf(line: PaperLine): number {
  switch (line.kind) {
    case 'text':
      return LETTER_HIGH * line.high
    case 'rule':
      return LETTER_HIGH
    case 'gap':
      return LETTER_HIGH * line.lines
    case 'qr':
      return 25 * line.module
    case 'picture':
      return line.bitmap.heightDots
  }
}

function lineSvg(line: PaperLine, columns: number, top: number): string {
  switch (line.kind) {
    case 'text':
      return letters(spelledOut(line, columns), line, columns, top)
    case 'rule':
      return letters((line.look === 'double' ? '=' : '-').repeat(columns), NORMAL, columns, top)
    case 'gap':
      return ''
    case 'qr':
      return box(columns, top, 25 * line.module, line.text)
    case 'picture':
      return dots(line.bitmap, MARGIN + Math.max(0, (columns * LETTER_WIDE - line.bitmap.widthDots) / 2), top)
  }
}

const NORMAL = { wide: 1, high: 1, bold: false, invert: false }
type Look = Pick<TextLine, 'wide' | 'high' | 'bold' | 'invert'>

/** Letters in their cells: `textLength` keeps them there whatever font draws them. */
function letters(text: string, { wide, high, bold, invert }: Look, columns: number, top: number): string {
  const band = `<rect x="${MARGIN}" y="${top}" width="${columns * LETTER_WIDE}" height="${LETTER_HIGH * high}"/>`
  const shown = text.trimEnd()
  const lead = shown.length - shown.trimStart().length
  const body = shown.trimStart()
  if (body === '') return invert ? band : ''
  const at = `translate(${MARGIN + lead * LETTER_WIDE * wide} ${top + 18 * high}) scale(${wide} ${high})`
  return (
    `${invert ? band : ''}<text transform="${at}"${bold ? ' font-weight="bold"' : ''}` +
    `${invert ? ' fill="#fff"' : ''}${lengthOf(body)}>${escaped(body)}</text>`
  )
}

/** Only letters that each fill one cell can be held to their cells. */
const lengthOf = (text: string): string =>
  /^[\u0020-\u024f\u2010-\u2027\u20ac\u2190-\u21ff]*$/u.test(text)
    ? ` textLength="${text.length * LETTER_WIDE}" lengthAdjust="spacingAndGlyphs"`
    : ''

const box = (columns: number, top: number, size: number, text: string): string =>
  `<rect x="${MARGIN + (columns * LETTER_WIDE - size) / 2}" y="${top}" width="${size}" height="${size}" ` +
  `fill="none" stroke="#000" stroke-width="4"><title>${escaped(text)}</title></rect>`

/** A bitmap as runs of black dots. */
export function dots({ widthDots, heightDots, bits }: Bitmap, left: number, top: number): string {
  const data = fromBase64(bits)
  const widthBytes = Math.ceil(widthDots / 8)
  const runs: string[] = []
  for (let y = 0; y < heightDots; y++)
    for (let x = 0; x < widthDots; x++) {
      const from = x
      while (x < widthDots && isBlack(data, widthBytes, x, y)) x++
      if (x > from) runs.push(`M${from} ${y}h${x - from}v1h${from - x}z`)
    }
  return `<path transform="translate(${left} ${top})" d="${runs.join('')}"/>`
}

const isBlack = (data: Uint8Array, widthBytes: number, x: number, y: number): boolean =>
  ((data[y * widthBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)
