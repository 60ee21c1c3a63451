import { dueBackMinor, handedBackMinor, type ServiceOp } from '@comanda/domain'
import type { Known, OpWords } from './known.ts'

const TYPES = [
  'chargeWaived.v1',
  'paymentTaken.v1',
  'paymentRemoved.v1',
  'paymentCorrected.v1',
  'checkSettled.v1',
  'refundDue.v1',
  'refundResolved.v1',
  'refundIssued.v1',
  'invoiceIssued.v1',
  'checkBroughtBack.v1',
] as const

export type MoneyOp = Extract<ServiceOp, { readonly type: (typeof TYPES)[number] }>

export const isMoneyOp = (op: ServiceOp): op is MoneyOp => TYPES.some((type) => type === op.type)

/** What happened to the money of a check: what was paid how, taken back, and given back. */
export function moneyWords(op: MoneyOp, { setup, before, formats: { money } }: Known): OpWords {
  const say = (key: string, values: OpWords['values'] = {}): OpWords => ({ key, values })
  switch (op.type) {
    case 'chargeWaived.v1':
      if (op.waived && op.reason) return say('chargeWaivedFor', { reason: op.reason.text })
      return say(op.waived ? 'chargeWaived' : 'chargeBack')
    case 'paymentTaken.v1': {
      const values = { amount: money(op.amountMinor), method: op.name }
      const name = setup.people[op.tipPersonId ?? '']?.name ?? '–'
      return op.tipMinor > 0
        ? say('paidWithTip', { ...values, tip: money(op.tipMinor), name })
        : say('paid', values)
    }
    case 'paymentRemoved.v1': {
      const payment = before?.payments.find(({ id }) => id === op.paymentId)
      const reason = op.reason.text
      return payment === undefined
        ? say('unpaid', { reason })
        : say('unpaidOf', { amount: money(payment.amountMinor), method: payment.name, reason })
    }
    case 'paymentCorrected.v1': {
      const how = ({ name, tipMinor }: typeof op.now) =>
        tipMinor > 0 ? `${name} + ${money(tipMinor)}` : name
      return say('corrected', { was: how(op.was), now: how(op.now), reason: op.reason.text })
    }
    case 'checkSettled.v1':
      return say('settled', { total: money(op.totals.totalMinor) })
    case 'refundDue.v1':
      return say(op.because === 'paid-twice' ? 'paidTwice' : 'paidTooMuch', {
        amount: money(dueBackMinor(op)),
      })
    case 'refundResolved.v1':
      return op.as === 'kept'
        ? say('refundKept', { amount: money(op.amountMinor) })
        : say('refundGiven', { amount: money(dueBackMinor(op)), method: op.method?.name ?? '–' })
    case 'refundIssued.v1':
      return refundWords(op, money)
    case 'invoiceIssued.v1':
      return say('invoiced', {
        name: op.personal?.company || (op.personal?.name ?? '–'),
        number: op.number ?? '–',
      })
    case 'checkBroughtBack.v1':
      return say('broughtBack', {
        name: setup.people[op.askedBy]?.name ?? '?',
        terminal: setup.terminals[op.askedAt]?.name ?? '?',
      })
  }
}

/** All that was handed back, and by which ways. */
function refundWords(
  op: Extract<MoneyOp, { type: 'refundIssued.v1' }>,
  money: (minor: number) => string,
): OpWords {
  const methods = [...new Set((op.parts ?? [op]).map(({ name }) => name))].join(', ')
  const minor = op.parts === undefined ? op.amountMinor : handedBackMinor(op) - op.roundingMinor
  return { key: 'refunded', values: { amount: money(minor), method: methods, reason: op.reason.text } }
}
