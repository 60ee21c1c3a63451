import { z } from 'zod'
import {
  CategoryId,
  CheckId,
  CustomerId,
  FireId,
  LineId,
  OrderTypeId,
  PaymentId,
  PaymentMethodId,
  PayOffId,
  PersonId,
  ProductId,
  RefundTaskId,
  StationId,
  TableId,
  TaxId,
  TerminalId,
  TicketId,
  TillId,
} from '../ids.ts'
import { Permission } from '../permission.ts'
import { AccountMove } from '../setup/house-account.ts'
import { PayOffFacts } from './accounts/pay-off.ts'
import { CommandKept, KeptApplied, KeptApproved, KeptDiscarded, KeptStayed } from './attention/kept.ts'
import { Gives } from './gives.ts'
import { InvoiceFacts, InvoiceParty } from './invoices.ts'
import { DishAlong, TicketDraft, TicketHead } from './kitchen/ticket.ts'
import { HeldFacts, LineCharge, LineCharges } from './paying/charge-facts.ts'
import { CorrectionFacts } from './paying/correction.ts'
import { MethodTaken, PaymentFacts } from './paying/payment.ts'
import { RefundFacts } from './paying/refund.ts'
import { RefundCause } from './paying/refund-task.ts'
import { FiledAlong, RefundAlong, RefundTaskAlong, SentAlong, TicketAlong } from './sent-along.ts'
import { Denomination, TillMoveKind } from './tills/till.ts'
import { CarriedOver, TakingsFacts, TillsFacts, Undecided, Unheard } from './tills/z-report.ts'

/** What somebody else had set, unseen, that this op replaced: their screen says so (C3). */
export const Overridden = z.object({
  by: z.string(),
  terminal: z.string(),
  replica: z.string(),
  at: z.number(),
  value: z.union([z.string(), z.number(), z.null()]),
})
export type Overridden = z.infer<typeof Overridden>

const over = Overridden.optional()

/** It was ordered apart, and sold out meanwhile: it stands, and the line says so (F3.1). */
const soldOut = z.literal(true).optional()

/** Why: an entry of the restaurant's list, own words, or both. */
export const ReasonGiven = z.object({
  reasonId: z.string().min(1).max(64).nullable().default(null),
  text: z.string().trim().max(200),
})
export type ReasonGiven = z.infer<typeof ReasonGiven>

const reason = ReasonGiven.optional()
/** What the kitchen has of the lines that go. Missing: nothing; or the op is of a time before dishes went along. */
const dishes = z.array(DishAlong).optional()

const LineTax = z.object({ id: TaxId, name: z.string(), ratePpm: z.number().int(), included: z.boolean() })

const minorUnits = z.number().int()

/** What the guests of a settled check owed, and of what. */
const TotalsFacts = z.object({
  linesMinor: minorUnits,
  discountMinor: minorUnits,
  checkDiscountMinor: minorUnits,
  compMinor: minorUnits,
  serviceChargeMinor: minorUnits,
  serviceCharge: z
    .object({ name: z.string(), taxes: z.array(LineTax), bp: z.number().int().optional() })
    .nullable(),
  taxes: z.array(z.object({ tax: LineTax, baseMinor: minorUnits, amountMinor: minorUnits })),
  taxMinor: minorUnits,
  totalMinor: minorUnits,
})

const LineModifier = z.object({
  groupId: z.string(),
  optionId: z.string(),
  name: z.string(),
  priceMinor: z.number().int(),
  count: z.number().int(),
  depth: z.number().int(),
})

const LinePart = z.object({
  id: z.string(),
  choiceId: z.string(),
  productId: ProductId,
  categoryId: CategoryId,
  name: z.string(),
  weightMinor: z.number().int(),
  taxes: z.array(LineTax),
  modifiers: z.array(LineModifier),
  course: z.number().int(),
})

export const HandoverData = z.object({ name: z.string(), phone: z.string(), address: z.string() })

