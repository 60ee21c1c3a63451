import type { CustomerId } from '../ids.ts'
import type { Mark } from '../mark.ts'
import type {
  Category,
  CustomerData,
  Floor,
  ModifierGroup,
  MultiSession,
  NoteChip,
  OrderType,
  PaymentMethod,
  Person,
  Printer,
  Product,
  ProductSet,
  Reason,
  Reservation,
  ReservationData,
  ReservationOutcome,
  Restaurant,
  Role,
  ServiceCharge,
  Station,
  Table,
  Tax,
  Terminal,
} from './entities.ts'
import type { HouseAccount } from './house-account.ts'

/** Where and by whom a record was saved last. */
export interface Saved {
  readonly saved: Mark
}

/** What something was before an op replaced it: who had seen less of the log may still have sold it so (C19). */
export interface Until {
  readonly untilSeq: number
}

/** All of a product that a line takes along when it is sold. */
export interface FormerProduct extends Until {
  readonly name: string
  readonly priceMinor: number
  readonly taxIds: Product['taxIds']
  readonly priceKind: Product['priceKind']
  readonly variants: Product['variants']
  readonly orderTypePrices: Product['orderTypePrices']
  readonly modifierGroupIds: Product['modifierGroupIds']
  readonly combo: Product['combo']
}

export interface ProductRecord extends Product, Saved {
  /** Newest first, the last twenty. */
  readonly former: readonly FormerProduct[]
  readonly archived?: Mark
}

export interface FormerTax extends Until {
  readonly name: string
  readonly ratePpm: number
  readonly included: boolean
}

export interface TaxRecord extends Tax, Saved {
  /** Newest first, the last twenty. */
  readonly former: readonly FormerTax[]
}

export interface TableRecord extends Table, Saved {
  /** A deleted table is remembered, so that a check from an offline terminal can say where it was (C20). */
  readonly deleted?: Mark
}

export interface FloorRecord extends Floor, Saved {
  readonly deleted?: Mark
}

export interface TerminalRecord extends Terminal, Saved {
  readonly revoked?: Mark
}

export interface Customer extends CustomerData {
  readonly id: CustomerId
  readonly created: Mark
  readonly edited?: Mark
  /** Merged into another one: every reference leads there. */
  readonly mergedInto?: string
  /** Others that may be the same person (C18). */
  readonly duplicates: readonly string[]
}

export interface FormerModifierGroup extends Until {
  readonly options: ModifierGroup['options']
}

export interface ModifierGroupRecord extends ModifierGroup, Saved {
  /** Newest first, the last twenty. */
  readonly former: readonly FormerModifierGroup[]
}

/** Whether something can be had, and how many portions are left (F3.1). What has no record can be had. */
export interface Availability {
  readonly itemId: string
  readonly soldOut: boolean
  /** `null`: not counted; below zero: so many were sold apart beyond the last one. */
  readonly remaining: number | null
  /** Who said so last. */
  readonly set: Mark
}

export interface ReservationRecord extends Reservation, ReservationData, Saved {
  readonly outcome: ReservationOutcome
  /** Who said last what has become of it; none: nobody yet. */
  readonly settled?: Mark
}

type Records<T> = Readonly<Record<string, T>>

export interface SetupState {
  readonly restaurant: (Restaurant & Saved) | null
  readonly categories: Records<Category & Saved>
  readonly taxes: Records<TaxRecord>
  readonly products: Records<ProductRecord>
  readonly floors: Records<FloorRecord>
  readonly tables: Records<TableRecord>
  readonly roles: Records<Role & Saved>
  readonly people: Records<Person & Saved>
  readonly terminals: Records<TerminalRecord>
  readonly multiSessions: Records<MultiSession & Saved>
  readonly customers: Records<Customer>
  readonly modifierGroups: Records<ModifierGroupRecord>
  readonly orderTypes: Records<OrderType & Saved>
  readonly stations: Records<Station & Saved>
  readonly printers: Records<Printer & Saved>
  readonly productSets: Records<ProductSet & Saved>
  readonly noteChips: Records<NoteChip & Saved>
  readonly reasons: Records<Reason & Saved>
  readonly paymentMethods: Records<PaymentMethod & Saved>
  readonly serviceCharges: Records<ServiceCharge & Saved>
  /** By item id: product, variant or modifier. */
  readonly availability: Records<Availability>
  readonly reservations: Records<ReservationRecord>
  /** What customers owe the house, by customer id (F5.2). */
  readonly accounts: Records<HouseAccount>
}

export const emptySetup: SetupState = {
  restaurant: null,
  categories: {},
  taxes: {},
  products: {},
  floors: {},
  tables: {},
  roles: {},
  people: {},
  terminals: {},
  multiSessions: {},
  customers: {},
  modifierGroups: {},
  orderTypes: {},
  stations: {},
  printers: {},
  productSets: {},
  noteChips: {},
  reasons: {},
  paymentMethods: {},
  serviceCharges: {},
  availability: {},
  reservations: {},
  accounts: {},
}
