import { expect, test } from 'vitest'
import { asLines, LONGEST_LINE } from './lines.ts'

test('[F5.5] lines of the house keep their order, without what stands empty at the end', () => {
  expect(asLines([' Calle 1 ', '', 'Madrid', '', ' '])).toEqual(['Calle 1', '', 'Madrid'])
  expect(asLines(['', ''])).toEqual([])
  expect(asLines(['x'.repeat(200)])).toEqual(['x'.repeat(LONGEST_LINE)])
})
