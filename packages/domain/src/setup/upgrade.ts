import {
  CATEGORY_DEFAULTS,
  CUSTOMER_DEFAULTS,
  complete,
  FORMER_PRODUCT_DEFAULTS,
  MULTI_SESSION_DEFAULTS,
  PRODUCT_DEFAULTS,
  RESTAURANT_DEFAULTS,
  SERVICE_CHARGE_DEFAULTS,
  STATION_DEFAULTS,
  TERMINAL_DEFAULTS,
} from './defaults.ts'
import { emptySetup, type FormerProduct, type ProductRecord, type SetupState } from './state.ts'

type Records<T> = Readonly<Record<string, T>>

/** Fills what a snapshot of an older version lacks. The same object when it lacks nothing. */
export function upgradeSetup(older: Partial<SetupState>): SetupState {
  const state = complete<SetupState>(emptySetup, older as SetupState)
  const { restaurant, categories, products, stations, terminals, multiSessions, customers } = state
  const { serviceCharges } = state
  return replaced(state, {
    restaurant: restaurant && complete(RESTAURANT_DEFAULTS, restaurant),
    categories: each(categories, (category) => complete(CATEGORY_DEFAULTS, category)),
    products: each(products, upgradeProduct),
    stations: each(stations, (station) => complete(STATION_DEFAULTS, station)),
    terminals: each(terminals, (terminal) => complete(TERMINAL_DEFAULTS, terminal)),
    multiSessions: each(multiSessions, (multiSession) => complete(MULTI_SESSION_DEFAULTS, multiSession)),
    serviceCharges: each(serviceCharges, (charge) => complete(SERVICE_CHARGE_DEFAULTS, charge)),
    customers: each(customers, (customer) => complete(CUSTOMER_DEFAULTS, customer)),
  })
}

function upgradeProduct(product: ProductRecord): ProductRecord {
  const record = complete(PRODUCT_DEFAULTS, product)
  const former = record.former.map((was) => complete<FormerProduct>(FORMER_PRODUCT_DEFAULTS, was))
  return former.every((was, index) => was === record.former[index]) ? record : { ...record, former }
}

function each<T>(records: Records<T>, next: (record: T) => T): Records<T> {
  return replaced(
    records,
    Object.fromEntries(Object.entries(records).map(([id, record]) => [id, next(record)])),
  )
}

/** `old` with `changes`; `old` itself when each of them was there already. */
const replaced = <T extends object>(old: T, changes: Partial<T>): T =>
  Object.entries(changes).every(([key, value]) => old[key as keyof T] === value)
    ? old
    : { ...old, ...changes }
