import type { ServiceIntent } from './people.ts'
import { smallRestaurant } from './small-restaurant.ts'

type Of<T extends ServiceIntent['type']> = Extract<ServiceIntent, { type: T }>

/** Short words for what tests do most; check `c1` and line `l1` where nothing else is said. */

export const seat = (
  checkId = 'c1',
  tableId: string | null = 'table-5',
  provisional = 'T1-1',
): Of<'openCheck'> => ({
  type: 'openCheck',
  checkId,
  tableId,
  provisional,
})

/** Orders a product of the test restaurant at its price, on a new line. */
export const order = (lineId: string, productId: string, quantity = 1, checkId = 'c1'): Of<'addLine'> => ({
  type: 'addLine',
  checkId,
  lineId,
  productId,
  quantity,
  seen: {
    unitPriceMinor: smallRestaurant.state.products[productId]?.priceMinor ?? 0,
    setupSeq: smallRestaurant.seq,
  },
})

export const tap = (by: number, seen: number, lineId = 'l1', checkId = 'c1'): Of<'adjustQuantity'> => ({
  type: 'adjustQuantity',
  checkId,
  lineId,
  by,
  seen: { quantity: seen },
})

export const type = (to: number, seen: number, lineId = 'l1', checkId = 'c1'): Of<'setQuantity'> => ({
  type: 'setQuantity',
  checkId,
  lineId,
  to,
  seen: { quantity: seen },
})

export const remove = (seen: number, lineId = 'l1', checkId = 'c1'): Of<'removeLine'> => ({
  type: 'removeLine',
  checkId,
  lineId,
  seen: { quantity: seen },
})

export const undo = (lineId = 'l1', checkId = 'c1'): Of<'restoreLine'> => ({
  type: 'restoreLine',
  checkId,
  lineId,
})

export const note = (
  text: string,
  seen: string,
  which: 'customerNote' | 'kitchenNote' = 'kitchenNote',
  lineId = 'l1',
): Of<'setLineNote'> => ({ type: 'setLineNote', checkId: 'c1', lineId, which, text, seen: { text: seen } })

export const discount = (discountBp: number, seen: number, lineId = 'l1'): Of<'discountLine'> => ({
  type: 'discountLine',
  checkId: 'c1',
  lineId,
  discountBp,
  seen: { discountBp: seen },
})

export const price = (unitPriceMinor: number, seen: number, lineId = 'l1'): Of<'changePrice'> => ({
  type: 'changePrice',
  checkId: 'c1',
  lineId,
  unitPriceMinor,
  seen: { unitPriceMinor: seen },
})

export const guests = (count: number, seen: number | null, checkId = 'c1'): Of<'setGuests'> => ({
  type: 'setGuests',
  checkId,
  guests: count,
  seen: { guests: seen },
})

export const orderNote = (text: string, seen: string, checkId = 'c1'): Of<'setOrderNote'> => ({
  type: 'setOrderNote',
  checkId,
  text,
  seen: { text: seen },
})

/** Says that the check is of this customer; the id doubles as the name. */
export const customer = (id: string | null, seen: string | null, checkId = 'c1'): Of<'attachCustomer'> => ({
  type: 'attachCustomer',
  checkId,
  customer: id === null ? null : { id, name: id },
  seen: { customerId: seen },
})

export const move = (tableId: string, seen: string | null, checkId = 'c1'): Of<'moveCheck'> => ({
  type: 'moveCheck',
  checkId,
  tableId,
  seen: { tableId: seen },
})

export const leave = (checkId = 'c1'): Of<'leaveCheck'> => ({ type: 'leaveCheck', checkId })

/** `why`: needed where something is ordered. */
export const cancel = (checkId = 'c1', why?: string): Of<'cancelCheck'> => ({
  type: 'cancelCheck',
  checkId,
  ...(why !== undefined && { reason: { text: why } }),
})
