import { expect, test } from 'vitest'
import { partIn } from './part-to-pay.ts'

test.each([
  ['1', 0],
  [3, 2],
  ['0', null],
  ['2.5', null],
  ['x', null],
  ['', null],
  [undefined, null],
])('[F5.2] part=%s of the address', (text, part) => expect(partIn(text)).toBe(part))
