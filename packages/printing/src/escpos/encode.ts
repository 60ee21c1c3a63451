import { fromBase64 } from '../document/bits.ts'
import type { Bitmap, PaperDocument } from '../document/document.ts'
import { linesOf, type PaperLine, spelledOut, type TextLine } from '../document/lines.ts'
import { type CodePage, encoded, encodedAnyhow, pageNumber } from './code-pages.ts'
import * as command from './commands.ts'
import type { DrawText } from './draw.ts'

export interface EncodeOptions {
  readonly columns: number
  readonly codePage: CodePage
  /** `null`: what the code page lacks is printed as `?`. */
  readonly draw: DrawText | null
  readonly beep?: boolean
}

/** Rows of dots sent with one command: small printers have little memory. */
const BAND_ROWS = 128

/**
 * A document as bytes for a printer, cut at the end. Every byte that leaves is for this paper only. One
 * without rows only opens the drawer: no paper comes out.
 */
export function escposOf(document: PaperDocument, options: EncodeOptions): Uint8Array {
  const bytes: number[] = [...command.initialize(pageNumber(options.codePage))]
  if (document.drawer === true) bytes.push(...command.kickDrawer)
  if (document.rows.length === 0) return Uint8Array.from(bytes)
  if (options.beep === true) bytes.push(...command.beep)
  for (const line of linesOf(document, options.columns))
    for (const byte of lineBytes(line, options)) bytes.push(byte)
  bytes.push(...command.cut)
  return Uint8Array.from(bytes)
}

function lineBytes(line: PaperLine, options: EncodeOptions): Iterable<number> {
  switch (line.kind) {
    case 'text':
      return textBytes(line, options)
    case 'rule':
      return [...ascii((line.look === 'double' ? '=' : '-').repeat(options.columns)), command.LINE_FEED]
    case 'gap':
      return command.feed(line.lines)
    case 'qr':
      return [...command.align('center'), ...command.qr(line.text, line.module), ...command.align('left')]
    case 'picture':
      return [...command.align('center'), ...bitmapBytes(line.bitmap), ...command.align('left')]
  }
}

const ascii = (text: string): Iterable<number> => new TextEncoder().encode(text)

function textBytes(line: TextLine, { columns, codePage, draw }: EncodeOptions): Iterable<number> {
  const text = spelledOut(line, columns)
  const letters = encoded(text, codePage)
  if (letters === null && draw !== null) return bitmapBytes(draw(line, columns))
  return [
    ...command.size(line.wide, line.high),
    ...command.bold(line.bold),
    ...command.invert(line.invert),
    ...(letters ?? encodedAnyhow(text, codePage)),
    ...command.invert(false),
    command.LINE_FEED,
    ...command.bold(false),
    ...command.size(1, 1),
  ]
}

function bitmapBytes({ widthDots, heightDots, bits }: Bitmap): Iterable<number> {
  const widthBytes = Math.ceil(widthDots / 8)
  const data = fromBase64(bits)
  const bytes: number[] = []
  for (let top = 0; top < heightDots; top += BAND_ROWS) {
    const rows = Math.min(BAND_ROWS, heightDots - top)
    bytes.push(...command.raster(widthBytes, rows))
    bytes.push(...data.subarray(top * widthBytes, (top + rows) * widthBytes))
  }
  return bytes
}
