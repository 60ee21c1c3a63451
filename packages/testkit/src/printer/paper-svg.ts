import { dots, escaped, LETTER_HIGH, LETTER_WIDE, paper } from '@comanda/printing'
import type { Paper, PaperItem, Print } from './paper.ts'

const MARGIN = 24
const LEADING = 6

/** What came out of a printer, dot for dot where it was dots. `columns`: of the paper. */
export function paperSvg({ items, isCut }: Paper, columns: number): string {
  const width = columns * LETTER_WIDE
  let top = MARGIN
  const parts: string[] = []
  for (const item of items) {
    parts.push(itemSvg(item, width, top))
    top += heightOf(item) + (item.kind === 'raster' ? 2 : LEADING)
  }
  if (!isCut) parts.push(`<text x="${MARGIN}" y="${top + 20}" fill="#c00">~ ~ ~</text>`)
  return paper(parts, width + 2 * MARGIN, top + MARGIN + (isCut ? 0 : 24))
}

function heightOf(item: PaperItem): number {
  switch (item.kind) {
    case 'text':
      return LETTER_HIGH * Math.max(1, ...item.prints.map(({ high }) => high))
    case 'feed':
      return (LETTER_HIGH + LEADING) * item.lines
    case 'raster':
      return item.bitmap.heightDots
    case 'qr':
      return 25 * item.module
  }
}

function itemSvg(item: PaperItem, width: number, top: number): string {
  switch (item.kind) {
    case 'text':
      return printsSvg(item.prints, top, heightOf(item))
    case 'raster': {
      const left = item.align === 'center' ? (width - item.bitmap.widthDots) / 2 : 0
      return dots(item.bitmap, MARGIN + left, top)
    }
    case 'qr': {
      const size = 25 * item.module
      return `<rect x="${MARGIN + (width - size) / 2}" y="${top}" width="${size}" height="${size}"/>`
    }
    case 'feed':
      return ''
  }
}

/** Each letter in its cell, as a printer that knows no other letters sets it. */
function printsSvg(prints: readonly Print[], top: number, height: number): string {
  let left = MARGIN
  return prints
    .map((print) => {
      const cell = LETTER_WIDE * print.wide
      const from = left
      left += cell * print.text.length
      const base = top + height - 6 * print.high
      const band = print.invert
        ? `<rect x="${from}" y="${base - 18 * print.high}" width="${left - from}" height="${LETTER_HIGH * print.high}"/>`
        : ''
      const letters = [...print.text].map((letter, index) =>
        letter === ' ' ? '' : letterSvg(letter, from + index * cell, base, print),
      )
      return band + letters.join('')
    })
    .join('')
}

const letterSvg = (letter: string, x: number, y: number, { wide, high, bold, invert }: Print): string =>
  `<text transform="translate(${x} ${y}) scale(${wide} ${high})"${bold ? ' font-weight="bold"' : ''}` +
  `${invert ? ' fill="#fff"' : ''}>${escaped(letter)}</text>`
