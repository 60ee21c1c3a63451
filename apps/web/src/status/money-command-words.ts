import { findCheck, methodOf, type ServiceCommand } from '@comanda/domain'
import type { Say, Words } from './words.ts'

/** What was done with money: payments, refunds, cash drawers, the day. */
export function moneyWords(
  command: ServiceCommand,
  { phrasing: { money }, known }: Words,
  say: Say,
): string | undefined {
  const { service, setup } = known
  const till = (id: string) => service.tills?.[id]?.name ?? ''
  switch (command.type) {
    case 'takePayment': {
      const method = methodOf(setup, command.methodId)?.name ?? '–'
      return say('takePayment', { amount: money(command.amountMinor), method })
    }
    case 'removePayment': {
      const check = findCheck(service, command.checkId)
      const payment = check?.payments?.find(({ id }) => id === command.paymentId)
      return payment === undefined
        ? say('removePayment')
        : say('removePaymentOf', { amount: money(payment.amountMinor), method: payment.name })
    }
    case 'correctPayment':
      return say('correctPayment')
    case 'resolveRefund':
      return say(command.as === 'kept' ? 'resolveRefundKept' : 'resolveRefund')
    case 'refundLines':
      return say('refundLines', { count: command.lines.length })
    case 'payOffAccount': {
      const method = methodOf(setup, command.methodId)?.name ?? '–'
      return say('payOffAccount', { amount: money(command.amountMinor), method })
    }
    case 'removePayOff':
      return say('removePayOff')
    case 'issueInvoice':
      return say('issueInvoice', { name: command.customer.company || command.customer.name })
    case 'waiveCharge':
      return say(command.waived ? 'waiveCharge' : 'chargeAfterAll')
    case 'openTill':
      return say('openTill', { name: command.name })
    case 'moveCash':
      return say(command.kind, { amount: money(command.amountMinor), reason: command.reason })
    case 'countTill':
    case 'closeTill':
      return say(command.type, { name: till(command.tillId) })
    case 'settleCheck':
    case 'openDrawer':
    case 'closeDay':
      return say(command.type)
    default:
      return undefined
  }
}