export const DivisionValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('even'), parts: z.number().int() }),
  z.object({ kind: z.literal('amounts'), amountsMinor: z.array(z.number().int()) }),
])

const CheckDiscount = z.object({ bp: z.number().int(), fixedMinor: z.number().int() })
const units = z.number().int()
const fired = z.record(z.string(), units)

/** Discounts of both checks after lines went from one to the other: together they are worth what they were (INV6). */
const Discounts = z.object({ from: CheckDiscount.nullable(), to: CheckDiscount.nullable() })

const onCheck = <T extends string, F extends z.ZodRawShape>(type: T, fields: F) =>
  z.object({ type: z.literal(type), checkId: CheckId, ...fields })

const onLine = <T extends string, F extends z.ZodRawShape>(type: T, fields: F) =>
  z.object({ type: z.literal(type), checkId: CheckId, lineId: LineId, ...fields })

/** What a line takes along of the menu. Ops written before these could be chosen lack them. */
const sold = {
  name: z.string(),
  unitPriceMinor: z.number().int(),
  taxes: z.array(LineTax),
  variantId: z.string().nullable().optional(),
  modifiers: z.array(LineModifier).optional(),
  parts: z.array(LinePart).optional(),
  weightGrams: z.number().int().nullable().optional(),
  /** Of a weighed product: the price of a kilogram. */
  kiloMinor: z.number().int().optional(),
}

