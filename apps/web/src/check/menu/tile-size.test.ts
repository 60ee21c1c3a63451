import { expect, test } from 'vitest'
import { PHONE_TILE, sectionHeight, TILE } from './tile-size.ts'

test('as many columns as fit, as many rows as they need', () => {
  expect(sectionHeight(10, 4 * 136 + 3 * 8, TILE)).toBe(32 + 3 * 98 + 2 * 8 + 12)
  expect(sectionHeight(10, 4 * 136 + 3 * 8 - 1, TILE)).toBe(32 + 4 * 98 + 3 * 8 + 12)
  expect(sectionHeight(1, 374, PHONE_TILE)).toBe(32 + 88 + 12)
})
