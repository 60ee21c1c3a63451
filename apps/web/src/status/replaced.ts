import { chosenText, divisionText, type ServiceOp } from '@comanda/domain'

export interface FieldChange {
  readonly field:
    | 'quantity'
    | 'customerNote'
    | 'kitchenNote'
    | 'allergy'
    | 'discount'
    | 'unitPrice'
    | 'guests'
    | 'orderNote'
    | 'customer'
    | 'table'
    | 'course'
    | 'seat'
    | 'held'
    | 'comp'
    | 'choices'
    | 'waiter'
    | 'orderType'
    | 'handover'
    | 'division'
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
    case 'lineCourseChanged.v1':
      return { field: 'course', value: op.course }
    case 'lineSeatChanged.v1':
      return { field: 'seat', value: op.seat }
    case 'lineHeldChanged.v1':
      return { field: 'held', value: op.held ? 'held' : '' }
    case 'lineComped.v1':
      return { field: 'comp', value: op.reason === null ? '' : op.reason.text || 'comp' }
    case 'lineConfigured.v1': {
      const { modifiers = [], parts = [], weightGrams = null } = op
      return { field: 'choices', value: chosenText({ name: op.name, modifiers, parts, weightGrams }) }
    }
    case 'guestsChanged.v1':
      return { field: 'guests', value: op.guests }
    case 'orderNoteChanged.v1':
      return { field: 'orderNote', value: op.text }
    case 'customerAttached.v1':
      return { field: 'customer', value: op.customerId }
    case 'checkMoved.v1':
      return { field: 'table', value: op.to }
    case 'checkAllergyChanged.v1':
      return { field: 'allergy', value: op.text }
    case 'waiterAssigned.v1':
      return { field: 'waiter', value: op.personId }
    case 'orderTypeChanged.v1':
      return { field: 'orderType', value: op.orderTypeId }
    case 'handoverChanged.v1': {
      const { name = '', phone = '', address = '' } = op.personal ?? {}
      return { field: 'handover', value: [name, phone, address, op.dueAt ?? ''].join(' · ') }
    }
    case 'checkDiscounted.v1': {
      const { bp = 0, fixedMinor = 0 } = op.discount ?? {}
      return { field: 'discount', value: `${bp}/${fixedMinor}` }
    }
    case 'checkDivided.v1':
      return { field: 'division', value: divisionText(op.division) }
    default:
      return null
  }
}
