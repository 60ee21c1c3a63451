import { z } from 'zod'
import { PaymentMethod } from '../../setup/entities.ts'

/**
 * What stands on a receipt, as plain data: screens, paper, mails and the public page show the same. All amounts
 * are minor units of `currency`, all times milliseconds since the epoch. Names are those of today, money is as
 * it was when the check was settled (INV5).
 */

const minor = z.number().int()

const ReceiptModifier = z.object({ name: z.string(), count: z.number().int() })

const ReceiptPart = z.object({ name: z.string(), modifiers: z.array(ReceiptModifier) })

export const ReceiptLine = z.object({
  lineId: z.string(),
  quantity: z.number().int(),
  name: z.string(),
  unitPriceMinor: minor,
  modifiers: z.array(ReceiptModifier),
  /** Of a combo. */
  parts: z.array(ReceiptPart),
  /** Sold by weight: of one unit. */
  weightGrams: z.number().int().nullable(),
  /** And what a kilogram cost; `null`: not weighed, or at a price of its own. */
  kiloMinor: minor.nullable().default(null),
  note: z.string(),
  /** Quantity times price, before any discount. */
  listMinor: minor,
  /** Basis points, and what they take off. */
  discountBp: z.number().int(),
  discountMinor: minor,
  /** Given free: `listMinor` is what it would have cost. */
  isFree: z.boolean(),
  /** What it adds to the sum of the lines. */
  totalMinor: minor,
})
export type ReceiptLine = z.infer<typeof ReceiptLine>

export const ReceiptTax = z.object({
  name: z.string(),
  /** Parts per million: 100 000 = 10 %. */
  ratePpm: z.number().int(),
  /** The prices contain it, or it was added to them. */
  included: z.boolean(),
  baseMinor: minor,
  amountMinor: minor,
})
export type ReceiptTax = z.infer<typeof ReceiptTax>

export const ReceiptPayment = z.object({
  name: z.string(),
  kind: PaymentMethod.shape.kind,
  /** What went to the check. */
  amountMinor: minor,
  /** What cash rounding added, or took away below zero. */
  roundingMinor: minor,
  tipMinor: minor,
  /** `null`: exactly what was asked for. */
  tenderedMinor: minor.nullable(),
  changeMinor: minor,
  reference: z.string(),
  at: z.number(),
  /** It came when all had been paid: it is to be given back (C11). */
  isLate: z.boolean(),
})
export type ReceiptPayment = z.infer<typeof ReceiptPayment>

/** For whom it is; the last three are empty where no invoice was asked for. */
export const ReceiptCustomer = z.object({
  name: z.string(),
  company: z.string(),
  taxNumber: z.string(),
  address: z.string(),
})
export type ReceiptCustomer = z.infer<typeof ReceiptCustomer>

/** Money that was given back later, by documents of their own (F5.4). */
export const ReceiptRefund = z.object({
  refundId: z.string(),
  number: z.number().int().nullable(),
  amountMinor: minor,
  at: z.number(),
})

/** A payment that a refund gives back of, as it was taken. */
export const ReceiptAgainst = z.object({
  name: z.string(),
  amountMinor: minor,
  reference: z.string(),
  at: z.number(),
})
export type ReceiptAgainst = z.infer<typeof ReceiptAgainst>

export const Receipt = z.object({
  /** A bill is shown before payment and is no receipt; a refund says what was given back. */
  kind: z.enum(['receipt', 'bill', 'refund']),
  business: z.object({
    name: z.string(),
    /** Address, phone: as they are to be printed. */
    lines: z.array(z.string()),
    taxNumber: z.string(),
    footer: z.string(),
  }),
  currency: z.object({ code: z.string(), exponent: z.number().int() }),
  locale: z.string(),
  timeZone: z.string(),
  checkId: z.string(),
  /** Number of the check, or its provisional label: `14`, `T2-3`. */
  check: z.string(),
  /** What a scanner reads of it to open the check (F3.10); `null`: it has no number yet, or it is a refund. */
  code: z.string().nullable().default(null),
  /** Business day of the number, `2031-05-17`. */
  day: z.string().nullable(),
  /** Of a refund: its own number. */
  number: z.number().int().nullable(),
  /** When it was settled, refunded, or shown. */
  at: z.number(),
  table: z.string().nullable(),
  orderType: z.string().nullable(),
  guests: z.number().int().nullable(),
  waiter: z.string().nullable(),
  /** Who took the last payment, or gave the money back. */
  cashier: z.string().nullable(),
  customer: ReceiptCustomer.nullable(),
  /** It was made out to the customer after payment, under a number of its own; `null`: it is the receipt itself. */
  invoice: z.object({ number: z.number().int().nullable() }).nullable().default(null),
  /** Label of the check that it continues (C8). */
  followUpOf: z.string().nullable(),
  lines: z.array(ReceiptLine),
  /** Sum of the lines after their own discounts. */
  linesMinor: minor,
  /** Off the whole check, in basis points where it is a percentage alone. */
  discount: z.object({ bp: z.number().int(), amountMinor: minor }).nullable(),
  serviceCharge: z.object({ name: z.string(), amountMinor: minor }).nullable(),
  taxes: z.array(ReceiptTax),
  taxMinor: minor,
  totalMinor: minor,
  payments: z.array(ReceiptPayment),
  /** Of a bill: what is still to be paid. */
  dueMinor: minor,
  refunds: z.array(ReceiptRefund),
  /** Of a refund: the payments that it gives back of. */
  against: z.array(ReceiptAgainst),
  /** Of a refund: why, as it was given. */
  reason: z.string(),
})
export type Receipt = z.infer<typeof Receipt>
