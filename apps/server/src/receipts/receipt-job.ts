import type { Printer, Receipt } from '@comanda/domain'
import { columnsOfPaper, type JobDraft, type ReceiptPaper, receiptDocument } from '@comanda/printing'

/** A receipt as a job for a printer. `id`: derived from what it is, without the printer. */
export function receiptJob(id: string, receipt: Receipt, paper: ReceiptPaper, printer: Printer): JobDraft {
  const { locale, timeZone } = receipt
  const document = receiptDocument(receipt, paper, columnsOfPaper(printer.paperMm))
  return {
    id: `${id}@${printer.id}`,
    printerId: printer.id,
    ticketId: null,
    slip: { kind: 'document', document, manner: { locale, timeZone } },
  }
}

/** Names a paper: the same one again has the same name. */
export const paperId = (checkId: string, refundId: string, copy: number): string =>
  `receipt:${checkId}${refundId === '' ? '' : `:${refundId}`}:${copy}`
