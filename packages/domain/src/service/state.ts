import type { CheckId, LineId, ProductId } from '../ids.ts'
import type { Mark } from '../mark.ts'
import type { Charge } from '../money/priced.ts'
import type { LineTax, TaxRounding } from '../money/tax.ts'
import type { Totals } from '../money/totals.ts'
import type { PayOff } from './accounts/pay-off.ts'
import type { Kept } from './attention/kept.ts'
import type { Gives } from './gives.ts'
import type { Invoice } from './invoices.ts'
import type { Ticket } from './kitchen/ticket.ts'
import type { Correction } from './paying/correction.ts'
import type { Payment, RemovedPayment } from './paying/payment.ts'
import type { Refund } from './paying/refund.ts'
import type { RefundTask } from './paying/refund-task.ts'
import { NO_TAKINGS, type Takings } from './tills/takings.ts'
import type { Till } from './tills/till.ts'
import type { ZReport } from './tills/z-report.ts'

/** A choice that was made for a line: *no onions*, *extra shot ×2*. */
export interface LineModifier {
  readonly groupId: string
  readonly optionId: string
  readonly name: string
  /** On top of the product's price, for one. */
  readonly priceMinor: number
  readonly count: number
  /** How deep it is nested: 0 belongs to the product itself. */
  readonly depth: number
}

/** A part of a combo: chosen, routed and fired on its own, paid with the whole. */
export interface LinePart {
  readonly id: string
  readonly choiceId: string
  readonly productId: ProductId
  readonly categoryId: string
  readonly name: string
  /** Its own price on the menu: by it the price of the combo is shared out among taxes. */
  readonly weightMinor: number
  readonly taxes: readonly LineTax[]
  readonly modifiers: readonly LineModifier[]
  readonly course: number
}

/** Why something was taken off, given or lowered, in the words of the restaurant's list or in own ones. */
export interface GivenReason {
  readonly reasonId: string | null
  readonly text: string
}

/** Given free: the guests pay nothing for the line. */
export interface Comp extends GivenReason {
  readonly mark: Mark
}

/** Units taken off after the kitchen had them (C6). */
export interface LineVoid extends GivenReason {
  readonly quantity: number
  readonly mark: Mark
}

/** Units that the kitchen has, by part; a line that is no combo has the one part `''`. */
export type FiredUnits = Readonly<Record<string, number>>

/** What a guest ordered. It carries its own name, price and taxes: the menu may change behind it (C19). */
interface LineFacts {
  readonly id: LineId
  /** The line that its units were ordered as: itself, unless they were moved off in part. Tickets name this one. */
  readonly root: LineId
  /** Lines whose units have joined this one: commands on them find it. */
  readonly alsoIds: readonly string[]
  readonly productId: ProductId
  readonly variantId: string | null
  readonly categoryId: string
  readonly name: string
  /** With all modifiers and surcharges. */
  readonly unitPriceMinor: number
  /** The menu's price when it was sold; differs from `unitPriceMinor` after a price override. */
  readonly listPriceMinor: number
  readonly taxes: readonly LineTax[]
  readonly quantity: number
  readonly modifiers: readonly LineModifier[]
  /** Of a combo. */
  readonly parts: readonly LinePart[]
  /** Sold by weight: one unit of so many grams. */
  readonly weightGrams: number | null
  /** What a kilogram cost, by the list. Minor units. Missing: not weighed, or sold when nobody noted it. */
  readonly kiloMinor?: number
  /** 0: none, goes with the first fire. */
  readonly course: number
  /** `null`: for the whole table. */
  readonly seat: number | null
  /** Waits until somebody fires it by name, by its course or as the next. */
  readonly held: boolean
  /** Basis points: 1000 = 10 %. */
  readonly discountBp: number
  readonly comp: Comp | null
  /** What is charged for serving it where that is not what its check is charged: it came from another one (INV6). `null`: nothing. */
  readonly charge?: Charge | null
  /** Printed on the receipt. */
  readonly customerNote: string
  /** Printed on the kitchen's ticket. */
  readonly kitchenNote: string
  /** Shown to the kitchen as a banner. */
  readonly allergy: string
  readonly fired: FiredUnits
  /** Ids of the tickets that name it. */
  readonly ticketIds: readonly string[]
  readonly voids: readonly LineVoid[]
  readonly remarks: readonly Remark[]
  readonly added: Mark
  /** The last change by anybody. */
  readonly edited?: Mark
  /** The last change of each field. */
  readonly marks: Readonly<Partial<Record<LineField, Mark>>>
}

export type LineField =
  | 'quantity'
  | 'unitPrice'
  | 'discount'
  | 'customerNote'
  | 'kitchenNote'
  | 'allergy'
  | 'course'
  | 'seat'
  | 'held'
  | 'comp'
  | 'choices'

