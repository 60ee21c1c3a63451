import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { toBase64 } from '../document/bits.ts'
import type { Bitmap } from '../document/document.ts'
import type { TextLine } from '../document/lines.ts'
import { columnsOf } from '../document/width.ts'
import type { DrawText } from '../escpos/draw.ts'
import { escaped, LETTER_HIGH, LETTER_WIDE } from '../picture/svg.ts'
import { cellFonts, MAIN_FAMILY, mainFont, SlicedFont } from './fonts.ts'

let loading: Promise<void> | null = null

const load = (): Promise<void> => {
  loading ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  )
  return loading
}

/** Letters whose script is written from the right. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
/** Letters that the main font has not; its fonts are thin and get an outline. */
const THIN =
  /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]+\ufe0f?/gu
const EMOJI = /\p{Extended_Pictographic}/u
const EMOJIS = /\p{Extended_Pictographic}|\u200d|\ufe0f/gu

/** Reads the fonts. Rejects when they are not there. */
export async function openDrawText(): Promise<DrawText> {
  await load()
  const main = mainFont()
  const sliced = [
    new SlicedFont('Noto Sans SC Variable', 'noto-sans-sc'),
    new SlicedFont('Noto Emoji Variable', 'noto-emoji'),
  ] as const
  return (line, columns) => {
    const text = line.left + line.right
    const more = (text.match(THIN) ?? []).join('')
    const [hanzi, emoji] = sliced
    const fonts = [
      main,
      ...(more === '' ? [] : hanzi.slicesFor(more)),
      ...(EMOJI.test(text) ? emoji.slicesFor((text.match(EMOJIS) ?? []).join('')) : []),
    ]
    return drawn(line, columns, fonts)
  }
}

function drawn(line: TextLine, columns: number, fonts: readonly Uint8Array[]): Bitmap {
  const width = columns * LETTER_WIDE
  const height = (LETTER_HIGH + 4) * line.high
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">` +
    `<rect width="${width}" height="${height}" fill="${line.invert ? '#000' : '#fff'}"/>` +
    `<g font-family="${MAIN_FAMILY}" font-weight="bold" fill="${inkOf(line)}" stroke="${inkOf(line)}" ` +
    `stroke-width="0">${pieces(line, columns, fonts).join('')}${sideRules(line, width, fonts)}</g></svg>`
  const image = new Resvg(svg, optionsOf(fonts))
  const rendered = image.render()
  const bitmap = bitmapOf(rendered.pixels, width, height)
  rendered.free()
  image.free()
  return bitmap
}

const optionsOf = (fonts: readonly Uint8Array[]) => ({
  font: { fontBuffers: [...fonts], defaultFontFamily: MAIN_FAMILY, sansSerifFamily: MAIN_FAMILY },
})

const inkOf = ({ invert }: TextLine): string => (invert ? '#fff' : '#000')

/** The left and the right text where a reader of their script looks for them. */
function pieces(line: TextLine, columns: number, fonts: readonly Uint8Array[]): readonly string[] {
  const { left, right, indent, align, high, wide } = line
  const mirrored = FROM_RIGHT.test(left + right)
  const width = columns * LETTER_WIDE
  const start = indent * LETTER_WIDE + (line.invert ? EDGE : 0)
  const most = width - start - columnsOf(right) * LETTER_WIDE * wide
  const anchor = align === 'center' ? 'middle' : (align === 'right') === mirrored ? 'start' : 'end'
  const x = align === 'center' ? width / 2 : anchor === 'start' ? start : width - start
  const size = { high, wide, fonts, mirrored }
  return [
    piece(left, x, anchor, most, size),
    ...(right === '' ? [] : [piece(right, mirrored ? 0 : width, mirrored ? 'start' : 'end', width, size)]),
  ]
}

/** Lines on both sides of a heading. */
function sideRules(line: TextLine, width: number, fonts: readonly Uint8Array[]): string {
  if (!line.rule) return ''
  const half = naturalWidth(spans(line.left), fonts) / 2 + LETTER_WIDE
  const rule = `stroke-width="2" stroke-dasharray="8 4"`
  return `<path d="M0 14H${width / 2 - half}M${width / 2 + half} 14H${width}" ${rule}/>`
}

/** White letters do not touch the edge of their band. */
const EDGE = 6

interface Size {
  readonly high: number
  readonly wide: number
  readonly fonts: readonly Uint8Array[]
  readonly mirrored: boolean
}

/** Letters as high as the line wants them; narrower where the text would not fit. */
function piece(text: string, x: number, anchor: string, most: number, size: Size): string {
  const { high, wide, fonts, mirrored } = size
  const body = spans(mirrored ? `\u202b${text}\u202c` : text)
  const natural = naturalWidth(body, fonts)
  const stretch = Math.min((wide + high) / 2, most / Math.max(1, natural))
  return (
    `<text transform="translate(${x} ${21 * high}) scale(${stretch} ${high})" font-size="20" ` +
    `text-anchor="${anchor}">${body}</text>`
  )
}

function naturalWidth(body: string, fonts: readonly Uint8Array[]): number {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><text font-family="${MAIN_FAMILY}" ` +
    `font-weight="bold" font-size="20">${body}</text></svg>`
  const image = new Resvg(svg, optionsOf(fonts))
  const box = image.getBBox()
  const width = box?.width ?? 0
  box?.free()
  image.free()
  return width
}

const spans = (text: string): string =>
  escaped(text).replace(THIN, (thin) => `<tspan stroke-width="1.2">${thin}</tspan>`)

function bitmapOf(pixels: Uint8Array, width: number, height: number): Bitmap {
  const widthBytes = Math.ceil(width / 8)
  const bits = new Uint8Array(widthBytes * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((pixels[(y * width + x) * 4] ?? 255) < 128) {
        const at = y * widthBytes + (x >> 3)
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
      }
  return { widthDots: width, heightDots: height, bits: toBase64(bits) }
}

/** An SVG as a PNG, with the fonts that slips are drawn in. For looking at paper, and for tests. */
export async function openPngOf(): Promise<(svg: string) => Uint8Array> {
  await load()
  const fonts = [...cellFonts(), mainFont()]
  return (svg) => {
    const image = new Resvg(svg, {
      font: {
        fontBuffers: fonts,
        defaultFontFamily: 'DejaVu Sans Mono',
        monospaceFamily: 'DejaVu Sans Mono',
      },
    })
    const rendered = image.render()
    const png = rendered.asPng()
    rendered.free()
    image.free()
    return png
  }
}
