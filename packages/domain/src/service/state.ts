import type { CheckId, LineId, ProductId } from '../ids.ts'
import type { Mark } from '../mark.ts'
import type { LineTax } from '../money/tax.ts'

/** What a guest ordered. It carries its own name, price and taxes: the menu may change behind it (C19). */
interface LineFacts {
  readonly id: LineId
  readonly productId: ProductId
  readonly categoryId: string
  readonly name: string
  readonly unitPriceMinor: number
  /** The menu's price when it was sold; differs from `unitPriceMinor` after a price override. */
  readonly listPriceMinor: number
  readonly taxes: readonly LineTax[]
  readonly quantity: number
  /** Basis points: 1000 = 10 %. */
  readonly discountBp: number
  /** Printed on the receipt. */
  readonly customerNote: string
  /** Printed on the kitchen's ticket. */
  readonly kitchenNote: string
  readonly remarks: readonly Remark[]
  readonly added: Mark
  /** The last change by anybody. */
  readonly edited?: Mark
  /** The last change of each field. */
  readonly marks: Readonly<Partial<Record<LineField, Mark>>>
}

export type LineField = 'quantity' | 'unitPrice' | 'discount' | 'customerNote' | 'kitchenNote'

/** Shown on the line: sold at an old price, no longer on the menu, or back after somebody had removed it (C5, C19). */
export type Remark = 'old-price' | 'off-menu' | 'came-back'

export interface OrderedLine extends LineFacts {
  readonly status: 'ordered'
}

/** Remembered until the check closes, so that an edit by somebody who had not seen the removal can bring it back (C5). */
export interface RemovedLine extends LineFacts {
  readonly status: 'removed'
  readonly removed: Mark
}

export type Line = OrderedLine | RemovedLine

interface CheckFacts {
  readonly id: CheckId
  /** Given by the orderer with the first change; `null` is shown as *New* (C26). */
  readonly number: number | null
  /** Business day of the number, `2031-05-17`. */
  readonly day: string | null
  /** `T2-14`: shown and printed while there is no number, and finds the check ever after. */
  readonly provisional: string
  /** Provisional numbers of other openings that turned out to be this check (C1). */
  readonly alsoKnownAs: readonly string[]
  readonly tableId: string | null
  readonly guests: number | null
  readonly customer: CheckCustomer | null
  readonly orderNote: string
  readonly lines: readonly Line[]
  readonly opened: Mark
  /** The last change by anybody. */
  readonly edited: Mark
  readonly marks: Readonly<Partial<Record<CheckField, Mark>>>
}

export interface CheckCustomer {
  readonly id: string
  readonly name: string
}

export type CheckField = 'table' | 'guests' | 'customer' | 'orderNote'

export interface OpenCheck extends CheckFacts {
  readonly status: 'open'
}

export interface CancelledCheck extends CheckFacts {
  readonly status: 'cancelled'
  readonly closed: Mark
}

/** Opened and left empty: the table is free again. Whoever still adds to it gets it back. */
export interface ReleasedCheck extends CheckFacts {
  readonly status: 'released'
  readonly closed: Mark
}

export type Check = OpenCheck | CancelledCheck | ReleasedCheck

export interface ServiceState {
  readonly checks: Readonly<Record<string, Check>>
  /** Checks that turned out to be another one (C1): id → id of the check that there is. */
  readonly aliases: Readonly<Record<string, string>>
  /** The last number given, and on which business day. */
  readonly numbering: { readonly day: string; readonly last: number }
  /** Provisional numbers used by each terminal on its business day. */
  readonly provisional: Readonly<Record<string, { readonly day: string; readonly count: number }>>
}

export const emptyService: ServiceState = {
  checks: {},
  aliases: {},
  numbering: { day: '', last: 0 },
  provisional: {},
}
