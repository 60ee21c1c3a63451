import { describe, expect, test } from 'vitest'
import { ratePercent, taxUse } from './tax-use.ts'

describe('[F5.1] taxes', () => {
  test('name what is sold with them, what maps them and what they are charged on', () => {
    const setup = {
      products: {
        beer: { name: 'Beer', taxIds: ['vat'] },
        soup: { name: 'Soup', taxIds: ['low'] },
        gone: { name: 'Gone', taxIds: ['vat'], archived: {} },
      },
      orderTypes: {
        away: { name: 'Takeaway', taxMap: [{ from: 'vat', to: 'low' }] },
        free: { name: 'Staff', taxMap: [{ from: 'low', to: null }] },
      },
      serviceCharges: { group: { name: 'Groups', taxIds: ['vat'] } },
    } as never
    expect(taxUse(setup, 'vat')).toEqual({ products: ['Beer'], others: ['Takeaway', 'Groups'] })
    expect(taxUse(setup, 'low')).toEqual({ products: ['Soup'], others: ['Takeaway', 'Staff'] })
    expect(taxUse(setup, 'none')).toEqual({ products: [], others: [] })
  })

  test('rates are written with all of their decimals', () => {
    expect([210_000, 88_750, 0].map((ppm) => ratePercent(ppm, 'en'))).toEqual(['21%', '8.875%', '0%'])
  })
})
