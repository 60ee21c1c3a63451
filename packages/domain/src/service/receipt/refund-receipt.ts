import type { SetupState } from '../../setup/state.ts'
import { paymentNow } from '../paying/correction.ts'
import { type Refund, type RefundedLine, type RefundPart, refundPartsOf } from '../paying/refund.ts'
import type { SettledCheck } from '../state.ts'
import { personName, receiptHead } from './head.ts'
import type { Receipt, ReceiptAgainst, ReceiptLine, ReceiptPayment, ReceiptTax } from './receipt.ts'
import { receiptTax } from './receipt-of.ts'

/** The document of a refund, with its own number (F5.4). Amounts say what was given back; nothing is below zero. */
export function refundReceiptOf(refund: Refund, check: SettledCheck, setup: SetupState): Receipt {
  const { lines, amountMinor, issued, reason } = refund
  const parts = refundPartsOf(refund)
  const linesMinor = sum(lines.map(({ netMinor }) => netMinor))
  const chargeMinor = sum(lines.map(({ serviceChargeMinor }) => serviceChargeMinor))
  const charge = check.totals.serviceCharge
  const taxes = taxesOf(lines)
  return {
    ...receiptHead(check, setup, null),
    kind: 'refund',
    code: null,
    number: refund.number,
    invoice: null,
    at: issued.at,
    cashier: personName(setup, issued.by),
    lines: lines.map((line) => refundedLine(line, check)),
    linesMinor,
    discount: null,
    serviceCharge: chargeMinor === 0 ? null : { name: charge?.name ?? '', amountMinor: chargeMinor },
    taxes,
    taxMinor: sum(taxes.map((tax) => tax.amountMinor)),
    totalMinor: amountMinor + sum(parts.map(({ tipMinor }) => tipMinor)),
    payments: parts.map((part) => handedOut(part, issued.at)),
    dueMinor: 0,
    refunds: [],
    against: parts.flatMap(({ paymentId }) => takenAs(check, paymentId)),
    reason: reason.text || (setup.reasons[reason.reasonId ?? '']?.text ?? ''),
  }
}

/** How it went back: one row for each payment that it is against. */
const handedOut = (
  { name, kind, amountMinor, roundingMinor, tipMinor }: RefundPart,
  at: number,
): ReceiptPayment => ({
  name,
  kind,
  amountMinor,
  roundingMinor,
  tipMinor,
  tenderedMinor: null,
  changeMinor: 0,
  reference: '',
  at,
  isLate: false,
})

const takenAs = (check: SettledCheck, paymentId: string): readonly ReceiptAgainst[] =>
  check.payments
    .filter(({ id }) => id === paymentId)
    .map((payment) => paymentNow(check, payment))
    .map(({ name, amountMinor, reference, taken }) => ({ name, amountMinor, reference, at: taken.at }))

/** Its amount is what the guests had paid for it after every discount, so that no discount is shown again. */
function refundedLine(
  { lineId, name, quantity, netMinor }: RefundedLine,
  { lines }: SettledCheck,
): ReceiptLine {
  const { weightGrams = null } = lines.find(({ id }) => id === lineId) ?? {}
  return {
    lineId,
    quantity,
    name,
    unitPriceMinor: Math.round(netMinor / quantity),
    modifiers: [],
    parts: [],
    weightGrams,
    kiloMinor: null,
    note: '',
    listMinor: netMinor,
    discountBp: 0,
    discountMinor: 0,
    isFree: false,
    totalMinor: netMinor,
  }
}

function taxesOf(lines: readonly RefundedLine[]): ReceiptTax[] {
  const sums = new Map<string, ReceiptTax>()
  for (const each of lines.flatMap(({ taxes }) => taxes)) {
    const key = `${each.tax.id}@${each.tax.ratePpm}${each.tax.included}`
    const { baseMinor = 0, amountMinor = 0 } = sums.get(key) ?? {}
    sums.set(key, {
      ...receiptTax(each),
      baseMinor: baseMinor + each.baseMinor,
      amountMinor: amountMinor + each.amountMinor,
    })
  }
  return [...sums.values()]
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
