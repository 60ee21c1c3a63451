import { describe, expect, test } from 'vitest'
import { widthOf } from './figure-width.ts'

describe('how wide a figure is, in widths of a digit', () => {
  test('digits count whole, marks between them half, letters and signs more', () => {
    expect(widthOf('12')).toBe(2)
    expect(widthOf('1.234,50')).toBe(7)
    expect(widthOf('7,50 €')).toBe(5.3)
    expect(widthOf('CHF 7.50')).toBe(7.9)
    expect(widthOf('−3')).toBe(2)
  })

  test('digits of other scripts are digits', () => {
    expect(widthOf('١٢٫٥')).toBe(3.5)
  })
})
