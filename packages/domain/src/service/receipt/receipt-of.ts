import type { Totals } from '../../money/totals.ts'
import { isErased } from '../../setup/apply-customers.ts'
import { customerOf } from '../../setup/customers.ts'
import type { SetupState } from '../../setup/state.ts'
import { checkCodeOf } from '../check-code.ts'
import { checkTotals } from '../floor-view.ts'
import type { Invoice } from '../invoices.ts'
import { orderedLines } from '../ordered-lines.ts'
import { paymentNow } from '../paying/correction.ts'
import { dueOf } from '../paying/due.ts'
import type { Payment } from '../paying/payment.ts'
import { handedBackMinor, type Refund } from '../paying/refund.ts'
import type { Check, SettledCheck } from '../state.ts'
import { personName, receiptHead } from './head.ts'
import { receiptLine } from './lines.ts'
import type { Receipt, ReceiptPayment, ReceiptTax } from './receipt.ts'

/** What a check alone does not know. */
export interface Around {
  /** Label of the check that it continues (C8). */
  readonly followUpOf?: string | null
  /** Refunds of it, oldest first. */
  readonly refunds?: readonly Refund[]
}

/** The receipt of a settled check: money as it was at that moment, whatever has become of the menu since (F5.5, INV5). */
export const receiptOf = (check: SettledCheck, setup: SetupState, around: Around = {}): Receipt => ({
  ...documentOf(check, setup, around),
  kind: 'receipt',
  at: check.closed.at,
  cashier: personName(setup, check.closed.by),
  dueMinor: 0,
})

/**
 * The same, made out to somebody afterwards (F5.5): who it is for, as they said it then, and its own number.
 * Who was erased since is on no invoice any more.
 */
export const invoiceOf = (
  { number, customerId, party, issued }: Invoice,
  check: SettledCheck,
  setup: SetupState,
  around: Around = {},
): Receipt => ({
  ...receiptOf(check, setup, around),
  invoice: { number },
  customer: isErased(customerOf(setup, customerId) ?? party) ? null : party,
  at: issued.at,
})

/** What is brought to the table before anybody pays (guest check): it says itself that it is no receipt. `at`: now. */
export const billOf = (check: Check, setup: SetupState, at: number, around: Around = {}): Receipt => ({
  ...documentOf(check, setup, around),
  kind: 'bill',
  at,
  cashier: null,
  dueMinor: Math.max(0, dueOf(check, setup)),
})

function documentOf(check: Check, setup: SetupState, { followUpOf = null, refunds = [] }: Around) {
  return {
    ...receiptHead(check, setup, followUpOf),
    ...moneyOf(checkTotals(check, setup), check),
    number: null,
    code: checkCodeOf(check),
    invoice: null,
    lines: orderedLines(check).map(receiptLine),
    payments: check.payments.map((payment) => receiptPayment(paymentNow(check, payment))),
    refunds: refunds.map((refund) => ({
      refundId: refund.id,
      number: refund.number,
      amountMinor: handedBackMinor(refund),
      at: refund.issued.at,
    })),
    against: [],
    reason: '',
  }
}

function moneyOf(totals: Totals, { discount }: Pick<Check, 'discount'>) {
  const { linesMinor, checkDiscountMinor, serviceChargeMinor, serviceCharge, taxMinor, totalMinor } = totals
  const bp = discount !== null && discount.fixedMinor === 0 ? discount.bp : 0
  return {
    linesMinor,
    discount: checkDiscountMinor === 0 ? null : { bp, amountMinor: checkDiscountMinor },
    serviceCharge:
      serviceCharge === null ? null : { name: serviceCharge.name, amountMinor: serviceChargeMinor },
    taxes: totals.taxes.map(receiptTax),
    taxMinor,
    totalMinor,
  }
}

export const receiptTax = ({ tax, baseMinor, amountMinor }: Totals['taxes'][number]): ReceiptTax => ({
  name: tax.name,
  ratePpm: tax.ratePpm,
  included: tax.included,
  baseMinor,
  amountMinor,
})

function receiptPayment(payment: Payment): ReceiptPayment {
  const { name, kind, amountMinor, roundingMinor, tipMinor, tenderedMinor, changeMinor, reference } = payment
  return {
    name,
    kind,
    amountMinor,
    roundingMinor,
    tipMinor,
    tenderedMinor,
    changeMinor,
    reference,
    at: payment.taken.at,
    isLate: payment.isLate,
  }
}