/** Facts of the service log. */
export const ServiceOp = z.discriminatedUnion('type', [
  onCheck('checkOpened.v1', {
    tableId: TableId.nullable(),
    provisional: z.string(),
    day: z.string(),
    orderTypeId: OrderTypeId.nullable().optional(),
    followUpOf: CheckId.optional(),
    /** It is for the same party as this check: who serves it, what the kitchen must know, and what is charged go along (INV6). */
    splitFrom: CheckId.optional(),
    /** Where it is sold, as its log is called: its taxes and its service charge go by it (F1.2). */
    multiSessionId: z.string().optional(),
  }),
  onCheck('checkAliased.v1', {
    of: CheckId,
    /** Set where an opening led here: its provisional number is used up and still finds the check (C26). */
    opening: z.object({ provisional: z.string(), day: z.string() }).optional(),
  }),
  onCheck('checkNumbered.v1', { number: z.number().int(), day: z.string() }),
  /** Its guests have paid and left. */
  z.object({ type: z.literal('tableFreed.v1'), tableId: TableId }),
  onCheck('checkMoved.v1', { from: z.string().nullable(), to: TableId, over, dishes, charges: LineCharges }),
  onCheck('tableLinked.v1', { tableId: TableId }),
  onCheck('tableUnlinked.v1', { tableId: TableId }),
  onCheck('waiterAssigned.v1', { personId: PersonId, over }),
  onCheck('checkCancelled.v1', { reason }),
  onCheck('checkReleased.v1', {}),
  onCheck('checkReturned.v1', {}),
  onCheck('guestsChanged.v1', { guests: z.number().int(), over }),
  onCheck('orderNoteChanged.v1', { text: z.string(), over }),
  onCheck('checkAllergyChanged.v1', { text: z.string(), over }),
  onCheck('customerAttached.v1', {
    customerId: CustomerId.nullable(),
    over,
    personal: z.object({ name: z.string() }).optional(),
  }),
  onCheck('orderTypeChanged.v1', {
    orderTypeId: OrderTypeId,
    /** Lines that cost or are taxed differently now. */
    lines: z.array(
      z.object({
        lineId: LineId,
        unitPriceMinor: z.number().int(),
        listPriceMinor: z.number().int(),
        taxes: z.array(LineTax),
        parts: z.array(LinePart).optional(),
        kiloMinor: z.number().int().optional(),
      }),
    ),
    over,
  }),
  onCheck('handoverChanged.v1', {
    dueAt: z.number().int().nullable(),
    over,
    personal: HandoverData.optional(),
  }),
  onCheck('checkDiscounted.v1', { discount: CheckDiscount.nullable(), reason, over }),
  /** The service is not charged for, or is after all. */
  onCheck('chargeWaived.v1', { waived: z.boolean(), reason }),
  onCheck('checkDivided.v1', { division: DivisionValue.nullable(), over }),
  onCheck('billPresented.v1', { totalMinor: z.number().int(), held: HeldFacts.optional() }),
  onLine('lineAdded.v1', {
    productId: ProductId,
    categoryId: CategoryId,
    ...sold,
    quantity: z.number().int(),
    course: z.number().int().optional(),
    seat: z.number().int().nullable().optional(),
    held: z.boolean().optional(),
    customerNote: z.string(),
    kitchenNote: z.string(),
    allergy: z.string().optional(),
    remarks: z.array(z.enum(['old-price', 'off-menu', 'sold-out'])),
  }),
  onLine('lineConfigured.v1', {
    ...sold,
    /** Set where other units were ordered with it: it is another dish now, and tickets name it apart. */
    root: LineId.optional(),
    soldOut,
    over,
  }),
  onLine('lineQuantityChanged.v1', { from: z.number().int(), to: z.number().int(), soldOut, over }),
  onLine('lineNoteChanged.v1', {
    which: z.enum(['customerNote', 'kitchenNote', 'allergy']),
    text: z.string(),
    over,
  }),
  onLine('lineCourseChanged.v1', { course: z.number().int(), over }),
  onLine('lineSeatChanged.v1', { seat: z.number().int().nullable(), over }),
  onLine('lineHeldChanged.v1', { held: z.boolean(), over }),
  onLine('lineDiscounted.v1', { discountBp: z.number().int(), reason, over }),
  onLine('linePriceChanged.v1', {
    from: z.number().int(),
    unitPriceMinor: z.number().int(),
    reason,
    over,
  }),
  onLine('lineComped.v1', { reason: ReasonGiven.nullable(), over }),
  onLine('lineRemoved.v1', { quantity: z.number().int() }),
  onLine('lineVoided.v1', {
    /** Units taken off, and what is left. */
    quantity: units,
    left: units,
    /** Units of each part that the kitchen still has. */
    fired,
    reason: ReasonGiven,
    head: TicketHead,
    tickets: z.array(TicketDraft),
  }),
  onLine('lineRestored.v1', {
    quantity: z.number().int(),
    because: z.enum(['undo', 'edited-unseen']),
    soldOut,
  }),
  onCheck('linesFired.v1', {
    fireId: FireId,
    units: z.array(z.object({ lineId: LineId, part: z.string(), from: units, to: units })),
    head: TicketHead,
    tickets: z.array(TicketDraft),
  }),
  /** What the kitchen has was changed: a note, an allergy. */
  onCheck('kitchenTold.v1', { head: TicketHead, tickets: z.array(TicketDraft) }),
  z.object({ type: z.literal('ticketBumped.v1'), ticketId: TicketId, items: z.array(z.number().int()) }),
  /** Wanted again: at its station, or, of an expo that had let it go, there only. */
  z.object({
    type: z.literal('ticketRecalled.v1'),
    ticketId: TicketId,
    items: z.array(z.number().int()),
    expoId: StationId.optional(),
  }),
  z.object({ type: z.literal('ticketStarted.v1'), ticketId: TicketId, items: z.array(z.number().int()) }),
  /** An expo let dishes go on to the next expo. */
  z.object({
    type: z.literal('ticketPassed.v1'),
    ticketId: TicketId,
    items: z.array(z.number().int()),
    expoId: StationId,
  }),
  /** Dishes left the kitchen: handed out by the last expo, or taken by a waiter (`expoId: null`). */
  z.object({
    type: z.literal('ticketServed.v1'),
    ticketId: TicketId,
    items: z.array(z.number().int()),
    expoId: StationId.nullable(),
  }),
  onCheck('linesMoved.v1', {
    to: CheckId,
    moves: z.array(
      z.object({
        lineId: LineId,
        quantity: units,
        /** Units moved in part become a line of their own with this id; a line that goes whole is found by it too: its author may have meant a part. */
        as: LineId.nullable(),
        /** They join a line there that they once were a part of. */
        onto: LineId.nullable(),
        /** Missing: as before. */
        charge: LineCharge.optional(),
      }),
    ),
    discounts: Discounts,
    /** What the kitchen is told of all of the receiving check from now on; missing: as before. */
    words: z.object({ orderNote: z.string(), allergy: z.string() }).optional(),
    /** Somebody else had taken units first: the author gets what was left (C16). */
    short: z
      .array(
        z.object({
          lineId: LineId,
          name: z.string(),
          asked: units,
          got: units,
          by: z.string().optional(),
          terminal: z.string().optional(),
          at: z.number().optional(),
        }),
      )
      .optional(),
    dishes,
  }),
  onCheck('checkMerged.v1', {
    into: CheckId,
    lineIds: z.array(LineId),
    guests: z.number().int().nullable(),
    discounts: Discounts,
    charges: LineCharges,
    /** Missing: there was nothing to give; or the op is of a time before it could be taken back. */
    gives: Gives.optional(),
    dishes,
  }),
  onCheck('checkUnmerged.v1', {
    of: CheckId,
    lineIds: z.array(LineId),
    guests: z.number().int().nullable(),
    discounts: Discounts,
    charges: LineCharges,
    /** What goes back of what the merge had given, as far as nobody has changed it since. */
    takes: Gives.optional(),
    dishes,
  }),
  /** A manager lifted what comes next in the log, of the same command, by PIN (F3.9). */
  z.object({
    type: z.literal('actionApproved.v1'),
    checkId: CheckId.optional(),
    permission: Permission,
    approvedBy: PersonId,
    what: z.string(),
  }),
  /** Portions of something counted were taken or given back; the setup log hears of it once, by `ordinal` (F3.1). */
  onLine('portionsTaken.v1', { itemId: z.string(), units, ordinal: z.number().int() }),
  /** The check went to another multi-session, which hears of it once, by `ordinal` (F1.3). */
  onCheck('checkSent.v1', {
    to: z.string(),
    ordinal: z.number().int(),
    /** They go along, and stay the same for the kitchen. */
    tickets: z.array(TicketAlong),
  }),
  /** A check came from another multi-session, as it was there. */
  onCheck('checkReceived.v1', {
    from: z.string(),
    provisional: z.string(),
    check: SentAlong,
    tickets: z.array(TicketAlong),
    personal: z.object({ customer: z.string().nullable(), handover: HandoverData.nullable() }).optional(),
  }),
  /** A tender. One that came after the check was settled is an overpayment (C11). */
  onCheck('paymentTaken.v1', PaymentFacts.shape),
  /** Taken back while the check was open; `tillId`: where the money came out of. */
  onCheck('paymentRemoved.v1', {
    paymentId: PaymentId,
    /** How it had been paid, and goes back. */
    methodId: PaymentMethodId.optional(),
    tillId: TillId.nullable(),
    reason: ReasonGiven,
  }),
  /** How a payment of a settled check was really made: beside it, which stays as it was. */
  onCheck('paymentCorrected.v1', { ...CorrectionFacts.shape, reason: ReasonGiven }),
  /** Paid: it is closed everywhere, with these totals for ever. */
  onCheck('checkSettled.v1', {
    totals: TotalsFacts,
    /** What its service would have been charged, where somebody did without that; missing: nothing. */
    waivedMinor: minorUnits.optional(),
  }),
  onCheck('refundDue.v1', {
    taskId: RefundTaskId,
    paymentId: PaymentId,
    amountMinor: z.number().int(),
    /** All of the payment is due back, and its tip with it; missing: none. */
    tipMinor: z.number().int().optional(),
    because: RefundCause,
    persons: z.array(z.string()),
  }),
  onCheck('refundResolved.v1', {
    taskId: RefundTaskId,
    amountMinor: z.number().int(),
    /** What cash rounding adds to what is handed out. */
    roundingMinor: z.number().int(),
    /** The tip that went back, and whose it was; missing: none. */
    tipMinor: z.number().int().optional(),
    tipPersonId: PersonId.nullable().optional(),
    as: z.enum(['refunded', 'kept']),
    /** How and out of which till it was given back; `null`: it was kept. */
    method: MethodTaken.nullable(),
    tillId: TillId.nullable(),
  }),
  onCheck('refundIssued.v1', { ...RefundFacts.shape, reason: ReasonGiven }),
  z.object({
    type: z.literal('tillOpened.v1'),
    tillId: TillId,
    name: z.string(),
    /** `null`: shared by all terminals. */
    terminalId: TerminalId.nullable(),
    floatMinor: z.number().int(),
    /** The closed till whose late money it takes (C25). */
    continues: z.string().nullable(),
  }),
  z.object({
    type: z.literal('tillMoved.v1'),
    /** `null`: the restaurant uses no tills. */
    tillId: TillId.nullable(),
    kind: TillMoveKind,
    amountMinor: z.number().int(),
    reason: z.string(),
  }),
  z.object({
    type: z.literal('tillCounted.v1'),
    tillId: TillId,
    coins: z.array(Denomination),
    totalMinor: z.number().int(),
  }),
  z.object({
    type: z.literal('tillClosed.v1'),
    tillId: TillId,
    coins: z.array(Denomination),
    totalMinor: z.number().int(),
    expectedMinor: z.number().int(),
    /** Counted less expected. */
    differenceMinor: z.number().int(),
  }),
  /** The Z: all that was taken since the one before, for ever. */
  z.object({
    type: z.literal('dayClosed.v1'),
    number: z.number().int(),
    day: z.string(),
    takings: TakingsFacts,
    tills: TillsFacts,
    carriedOver: z.array(CarriedOver),
    unheard: z.array(Unheard),
    /** Missing: nothing waited. */
    undecided: Undecided.optional(),
  }),
  /** A customer paid what is owed on a house account. */
  PayOffFacts.extend({ type: z.literal('accountPaidOff.v1') }),
  /** That was a mistake; `tillId`: where the money came out of. */
  z.object({
    type: z.literal('payOffRemoved.v1'),
    payOffId: PayOffId,
    tillId: TillId.nullable(),
    reason: ReasonGiven,
  }),
  /** A house account was charged, lowered or paid off; the setup log hears of it once, by `ordinal` (0: not yet ordered). */
  AccountMove.extend({ type: z.literal('accountMoved.v1'), ordinal: z.number().int() }),
  /** The receipt of a settled check was made out to somebody afterwards. */
  onCheck('invoiceIssued.v1', { ...InvoiceFacts.shape, personal: InvoiceParty.optional() }),
  z.object({ type: z.literal('closedChecksFiled.v1'), checkIds: z.array(CheckId) }),
  /** A settled check that was filed is in the live state again, as it was: for money that goes back (F5.4). */
  onCheck('checkBroughtBack.v1', {
    /** Who asked the server for it, and at which terminal. */
    askedBy: PersonId,
    askedAt: TerminalId,
    check: FiledAlong,
    refunds: z.array(RefundAlong),
    tasks: z.array(RefundTaskAlong),
    personal: z
      .object({
        customer: z.string().nullable(),
        handover: HandoverData.nullable(),
        /** By id of the invoice: for whom it was made out. */
        invoices: z.record(z.string(), InvoiceParty),
      })
      .optional(),
  }),
  CommandKept,
  KeptApproved,
  KeptApplied,
  KeptStayed,
  /** A manager let it go (C21). */
  KeptDiscarded.extend({ reason: ReasonGiven }),
])
export type ServiceOp = z.infer<typeof ServiceOp>
export type ServiceOpOf<T extends ServiceOp['type']> = Extract<ServiceOp, { type: T }>
