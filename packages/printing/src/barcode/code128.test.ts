import { expect, test } from 'vitest'
import { fromBase64 } from '../document/bits.ts'
import { barcodeOf, barsOf } from './code128.ts'

test('[F3.10] digits in pairs, with the sum that a scanner checks', () => {
  const start = '11010011100'
  const twelve = '10110011100'
  const thirtyFour = '10001011000'
  // 105 + 12 + 2 × 34 = 185, and 185 less 103 is 82.
  const sum = '10010011110'
  const stop = '1100011101011'
  expect(barsOf('1234')).toBe([start, twelve, thirtyFour, sum, stop].join(''))
})

test('[F3.10] it fits on both papers, as bars of whole dots with white at both ends', () => {
  for (const [columns, module] of [
    [32, 2],
    [48, 3],
  ] as const) {
    const { widthDots, heightDots, bits } = barcodeOf('3105170001412345', columns)
    const bytes = fromBase64(bits)
    const row = [...bytes.slice(0, widthDots / 8)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    expect(widthDots).toBeLessThanOrEqual(columns * 12)
    expect(bytes.length).toBe((widthDots / 8) * heightDots)
    expect(row.startsWith('0'.repeat(10 * module))).toBe(true)
    expect(row.trimEnd().replace(/^0+|0+$/g, '')).toBe(
      [...barsOf('3105170001412345')].map((bar) => bar.repeat(module)).join(''),
    )
  }
})
