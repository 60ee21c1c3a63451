import { restaurantWith } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { roundedCash } from '../service/paying/due.ts'
import type { PricedLine } from './priced.ts'
import type { LineTax } from './tax.ts'
import { totalsOf } from './totals.ts'

/** Checks that public offices, or papers about them, have worked out; each names where it is found. */

const tax = (id: string, ratePpm: number, included = false): LineTax => ({ id, name: id, ratePpm, included })
const line = (unitPriceMinor: number, taxes: readonly LineTax[], quantity = 1): PricedLine => ({
  quantity,
  unitPriceMinor,
  discountBp: 0,
  taxes,
})
const coins = (cashRoundingMinor: number) =>
  restaurantWith({
    type: 'restaurantSaved.v1',
    value: {
      id: 'r1',
      name: 'R',
      currency: { code: 'CAD', exponent: 2 },
      locale: 'en',
      timeZone: 'UTC',
      cashRoundingMinor,
    },
  })

describe('[MON8] the service charge is a percentage of the goods after all discounts, taxed or not', () => {
  const sales = tax('sales', 82_500)
  const dishes = [line(9_95, [sales]), line(3_75, [sales])]

  test('a guest check with an optional tip: 13.70, tax 1.13, together 14.83 (CDTFA, Publication 115)', () => {
    expect(totalsOf(dishes, 'check')).toMatchObject({ linesMinor: 13_70, taxMinor: 1_13, totalMinor: 14_83 })
  })

  test('the tips that it suggests on 13.70: 15 % 2.06, 18 % 2.47, 20 % 2.74 (CDTFA, Publication 115)', () => {
    const suggested = [1_500, 1_800, 2_000].map(
      (bp) => totalsOf(dishes, 'check', null, { name: 'Service', bp, taxes: [] }).serviceChargeMinor,
    )
    expect(suggested).toEqual([2_06, 2_47, 2_74])
  })

  test('food 238.00, mandatory gratuity 42.84, 9.25 % on both 25.98 (Mercury News, Action Line, restaurant tips)', () => {
    const rate = tax('santa-clara', 92_500)
    const charge = { name: 'Gratuity', bp: 1_800, taxes: [rate] }
    expect(totalsOf([line(238_00, [rate])], 'check', null, charge)).toMatchObject({
      serviceChargeMinor: 42_84,
      taxMinor: 25_98,
      totalMinor: 238_00 + 42_84 + 25_98,
    })
  })

  test('after the discount of the check, with included tax; it is not taxed where no tax is named', () => {
    const vat = tax('vat', 100_000, true)
    const lines = [line(110_00, [vat])]
    const half = { bp: 5_000, fixedMinor: 0 }
    expect(totalsOf(lines, 'check', half, { name: 'S', bp: 1_000, taxes: [vat] })).toMatchObject({
      serviceChargeMinor: 5_50,
      taxMinor: 5_50,
      totalMinor: 60_50,
    })
    expect(totalsOf(lines, 'check', half, { name: 'S', bp: 1_000, taxes: [] })).toMatchObject({
      taxMinor: 5_00,
      totalMinor: 60_50,
    })
  })
})

describe('[MON9] cash is rounded to the nearest coin, half of one up, after all taxes', () => {
  const canada = coins(5)

  test('coffee 1.83 and a sandwich 2.86 are 4.92 with 5 % GST, in cash 4.90 (Budget of Canada, rounding)', () => {
    const gst = tax('gst', 50_000)
    const { totalMinor } = totalsOf([line(1_83, [gst]), line(2_86, [gst])], 'check')
    expect(totalMinor).toBe(4_92)
    expect(roundedCash(totalMinor, canada)).toBe(4_90)
  })

  test('100 screws at 1.79 are 202.27 with 13 % HST, in cash 202.25 (CRA, Info Sheet GI-131)', () => {
    const { totalMinor, taxMinor } = totalsOf([line(1_79, [tax('hst', 130_000)], 100)], 'check')
    expect([taxMinor, totalMinor]).toEqual([23_27, 202_27])
    expect(roundedCash(totalMinor, canada)).toBe(202_25)
  })

  test('the table of endings 0 to 9 (CRA, Phasing out the penny)', () => {
    const endings = Array.from({ length: 10 }, (_, cents) => roundedCash(100 + cents, canada))
    expect(endings).toEqual([100, 100, 100, 105, 105, 105, 105, 105, 110, 110])
  })

  test('nothing is rounded where there are coins for everything', () => {
    expect([0, 1, 7, 123].map((minor) => roundedCash(minor, coins(1)))).toEqual([0, 1, 7, 123])
  })
})

describe('[MON10] currencies of any minor unit: amounts are whole units, whatever they are', () => {
  test('yen have none: a fraction is rounded once for each rate on the invoice (NTA, Q&A on the invoice system)', () => {
    const [eight, ten] = [tax('reduced', 80_000), tax('standard', 100_000)]
    const lines = [line(127, [eight]), line(127, [eight]), line(333, [ten]), line(333, [ten])]
    const { taxes } = totalsOf(lines, 'check')
    expect(taxes.map(({ baseMinor, amountMinor }) => [baseMinor, amountMinor])).toEqual([
      [254, 20],
      [666, 67],
    ])
  })

  test('dinars have thousandths: 1.100 with 10 % inside hold 0.100; 5 % on 0.995 are 0.050', () => {
    expect(totalsOf([line(1_100, [tax('vat', 100_000, true)])], 'check').taxMinor).toBe(100)
    expect(totalsOf([line(995, [tax('vat', 50_000)])], 'line').taxMinor).toBe(50)
  })
})
