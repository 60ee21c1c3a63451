import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PricedLine } from './priced.ts'
import type { LineTax } from './tax.ts'
import {
  checkDiscountMinor,
  lineDiscountMinor,
  lineTotalMinor,
  type TotalDiscount,
  totalsOf,
} from './totals.ts'

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

test('[MON5] a discount is rounded half away from zero, on each unit', () => {
  expect(lineDiscountMinor(line(1, 5, [], 5000))).toBe(3)
  expect(lineDiscountMinor(line(3, 333, [], 1000))).toBe(99)
  expect(lineDiscountMinor(line(3, 335, [], 1000))).toBe(102)
  expect(lineTotalMinor(line(3, 333, [], 1000))).toBe(900)
  expect(lineTotalMinor(line(2, 450, [], 10_000))).toBe(0)
})

test('a check without lines is nothing', () => {
  expect(totalsOf([], 'check')).toEqual({
    linesMinor: 0,
    discountMinor: 0,
    checkDiscountMinor: 0,
    compMinor: 0,
    serviceChargeMinor: 0,
    serviceCharge: null,
    taxes: [],
    taxMinor: 0,
    totalMinor: 0,
  })
})

test('included taxes do not raise the total, added ones do', () => {
  expect(totalsOf([line(2, 11_00, [vat10]), line(1, 10_00, [gst], 1000)], 'check')).toEqual({
    linesMinor: 31_00,
    discountMinor: 1_00,
    checkDiscountMinor: 0,
    compMinor: 0,
    serviceChargeMinor: 0,
    serviceCharge: null,
    taxes: [
      { tax: vat10, baseMinor: 20_00, amountMinor: 2_00 },
      { tax: gst, baseMinor: 9_00, amountMinor: 45 },
    ],
    taxMinor: 2_45,
    totalMinor: 31_45,
  })
})

test('[INV6] units that are split among lines are worth together what they were', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      (a, b, price, bp) => {
        const worth = (quantity: number) => lineTotalMinor(line(quantity, price, [], bp))
        expect(worth(a) + worth(b)).toBe(worth(a + b))
      },
    ),
  )
})

describe('[F3.9] what is given free', () => {
  test('costs nothing and is taxed with nothing; what it is worth is said apart', () => {
    const free = { ...line(2, 3_00, [gst], 1000), comp: {} }
    expect(totalsOf([free, line(1, 10_00, [gst])], 'check')).toEqual({
      linesMinor: 10_00,
      discountMinor: 0,
      checkDiscountMinor: 0,
      compMinor: 6_00,
      serviceChargeMinor: 0,
      serviceCharge: null,
      taxes: [{ tax: gst, baseMinor: 10_00, amountMinor: 50 }],
      taxMinor: 50,
      totalMinor: 10_50,
    })
  })
})

describe('[F3.9] a discount of the whole check', () => {
  test.each([
    [1000, null, 0],
    [1005, { bp: 1000, fixedMinor: 0 }, 101],
    [1000, { bp: 0, fixedMinor: 300 }, 300],
    [1000, { bp: 5000, fixedMinor: 600 }, 1000],
    [1000, { bp: 1000, fixedMinor: -300 }, 0],
    [0, { bp: 1000, fixedMinor: 300 }, 0],
  ] as [number, TotalDiscount | null, number][])('of %d: %j takes off %d', (lines, discount, off) => {
    expect(checkDiscountMinor(lines, discount)).toBe(off)
  })

  test('lowers what each tax is charged on, by the worth of the lines', () => {
    const totals = totalsOf([line(1, 20_00, [vat10]), line(1, 10_00, [gst])], 'check', {
      bp: 1000,
      fixedMinor: 0,
    })
    expect(totals).toMatchObject({
      linesMinor: 30_00,
      checkDiscountMinor: 3_00,
      taxes: [
        { tax: vat10, baseMinor: 16_36, amountMinor: 1_64 },
        { tax: gst, baseMinor: 9_00, amountMinor: 45 },
      ],
      totalMinor: 27_45,
    })
  })
})

test('[F3.2] a combo is taxed by its parts, in the proportion of their own prices', () => {
  const parts = [
    { weightMinor: 20_00, taxes: [vat10] },
    { weightMinor: 10_00, taxes: [gst] },
  ]
  const menu = { ...line(1, 15_00, []), parts }
  expect(totalsOf([menu], 'check')).toMatchObject({
    linesMinor: 15_00,
    taxes: [
      { tax: vat10, baseMinor: 9_09, amountMinor: 91 },
      { tax: gst, baseMinor: 5_00, amountMinor: 25 },
    ],
    totalMinor: 15_25,
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

test('[MON7] the total is the lines less the discount of the check plus added taxes, and no sum is a negative zero', () => {
  const taxes = fc.subarray([vat10, gst, city])
  const lines = fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9999 }),
      unitPriceMinor: fc.integer({ min: 0, max: 1_000_000_000 }),
      discountBp: fc.integer({ min: 0, max: 10_000 }),
      taxes,
      comp: fc.option(fc.constant({}), { freq: 4 }),
      parts: fc.array(fc.record({ weightMinor: fc.integer({ min: 0, max: 10_000 }), taxes }), {
        maxLength: 3,
      }),
    }),
    { maxLength: 8 },
  )
  const discounts = fc.option(
    fc.record({
      bp: fc.integer({ min: 0, max: 10_000 }),
      fixedMinor: fc.integer({ min: -500, max: 50_000 }),
    }),
  )
  fc.assert(
    fc.property(
      lines,
      discounts,
      fc.constantFrom('line' as const, 'check' as const),
      (priced, discount, rounding) => {
        const totals = totalsOf(priced, rounding, discount)
        const added = totals.taxes.filter(({ tax }) => !tax.included)
        expect(totals.totalMinor).toBe(
          totals.linesMinor -
            totals.checkDiscountMinor +
            added.reduce((sum, each) => sum + each.amountMinor, 0),
        )
        expect(Object.is(totals.totalMinor, -0)).toBe(false)
        expect(Number.isSafeInteger(totals.totalMinor)).toBe(true)
        for (const each of totals.taxes) expect(each.amountMinor).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})
