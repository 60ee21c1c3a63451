import type { Mark } from '../../mark.ts'
import { ERASED, type Invoice } from '../invoices.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { changeCheck } from './change.ts'

/** A document beside the check: its lines, payments and totals stay as they were settled (INV5). */
export const invoiceIssued = (
  state: ServiceState,
  { checkId, invoiceId: id, number, customerId, personal }: ServiceOpOf<'invoiceIssued.v1'>,
  issued: Mark,
): ServiceState =>
  changeCheck({ ...state, invoiceNumber: number ?? state.invoiceNumber }, checkId, (check) => {
    const { invoices = [] } = check
    if (invoices.some((invoice) => invoice.id === id)) return check
    const invoice: Invoice = { id, number, customerId, party: personal ?? ERASED, issued }
    return { ...check, invoices: [...invoices, invoice] }
  })
