import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LineTax, netOf, taxesOf } from './tax.ts'

const tax = (id: string, ratePpm: number, included: boolean): LineTax => ({ id, name: id, ratePpm, included })
const amounts = (amountMinor: number, taxes: readonly LineTax[]) =>
  taxesOf(amountMinor, taxes).map((each) => each.amountMinor)

describe('[MON3] included taxes', () => {
  test('the VAT fraction of 20 % is one sixth, that of 5 % one twenty-first (HMRC, VAT Notice 700)', () => {
    expect(amounts(120_00, [tax('vat', 200_000, true)])).toEqual([20_00])
    expect(amounts(210_00, [tax('vat', 50_000, true)])).toEqual([10_00])
  })

  test('net and tax sum to what the guest pays', () => {
    expect(netOf(300, [tax('vat21', 210_000, true)])).toBe(248)
    expect(amounts(300, [tax('vat21', 210_000, true)])).toEqual([52])
  })

  test('several share one base and are allocated what it leaves', () => {
    // Québec the other way round: 114.98 with 5 % and 9.975 % inside holds 100.00.
    const taxes = [tax('gst', 50_000, true), tax('qst', 99_750, true)]
    expect(netOf(114_98, taxes)).toBe(100_00)
    expect(amounts(114_98, taxes)).toEqual([5_00, 9_98])
  })

  test('two taxes of nothing are nothing', () => {
    expect(amounts(1000, [tax('exempt', 0, true), tax('none', 0, true)])).toEqual([0, 0])
  })

  test('no part of a small tax is negative', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => tax(id, 50_000, true))
    expect(amounts(12, four)).toEqual([1, 1, 0, 0])
  })

  test('they always sum to gross less net', () => {
    const rates = fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 100_000_000 }), rates, (gross, ppms) => {
        const taxes = ppms.map((ppm, index) => tax(`t${index}`, ppm, true))
        const total = amounts(gross, taxes).reduce((a, b) => a + b, 0)
        expect(netOf(gross, taxes) + total).toBe(gross)
      }),
    )
  })
})

describe('[MON4] added taxes', () => {
  test('5 % and 9.975 % on 100.00 are 5.00 and 9.98 (Revenu Québec, Calculating the Taxes)', () => {
    expect(amounts(100_00, [tax('gst', 50_000, false), tax('qst', 99_750, false)])).toEqual([5_00, 9_98])
  })

  test('half a cent counts as a cent (Revenu Québec, Calculating the Taxes)', () => {
    expect(amounts(10, [tax('gst', 50_000, false)])).toEqual([1])
    expect(amounts(9, [tax('gst', 50_000, false)])).toEqual([0])
    expect(amounts(-10, [tax('gst', 50_000, false)])).toEqual([-1])
  })

  test('beside an included tax they are added to the net price', () => {
    expect(taxesOf(11_00, [tax('vat', 100_000, true), tax('city', 20_000, false)])).toEqual([
      { tax: tax('vat', 100_000, true), baseMinor: 10_00, amountMinor: 1_00 },
      { tax: tax('city', 20_000, false), baseMinor: 10_00, amountMinor: 20 },
    ])
  })
})
