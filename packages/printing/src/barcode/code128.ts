import { toBase64 } from '../document/bits.ts'
import type { Bitmap } from '../document/document.ts'

/** Widths of bars and gaps, in modules, of the values 0 to 105 of Code 128 (ISO/IEC 15417), and of its stop. */
const WIDTHS: readonly string[] = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 ' +
  '221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 ' +
  '221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 ' +
  '212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 ' +
  '231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 ' +
  '231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 ' +
  '314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 ' +
  '112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 ' +
  '114131 311141 411131 211412 211214 211232 2331112'
).split(' ')

const START_C = 105
const STOP = 106
const HIGH_DOTS = 72
/** Left white on both sides, in modules. */
const QUIET = 10

/** An even number of digits as bars, black is `1`: two digits in each symbol, and the sum that a scanner checks. */
export function barsOf(digits: string): string {
  const pairs = [...digits.matchAll(/\d\d/g)].map(([pair]) => Number(pair))
  const sum = pairs.reduce((total, value, index) => total + value * (index + 1), START_C) % 103
  return [START_C, ...pairs, sum, STOP].map(drawn).join('')
}

const drawn = (value: number): string =>
  [...(WIDTHS[value] ?? '')]
    .map((width, index) => (index % 2 === 0 ? '1' : '0').repeat(Number(width)))
    .join('')

/** A bar code as wide as the paper lets its bars be: three dots for a module, two on narrow paper. */
export function barcodeOf(digits: string, columns: number): Bitmap {
  const quiet = '0'.repeat(QUIET)
  const modules = `${quiet}${barsOf(digits)}${quiet}`
  const module = modules.length * 3 <= columns * 12 ? 3 : 2
  const row = [...modules].map((bar) => bar.repeat(module)).join('')
  const widthDots = Math.ceil(row.length / 8) * 8
  const bytes = Array.from({ length: widthDots / 8 }, (_, at) =>
    Number.parseInt(row.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
  )
  const bits = toBase64(
    Uint8Array.from({ length: bytes.length * HIGH_DOTS }, (_, at) => bytes[at % bytes.length] ?? 0),
  )
  return { widthDots, heightDots: HIGH_DOTS, bits }
}
