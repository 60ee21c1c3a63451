import type { CustomerId } from '../ids.ts'
import type { Mark } from '../mark.ts'
import type {
  Category,
  CustomerData,
  Floor,
  MultiSession,
  Person,
  Product,
  Restaurant,
  Role,
  Table,
  Tax,
  Terminal,
} from './entities.ts'

/** Where and by whom a record was saved last. */
export interface Saved {
  readonly saved: Mark
}

/** What something was before an op replaced it: who had seen less of the log may still have sold it so (C19). */
export interface Until {
  readonly untilSeq: number
}

export interface FormerProduct extends Until {
  readonly name: string
  readonly priceMinor: number
  readonly taxIds: Product['taxIds']
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
}