/** Shown on the line: sold at an old price, no longer on the menu, sold out meanwhile, or back after somebody had removed it (C5, C19). */
export type Remark = 'old-price' | 'off-menu' | 'sold-out' | 'came-back'

export interface OrderedLine extends LineFacts {
  readonly status: 'ordered'
}

/** Remembered until the check closes, so that an edit by somebody who had not seen the removal can bring it back (C5). */
export interface RemovedLine extends LineFacts {
  readonly status: 'removed'
  readonly removed: Mark
}

/** Taken off whole after the kitchen had it: it stays visible, struck through (C6). */
export interface VoidedLine extends LineFacts {
  readonly status: 'voided'
  readonly removed: Mark
}

export type Line = OrderedLine | RemovedLine | VoidedLine

interface CheckFacts {
  readonly id: CheckId
  /** Given by the orderer with the first change; `null` is shown as *New* (C26). */
  readonly number: number | null
  /** Business day of the number, `2031-05-17`. */
  readonly day: string | null
  /** `T2-14`: shown and printed while there is no number, and finds the check ever after. */
  readonly provisional: string
  /** Labels of other openings and of merged checks that turned out to be this check (C1, C15). */
  readonly alsoKnownAs: readonly string[]
  readonly tableId: string | null
  /** Further tables of the same party (F2.5). */
  readonly alsoAt: readonly string[]
  /** Who serves it: the person who opened it, until it is handed over. */
  readonly waiterId: string
  /** `null`: the restaurant had no order types when it was opened, or it is of before they began a check. */
  readonly orderTypeId: string | null
  /** Where it is sold; of a terminal that works alone `~` and its id. Missing: it is of before this was said. */
  readonly multiSessionId?: string
  readonly handover: Handover | null
  readonly guests: number | null
  readonly customer: CheckCustomer | null
  readonly orderNote: string
  /** Shown to the kitchen as a banner. */
  readonly allergy: string
  readonly discount: CheckDiscount | null
  /** Nothing is charged for the service, whatever the rule says (F5.1). */
  readonly chargeWaived?: Waived
  /** What a bill or a payment rests on, whatever is set since; it goes by its charge as long as nobody has waived that. */
  readonly held?: Held
  /** How large the party counts for the service charge where its guests sit on several checks; missing: as its guests. */
  readonly party?: number
  /** How the party wants to share the amount; `null`: not. */
  readonly division: Division | null
  /** The bill was brought, with this total. */
  readonly billed: { readonly mark: Mark; readonly totalMinor: number } | null
  /** It continues a check that had been settled already (C8). */
  readonly followUpOf: string | null
  readonly lines: readonly Line[]
  /** What has been paid, oldest first (F5.2). */
  readonly payments: readonly Payment[]
  /** Ids of payments that were taken back: repeated, they are not taken again (INV5). */
  readonly takenBack?: readonly string[]
  /** The same, with who took them back, where and why, oldest first. */
  readonly removedPayments?: readonly RemovedPayment[]
  /** How its payments were really made, where that was found out later, oldest first. */
  readonly corrections?: readonly Correction[]
  /** Receipts of it that were made out to somebody after payment, oldest first (F5.5). */
  readonly invoices?: readonly Invoice[]
  readonly opened: Mark
  /** The last change by anybody. */
  readonly edited: Mark
  readonly marks: Readonly<Partial<Record<CheckField, Mark>>>
}

/** Settings of the restaurant as they were when the bill was brought, or the first money was taken. */
export interface Held {
  readonly charge: Charge | null
  readonly taxRounding: TaxRounding
}

/** Who did without the service charge, where and when; the reason where one was given. */
export interface Waived extends Mark {
  readonly reason?: GivenReason
}

export interface CheckCustomer {
  readonly id: string
  readonly name: string
}

/** For whom, when and where to hand over what is not eaten at a table; of a bar tab: its name (F3.7). */
export interface Handover {
  readonly name: string
  readonly phone: string
  readonly address: string
  /** Milliseconds since the epoch; `null`: as soon as it is ready. */
  readonly dueAt: number | null
}

/** Off the whole check: percent of its lines, plus an amount. */
export interface CheckDiscount {
  readonly bp: number
  readonly fixedMinor: number
}

export type Division =
  | { readonly kind: 'even'; readonly parts: number }
  /** What remains is a part of its own. */
  | { readonly kind: 'amounts'; readonly amountsMinor: readonly number[] }

export type CheckField =
  | 'table'
  | 'guests'
  | 'customer'
  | 'orderNote'
  | 'allergy'
  | 'discount'
  | 'waiter'
  | 'orderType'
  | 'handover'
  | 'division'
  | 'payments'

export interface OpenCheck extends CheckFacts {
  readonly status: 'open'
}

export interface CancelledCheck extends CheckFacts {
  readonly status: 'cancelled'
  readonly closed: Mark
  readonly reason: GivenReason | null
}

