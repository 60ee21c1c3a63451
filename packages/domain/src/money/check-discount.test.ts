import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discountsAfterMove, discountsAfterReturn } from './check-discount.ts'
import type { PricedLine } from './priced.ts'
import { checkDiscountMinor, linesTotalMinor, type TotalDiscount } from './totals.ts'

const line = (unitPriceMinor: number, quantity = 1): PricedLine => ({
  quantity,
  unitPriceMinor,
  discountBp: 0,
  taxes: [],
})

const owed = (lines: readonly PricedLine[], discount: TotalDiscount | null): number => {
  const sum = linesTotalMinor(lines)
  return sum - checkDiscountMinor(sum, discount)
}

test('[INV6] an amount that was more than its check was worth takes no more off when lines come to it', () => {
  // Given 10.00 with 50.00 off, when 30.00 comes to it, then 30.00 are owed as before.
  const from = { discount: null, before: [line(3_000)], after: [] }
  const to = {
    discount: { bp: 0, fixedMinor: 5_000 },
    before: [line(1_000)],
    after: [line(1_000), line(3_000)],
    isNew: false,
  }
  expect(discountsAfterMove(from, to)).toEqual({ from: null, to: { bp: 0, fixedMinor: 1_000 } })
})

test('[INV6] percent and an amount are shared out by the worth of what goes', () => {
  const all = [line(1_000), line(3_000)]
  const from = { discount: { bp: 1_000, fixedMinor: 400 }, before: all, after: [line(3_000)] }
  expect(discountsAfterMove(from, { discount: null, before: [], after: [line(1_000)], isNew: true })).toEqual(
    {
      from: { bp: 1_000, fixedMinor: 300 },
      to: { bp: 1_000, fixedMinor: 100 },
    },
  )
})

const lines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 4 }),
    unitPriceMinor: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 4_000 })),
    discountBp: fc.constantFrom(0, 0, 1_000, 3_333, 10_000),
    taxes: fc.constant([]),
  }),
  { maxLength: 5 },
)
const discount = fc.option(
  fc.record({
    bp: fc.constantFrom(0, 1_000, 3_333, 5_000, 9_999, 10_000),
    fixedMinor: fc.oneof(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 20_000 })),
  }),
)

test('[INV6] two checks are worth together what they were, whatever goes from one to the other', () => {
  fc.assert(
    fc.property(
      lines,
      lines,
      lines,
      discount,
      discount,
      fc.boolean(),
      (stay, go, there, off, theirs, isNew) => {
        const to = isNew ? { discount: null, before: [] } : { discount: theirs, before: there }
        const before = owed([...stay, ...go], off) + owed(to.before, to.discount)
        const after = discountsAfterMove(
          { discount: off, before: [...stay, ...go], after: stay },
          { ...to, after: [...to.before, ...go], isNew },
        )
        expect(owed(stay, after.from) + owed([...to.before, ...go], after.to)).toBe(before)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('[INV6] lines that go back have the discount that they had; the rest stays with the others', () => {
  // Given 10.00 less 10 % and 20.00 less 3.00 that were put together as 30.00 less 4.00.
  const from = {
    discount: { bp: 0, fixedMinor: 400 },
    before: [line(1_000), line(2_000)],
    after: [line(2_000)],
  }
  expect(
    discountsAfterReturn(from, { discount: { bp: 1_000, fixedMinor: 0 }, after: [line(1_000)] }),
  ).toEqual({
    from: { bp: 0, fixedMinor: 300 },
    to: { bp: 1_000, fixedMinor: 0 },
  })
})

test('[INV6] two checks are worth together what they were, whatever goes back', () => {
  fc.assert(
    fc.property(lines, lines, discount, discount, (stay, go, off, former) => {
      const before = owed([...stay, ...go], off)
      const after = discountsAfterReturn(
        { discount: off, before: [...stay, ...go], after: stay },
        { discount: former, after: go },
      )
      expect(owed(stay, after.from) + owed(go, after.to)).toBe(before)
    }),
    { numRuns: 2_000 },
  )
})
