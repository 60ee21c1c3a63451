import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LineTax } from './tax.ts'
import { lineDiscountMinor, lineTotalMinor, type PricedLine, totalsOf } from './totals.ts'

const vat10: LineTax = { id: 'vat10', name: 'VAT', ratePpm: 100_000, included: true }
const gst: LineTax = { id: 'gst', name: 'GST', ratePpm: 50_000, included: false }
const city: LineTax = { id: 'city', name: 'City', ratePpm: 10_000, included: false }

const line = (
  quantity: number,
  unitPriceMinor: number,
  taxes: readonly LineTax[],
  discountBp = 0,
): PricedLine => ({
  quantity,
  unitPriceMinor,
  discountBp,
  taxes,
})

test('[MON5] a discount is rounded half away from zero, on the whole line', () => {
  expect(lineDiscountMinor(line(1, 5, [], 5000))).toBe(3)
  expect(lineDiscountMinor(line(3, 333, [], 1000))).toBe(100)
  expect(lineTotalMinor(line(3, 333, [], 1000))).toBe(899)
  expect(lineTotalMinor(line(2, 450, [], 10_000))).toBe(0)
})

test('a check without lines is nothing', () => {
  expect(totalsOf([], 'check')).toEqual({
    linesMinor: 0,
    discountMinor: 0,
    taxes: [],
    taxMinor: 0,
    totalMinor: 0,
  })
})

test('included taxes do not raise the total, added ones do', () => {
  expect(totalsOf([line(2, 11_00, [vat10]), line(1, 10_00, [gst], 1000)], 'check')).toEqual({
    linesMinor: 31_00,
    discountMinor: 1_00,
    taxes: [
      { tax: vat10, baseMinor: 20_00, amountMinor: 2_00 },
      { tax: gst, baseMinor: 9_00, amountMinor: 45 },
    ],
    taxMinor: 2_45,
    totalMinor: 31_45,
  })
})

describe('[MON6] rounding per line or per check', () => {
  const three = [line(1, 10, [gst]), line(1, 10, [gst]), line(1, 10, [gst])]

  test('per line each half cent is a cent', () => {
    expect(totalsOf(three, 'line').totalMinor).toBe(33)
  })

  test('per check the goods are summed first (Revenu Québec, Calculating the Taxes)', () => {
    expect(totalsOf(three, 'check').totalMinor).toBe(32)
  })

  test('per check each tax is rounded once, whatever other taxes its lines have', () => {
    const mixed = [line(1, 10, [gst]), line(1, 10, [gst, city])]
    expect(totalsOf(mixed, 'check').taxes).toEqual([
      { tax: gst, baseMinor: 20, amountMinor: 1 },
      { tax: city, baseMinor: 10, amountMinor: 0 },
    ])
  })

  test('the same tax at an old and a new rate is shown apart', () => {
    const old = { ...gst, ratePpm: 70_000 }
    expect(totalsOf([line(1, 100, [gst]), line(1, 100, [old])], 'check').taxes).toEqual([
      { tax: gst, baseMinor: 100, amountMinor: 5 },
      { tax: old, baseMinor: 100, amountMinor: 7 },
    ])
  })
})

test('[MON7] the total is the lines plus added taxes, and no sum is a negative zero', () => {
  const taxes = fc.subarray([vat10, gst, city])
  const lines = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9999 }),
      unitPriceMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
      discountBp: fc.integer({ min: 0, max: 10_000 }),
      taxes,
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(lines, fc.constantFrom('line' as const, 'check' as const), (priced, rounding) => {
      const totals = totalsOf(priced, rounding)
      const added = totals.taxes.filter(({ tax }) => !tax.included)
      expect(totals.totalMinor).toBe(
        totals.linesMinor + added.reduce((sum, each) => sum + each.amountMinor, 0),
      )
      expect(Object.is(totals.totalMinor, -0)).toBe(false)
      expect(Number.isSafeInteger(totals.totalMinor)).toBe(true)
      for (const each of totals.taxes) expect(each.amountMinor).toBeGreaterThanOrEqual(0)
    }),
  )
})
