import { OrderType, Tax } from '@comanda/domain'

/** VAT as a Spanish restaurant shows it: in the price. Food that is taken away has the lowest rate. */
export const TAXES: readonly Tax[] = [
  Tax.parse({ id: 'iva-10', name: 'IVA 10 %', ratePpm: 100_000, included: true }),
  Tax.parse({ id: 'iva-21', name: 'IVA 21 %', ratePpm: 210_000, included: true }),
  Tax.parse({ id: 'iva-4', name: 'IVA 4 %', ratePpm: 40_000, included: true }),
]

const takenAway = [{ from: 'iva-10', to: 'iva-4' }]

export const ORDER_TYPES: readonly OrderType[] = [
  OrderType.parse({ id: 'dine-in', name: 'Dine in', kind: 'dineIn', position: 0 }),
  OrderType.parse({
    id: 'takeaway',
    name: 'Takeaway',
    kind: 'takeaway',
    position: 1,
    priceBp: -1000,
    taxMap: takenAway,
  }),
  OrderType.parse({ id: 'delivery', name: 'Delivery', kind: 'delivery', position: 2, taxMap: takenAway }),
  OrderType.parse({ id: 'bar-tab', name: 'Bar tab', kind: 'tab', position: 3 }),
]
