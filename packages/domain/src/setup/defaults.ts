import type {
  Category,
  CustomerData,
  MultiSession,
  Product,
  Restaurant,
  ServiceCharge,
  Station,
  Terminal,
} from './entities.ts'
import type { FormerProduct } from './state.ts'

/**
 * What records say that were written before these fields existed: ops, snapshots and commands that waited
 * on a terminal. The same as the defaults of their schemas, without the cost of parsing.
 */

export const RESTAURANT_DEFAULTS = {
  orderLateMinutes: 10,
  foodLateMinutes: 25,
  cashRoundingMinor: 1,
  tipPercents: [5, 10, 15],
  paidTableMinutes: 15,
  usesTills: true,
  business: { lines: [], taxNumber: '', footer: '' },
} satisfies Partial<Restaurant>

export const CATEGORY_DEFAULTS = { course: 0, stationIds: [] } satisfies Partial<Category>

export const FORMER_PRODUCT_DEFAULTS = {
  priceKind: 'fixed',
  variants: [],
  orderTypePrices: [],
  modifierGroupIds: [],
  combo: [],
} satisfies Partial<FormerProduct>

export const PRODUCT_DEFAULTS = {
  ...FORMER_PRODUCT_DEFAULTS,
  picture: '',
  favourite: false,
  course: null,
  stationIds: null,
} satisfies Partial<Product>

export const STATION_DEFAULTS = {
  kind: 'prep',
  warnAfterMinutes: 8,
  lateAfterMinutes: 15,
  firstTap: 'bump',
  gathers: [],
  printerIds: [],
} satisfies Partial<Station>

export const TERMINAL_DEFAULTS = {
  home: 'floor',
  kitchen: null,
  orderTypeId: null,
  takesPayments: true,
  receiptPrinterId: null,
  printsReceipts: false,
  acceptIncoming: true,
  followIncoming: false,
} satisfies Partial<Terminal>

export const SERVICE_CHARGE_DEFAULTS = { perGuestMinor: 0 } satisfies Partial<ServiceCharge>

export const CUSTOMER_DEFAULTS = { company: '', taxNumber: '', address: '' } satisfies Partial<CustomerData>

export const MULTI_SESSION_DEFAULTS = {
  productSetIds: [],
  orderTypeIds: [],
  taxMap: [],
  serviceChargeIds: null,
  oneWaiterPerTable: false,
  othersChecks: 'everyone',
} satisfies Partial<MultiSession>

/** The record with what it lacks; the same object when it lacks nothing. */
export const complete = <T extends object>(defaults: Partial<T>, record: T): T =>
  Object.keys(defaults).every((key) => key in record) ? record : { ...defaults, ...record }
