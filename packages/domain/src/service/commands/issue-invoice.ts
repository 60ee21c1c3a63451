import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, CustomerId, InvoiceId } from '../../ids.ts'
import { CustomerData } from '../../setup/entities.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { closedRefusal, findCheck, labelOf } from '../find.ts'
import type { ServiceState } from '../state.ts'
import { lifted } from './lifted.ts'

/**
 * A guest asks for an invoice after paying (F5.5). It is a document of its own with its own number, which copies of
 * the receipt carry from then on; the check stays as it was. Their data travels along: the customer may be
 * known on this terminal only. Before payment the customer is attached to the check instead.
 */
export const IssueInvoiceCommand = z.object({
  type: z.literal('issueInvoice'),
  checkId: CheckId,
  invoiceId: InvoiceId,
  customer: CustomerData.pick({ name: true, company: true, taxNumber: true, address: true }).extend({
    id: CustomerId,
  }),
  ...lifted,
})
export type IssueInvoiceCommand = z.infer<typeof IssueInvoiceCommand>

export function issueInvoice(
  state: ServiceState,
  { checkId, invoiceId, customer }: IssueInvoiceCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'chooseCustomer')
  if (denied) return denied
  const check = findCheck(state, checkId)
  if (check === undefined) return refuse('check-unknown')
  if (check.status === 'open') return refuse('check-not-settled', { check: labelOf(check) })
  if (check.status !== 'settled') return closedRefusal(check)
  if (check.invoices?.some(({ id }) => id === invoiceId) === true) return accept()
  const { id: customerId, ...personal } = customer
  const number = context.orderer ? state.invoiceNumber + 1 : null
  return accept({ type: 'invoiceIssued.v1', checkId: check.id, invoiceId, number, customerId, personal })
}
