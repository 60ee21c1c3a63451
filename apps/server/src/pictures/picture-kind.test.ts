import { expect, test } from 'vitest'
import { kindOf } from './picture-kind.ts'

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.of(part) : Buffer.from(part))))

test.each([
  ['PNG', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 'more'), 'image/png'],
  ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
  ['WebP', bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 '), 'image/webp'],
  ['another RIFF', bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt '), null],
  ['SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
  ['GIF', bytes('GIF89a'), null],
  ['the beginning of a PNG', bytes(0x89, 'PNG'), null],
  ['nothing', bytes(), null],
])('[F3.1] %s is told by its first bytes', (_, content, kind) => {
  expect(kindOf(content)).toBe(kind)
})
