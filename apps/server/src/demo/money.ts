import { PaymentMethod, ServiceCharge } from '@comanda/domain'

/** How guests pay here. */
export const PAYMENT_METHODS: readonly PaymentMethod[] = [
  PaymentMethod.parse({
    id: 'cash',
    name: 'Cash',
    kind: 'cash',
    position: 0,
    opensDrawer: true,
    allowsChange: true,
  }),
  PaymentMethod.parse({ id: 'card', name: 'Card', kind: 'card', position: 1 }),
  PaymentMethod.parse({
    id: 'voucher',
    name: 'Voucher',
    kind: 'voucher',
    position: 2,
    allowsTip: false,
    needsReference: true,
  }),
  PaymentMethod.parse({
    id: 'account',
    name: 'House account',
    kind: 'account',
    position: 3,
    allowsTip: false,
  }),
]

/** Switched off: a manager can charge larger parties for the service. */
export const SERVICE_CHARGES: readonly ServiceCharge[] = [
  ServiceCharge.parse({
    id: 'large-parties',
    name: 'Service 10 %',
    position: 0,
    active: false,
    bp: 1000,
    minGuests: 8,
    orderTypeIds: ['dine-in'],
    taxIds: ['iva-10'],
  }),
]
