import type { Receipt } from '@comanda/domain'
import { plainText, receiptDocument, receiptWords, said } from '@comanda/printing'
import { receiptPage } from '../page/receipt-page.ts'
import type { Letter } from './smtp.ts'

/** Columns of the part in plain letters. */
const COLUMNS = 48

/** A receipt as a mail: as a page, and in plain letters for whoever reads no pages. */
export function letterOf(receipt: Receipt, link: string | null): Omit<Letter, 'id' | 'to'> {
  const words = receiptWords(receipt.locale)
  const paper = plainText(
    receiptDocument({ ...receipt, code: null }, { link: null, copy: 1 }, COLUMNS),
    COLUMNS,
  )
  return {
    subject: said(receipt.kind === 'refund' ? words.mailRefund : words.mailSubject, receipt.business.name),
    text: link === null ? paper : `${paper}\n\n${words.online}: ${link}\n`,
    html: receiptPage(receipt, link),
  }
}