/** Opened and left empty: the table is free again. Whoever still adds to it gets it back. */
export interface ReleasedCheck extends CheckFacts {
  readonly status: 'released'
  readonly closed: Mark
}

/** Its lines went to another check (C15), which every reference to this one now means. */
export interface MergedCheck extends CheckFacts {
  readonly status: 'merged'
  readonly closed: Mark
  readonly into: CheckId
  /** Lines that went along, and ids that meant this check before: for undoing it. */
  readonly movedLineIds: readonly string[]
  readonly knownAs: readonly string[]
  /** What the other check got of it besides lines; missing: nothing, or it is of before this was remembered. */
  readonly gave?: Gives
}

/** It went to another multi-session, with its terminal (F1.3). */
export interface SentCheck extends CheckFacts {
  readonly status: 'sent'
  readonly closed: Mark
  /** Multi-session. */
  readonly to: string
}

/** Paid. Nothing about it changes any more (INV5): its mark says by whom, where and when it was settled. */
export interface SettledCheck extends CheckFacts {
  readonly status: 'settled'
  readonly closed: Mark
  /** As they were at that moment, whatever happens to taxes and rules later. */
  readonly totals: Totals
}

export type ClosedCheck = CancelledCheck | ReleasedCheck | MergedCheck | SentCheck | SettledCheck
export type Check = OpenCheck | ClosedCheck

export interface ServiceState {
  /** Open checks. */
  readonly checks: Readonly<Record<string, OpenCheck>>
  /** Checks that are closed and have not been filed yet. */
  readonly closed: Readonly<Record<string, ClosedCheck>>
  /** Checks that turned out to be another one (C1, C15): id → id of the check that there is. */
  readonly aliases: Readonly<Record<string, string>>
  /** What stations were told, of checks that have not been filed yet. */
  readonly tickets: Readonly<Record<string, Ticket>>
  /** The last number given, and on which business day. */
  readonly numbering: { readonly day: string; readonly last: number }
  /** Provisional numbers used by each terminal on its business day. */
  readonly provisional: Readonly<Record<string, { readonly day: string; readonly count: number }>>
  /** How often portions of something counted were taken or given back: numbers the ops that the setup log hears of. */
  readonly portions: number
  /** How many checks were sent to each other multi-session: numbers what that one hears of. */
  readonly sent: Readonly<Record<string, number>>
  /** Money that is to be given back, of checks that have not been filed yet (C10, C11). */
  readonly refundTasks: Readonly<Record<string, RefundTask>>
  /** Refunds of checks that have not been filed yet (F5.4). */
  readonly refunds: Readonly<Record<string, Refund>>
  /** Checks that had been filed and were brought back, and when: milliseconds since the epoch. */
  readonly broughtBack: Readonly<Record<string, number>>
  /** The last number that a refund was given. */
  readonly refundNumber: number
  /** The last number that an invoice after payment was given. */
  readonly invoiceNumber: number
  /** What was paid off house accounts since the last Z (F5.2), and the last number that one was given. */
  readonly payOffs: Readonly<Record<string, PayOff>>
  /** Ids of those on the last Z: one that is sent again after it is no other (INV5). */
  readonly payOffsBefore: readonly string[]
  readonly payOffNumber: number
  /** How often house accounts were moved: numbers the ops that the setup log hears of. */
  readonly accountMoves: number
  /** By customer id, what this terminal's waiting commands will add to what is owed. Nothing where it is ordered. Minor units. */
  readonly accountsAhead: Readonly<Record<string, number>>
  /** By table: the check that was paid there, and when, as long as its guests may still sit there (F2.2). */
  readonly paidTables: Readonly<Record<string, { readonly checkId: string; readonly paid: Mark }>>
  /** Cash drawers that are open, and those that were closed since the last Z (F5.3). */
  readonly tills: Readonly<Record<string, Till>>
  /** All that was taken since the last Z: an X report reads it. */
  readonly takings: Takings
  /** The last Z reports, newest first. */
  readonly reports: readonly ZReport[]
  /** Commands that were not applied and not dropped: a manager decides about each (C21). */
  readonly attention: Readonly<Record<string, Kept>>
  /** How often a manager had one applied: numbers what follows of it. */
  readonly approvals: number
}

export const emptyService: ServiceState = {
  checks: {},
  closed: {},
  aliases: {},
  tickets: {},
  numbering: { day: '', last: 0 },
  provisional: {},
  portions: 0,
  sent: {},
  refundTasks: {},
  refunds: {},
  broughtBack: {},
  refundNumber: 0,
  invoiceNumber: 0,
  payOffs: {},
  payOffsBefore: [],
  payOffNumber: 0,
  accountMoves: 0,
  accountsAhead: {},
  paidTables: {},
  tills: {},
  takings: NO_TAKINGS,
  reports: [],
  attention: {},
  approvals: 0,
}
