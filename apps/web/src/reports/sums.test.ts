import { NO_TAKINGS } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { cashTaken, heldInAll, largestFirst, perEach, salesOf } from './sums.ts'

const method = (kind: 'cash' | 'card', more: object) => ({
  methodId: kind,
  name: kind,
  kind,
  count: 1,
  amountMinor: 0,
  roundingMinor: 0,
  tipMinor: 0,
  refunds: 0,
  refundMinor: 0,
  ...more,
})

describe('[F5.3] figures of an X and a Z', () => {
  test('[INV5] what makes up the total is the total to the cent, with taxes on top of prices', () => {
    const sales = salesOf({
      ...NO_TAKINGS,
      linesMinor: 10_000,
      checkDiscountMinor: 1_000,
      serviceChargeMinor: 900,
      taxMinor: 945,
      totalMinor: 10_845,
    })
    expect(sales).toEqual({
      goods: 10_000,
      checkDiscount: -1_000,
      serviceCharge: 900,
      addedTax: 945,
      total: 10_845,
      refunded: 0,
      net: 10_845,
    })
    const { total, refunded, net, ...parts } = sales
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total)
    expect(refunded + total).toBe(net)
  })

  test('[F5.4] what was given back is taken off at the end, and lowers nothing else', () => {
    const refunds = { ...NO_TAKINGS.refunds, count: 1, amountMinor: 300, linesMinor: 300 }
    expect(salesOf({ ...NO_TAKINGS, linesMinor: 540, totalMinor: 540, refunds })).toMatchObject({
      goods: 540,
      total: 540,
      refunded: -300,
      net: 240,
    })
  })

  test('taxes in the prices are not added once more', () => {
    const included = { ...NO_TAKINGS, linesMinor: 540, taxMinor: 94, totalMinor: 540 }
    expect(salesOf(included).addedTax).toBe(0)
  })

  test('cash of a till is without its cards, with tips and rounding, less what was given back', () => {
    const methods = {
      cash: method('cash', { amountMinor: 780, tipMinor: 20, roundingMinor: 2, refundMinor: 100 }),
      card: method('card', { amountMinor: 500, tipMinor: 30 }),
    }
    expect(cashTaken({ methods } as never)).toBe(702)
    expect(heldInAll(Object.values(methods) as never)).toBe(1_232)
  })

  test('for each of so many, half up; of none there is nothing to say', () => {
    expect([perEach(1_000, 3), perEach(5, 2), perEach(0, 4), perEach(100, 0)]).toEqual([333, 3, 0, null])
  })

  test('the largest stands first', () => {
    const rows = [
      { name: 'B', amountMinor: 1 },
      { name: 'A', amountMinor: 1 },
      { name: 'C', amountMinor: 9 },
    ]
    expect(largestFirst(rows).map(({ name }) => name)).toEqual(['C', 'A', 'B'])
  })
})
