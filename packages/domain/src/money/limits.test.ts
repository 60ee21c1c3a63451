import { ana, ben, during, givenSetup, max, moneySetup, order, pays, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { amountBeyond, MOST_MINOR, MOST_PRICE_MINOR } from './limits.ts'
import { scale } from './money.ts'
import { totalsOf } from './totals.ts'

/** 89,500 pounds to the dollar, a million rials, and sixteen thousand rupiahs: with two decimals each. */
const DINNERS = { LBP: 3_000 * 8_950_000, IRR: 3_000 * 100_000_000, IDR: 3_000 * 1_600_000 }

describe('[MON10] amounts of currencies with very small units', () => {
  test.each(Object.entries(DINNERS))('a dinner for three thousand dollars in %s is paid', (_code, minor) => {
    const setup = moneySetup()
    const story = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak')))
    const price = Math.round(minor / 10)
    story.when(
      ana.does({
        type: 'changePrice',
        checkId: 'c1',
        lineId: 'l1',
        unitPriceMinor: price,
        seen: { unitPriceMinor: 2400 },
      }),
    )
    story.when(ana.does({ type: 'setQuantity', checkId: 'c1', lineId: 'l1', to: 10, seen: { quantity: 1 } }))
    const { state } = story.when(ben.does(pays('p1', price * 10, price * 10, { tenderedMinor: price * 11 })))
    expect(state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: price * 10 } })
    expect(state.takings.byMethod.cash?.amountMinor).toBe(price * 10)
  })

  test('what is computed of the largest is exact', () => {
    expect(scale(MOST_MINOR, 333_333, 1_000_000)).toBe(3_333_330_000_000)
    expect(Number.isSafeInteger(MOST_PRICE_MINOR * 9_999)).toBe(true)
    const tax = { id: 'vat', name: 'VAT', ratePpm: 100_000, included: true } as never
    const line = { quantity: 9, unitPriceMinor: MOST_PRICE_MINOR, discountBp: 0, taxes: [tax] }
    const { totalMinor, taxMinor, taxes } = totalsOf([line], 'check')
    expect([totalMinor, taxMinor + (taxes[0]?.baseMinor ?? 0)]).toEqual([9 * MOST_PRICE_MINOR, totalMinor])
  })
})

describe('an amount beyond any', () => {
  test('is refused, and says what the most is', () => {
    const setup = moneySetup()
    during({ setup })
      .given(ana.does(seat()), ana.does(order('l1', 'steak')))
      .when(ben.does(pays('p1', 2400, 2400, { tenderedMinor: MOST_MINOR + 1 })))
      .refused('amount-beyond-limit', { askedMinor: MOST_MINOR + 1, mostMinor: MOST_MINOR })
    const priceMinor = MOST_PRICE_MINOR + 1
    givenSetup()
      .when(
        max.saves({
          type: 'saveProduct',
          value: { id: 'gold', categoryId: 'food', name: 'Gold', priceMinor, taxIds: [] },
        }),
      )
      .refused('amount-beyond-limit', { mostMinor: MOST_PRICE_MINOR })
  })

  test('is found wherever it is', () => {
    expect(amountBeyond({ a: [{ tipMinor: -MOST_MINOR - 1 }], b: 1 })).toEqual({
      askedMinor: -MOST_MINOR - 1,
      mostMinor: MOST_MINOR,
    })
    expect(amountBeyond({ amountsMinor: [1, 2], at: 1e15, discount: null })).toBeNull()
    expect(amountBeyond({ amountsMinor: [MOST_MINOR + 1] })).not.toBeNull()
  })
})
