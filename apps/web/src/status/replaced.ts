import type { ServiceOp } from '@comanda/domain'

export interface FieldChange {
  readonly field:
    | 'quantity'
    | 'customerNote'
    | 'kitchenNote'
    | 'discount'
    | 'unitPrice'
    | 'guests'
    | 'orderNote'
    | 'customer'
    | 'table'
  readonly value: string | number | null
}

/** Which field an op has set, and to what; `null` for an op that sets none. */
export function changeIn(op: ServiceOp): FieldChange | null {
  switch (op.type) {
    case 'lineQuantityChanged.v1':
      return { field: 'quantity', value: op.to }
    case 'lineNoteChanged.v1':
      return { field: op.which, value: op.text }
    case 'lineDiscounted.v1':
      return { field: 'discount', value: op.discountBp }
    case 'linePriceChanged.v1':
      return { field: 'unitPrice', value: op.unitPriceMinor }
    case 'guestsChanged.v1':
      return { field: 'guests', value: op.guests }
    case 'orderNoteChanged.v1':
      return { field: 'orderNote', value: op.text }
    case 'customerAttached.v1':
      return { field: 'customer', value: op.customerId }
    case 'checkMoved.v1':
      return { field: 'table', value: op.to }
    default:
      return null
  }
}
