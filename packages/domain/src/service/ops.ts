import { z } from 'zod'
import {
  CategoryId,
  CheckId,
  CustomerId,
  FireId,
  LineId,
  OrderTypeId,
  PaymentId,
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
import { CommandKept, KeptApplied, KeptApproved, KeptDiscarded, KeptStayed } from './attention/kept.ts'
import { TicketDraft, TicketHead } from './kitchen/ticket.ts'
import { MethodTaken, PaymentFacts } from './paying/payment.ts'
import { RefundFacts } from './paying/refund.ts'
import { RefundCause } from './paying/refund-task.ts'
import { SentAlong, TicketAlong } from './sent-along.ts'
import { Denomination, TillMoveKind } from './tills/till.ts'
import { CarriedOver, TakingsFacts, TillsFacts, Unheard } from './tills/z-report.ts'

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

/** Why: an entry of the restaurant's list, own words, or both. */
export const ReasonGiven = z.object({
  reasonId: z.string().min(1).max(64).nullable().default(null),
  text: z.string().trim().max(200),
})
export type ReasonGiven = z.infer<typeof ReasonGiven>

const reason = ReasonGiven.optional()

const LineTax = z.object({ id: TaxId, name: z.string(), ratePpm: z.number().int(), included: z.boolean() })

const minorUnits = z.number().int()

/** What the guests of a settled check owed, and of what. */
const TotalsFacts = z.object({
  linesMinor: minorUnits,
  discountMinor: minorUnits,
  checkDiscountMinor: minorUnits,
  compMinor: minorUnits,
  serviceChargeMinor: minorUnits,
  serviceCharge: z.object({ name: z.string(), taxes: z.array(LineTax) }).nullable(),
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
}

/** Facts of the service log. */
export const ServiceOp = z.discriminatedUnion('type', [
  onCheck('checkOpened.v1', {
    tableId: TableId.nullable(),
    provisional: z.string(),
    day: z.string(),
    orderTypeId: OrderTypeId.nullable().optional(),
    followUpOf: CheckId.optional(),
  }),
  onCheck('checkAliased.v1', {
    of: CheckId,
    /** Set where an opening led here: its provisional number is used up and still finds the check (C26). */
    opening: z.object({ provisional: z.string(), day: z.string() }).optional(),
  }),
  onCheck('checkNumbered.v1', { number: z.number().int(), day: z.string() }),
  onCheck('checkMoved.v1', { from: z.string().nullable(), to: TableId, over }),
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
  onCheck('chargeWaived.v1', { waived: z.boolean() }),
  onCheck('checkDivided.v1', { division: DivisionValue.nullable(), over }),
  onCheck('billPresented.v1', { totalMinor: z.number().int() }),
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
    remarks: z.array(z.enum(['old-price', 'off-menu'])),
  }),
  onLine('lineConfigured.v1', {
    ...sold,
    /** Set where other units were ordered with it: it is another dish now, and tickets name it apart. */
    root: LineId.optional(),
    over,
  }),
  onLine('lineQuantityChanged.v1', { from: z.number().int(), to: z.number().int(), over }),
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
  onLine('lineRestored.v1', { quantity: z.number().int(), because: z.enum(['undo', 'edited-unseen']) }),
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
      }),
    ),
    discounts: Discounts,
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
  }),
  onCheck('checkMerged.v1', {
    into: CheckId,
    lineIds: z.array(LineId),
    guests: z.number().int().nullable(),
    discounts: Discounts,
  }),
  onCheck('checkUnmerged.v1', {
    of: CheckId,
    lineIds: z.array(LineId),
    guests: z.number().int().nullable(),
    discounts: Discounts,
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
  onCheck('paymentRemoved.v1', { paymentId: PaymentId, tillId: TillId.nullable(), reason: ReasonGiven }),
  /** Paid: it is closed everywhere, with these totals for ever. */
  onCheck('checkSettled.v1', { totals: TotalsFacts }),
  onCheck('refundDue.v1', {
    taskId: RefundTaskId,
    paymentId: PaymentId,
    amountMinor: z.number().int(),
    because: RefundCause,
    persons: z.array(z.string()),
  }),
  onCheck('refundResolved.v1', {
    taskId: RefundTaskId,
    amountMinor: z.number().int(),
    /** What cash rounding adds to what is handed out. */
    roundingMinor: z.number().int(),
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
  }),
  z.object({ type: z.literal('closedChecksFiled.v1'), checkIds: z.array(CheckId) }),
  CommandKept,
  KeptApproved,
  KeptApplied,
  KeptStayed,
  /** A manager let it go (C21). */
  KeptDiscarded.extend({ reason: ReasonGiven }),
])
export type ServiceOp = z.infer<typeof ServiceOp>
export type ServiceOpOf<T extends ServiceOp['type']> = Extract<ServiceOp, { type: T }>
