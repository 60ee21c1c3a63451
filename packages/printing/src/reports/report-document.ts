import type { PaperDocument, Row } from '../document/document.ts'
import { columnsOf } from '../document/width.ts'
import { said } from '../layouts/words.ts'
import { figuresOf } from '../receipts/figures.ts'
import { receiptWords } from '../receipts/words.ts'
import type { PrintedReport } from './report.ts'
import { fact, type Pen } from './report-rows.ts'
import { reportWords } from './report-words.ts'
import { categoryRows, methodRows, refundRows, salesRows, taxRows } from './sales-rows.ts'
import { leftRows, loweredRows, personRows, tillRows } from './till-rows.ts'

/** An X or a Z for paper of so many columns: what the screen shows, in the same order (F5.3). */
export function reportDocument(report: PrintedReport, columns: number): PaperDocument {
  const pen: Pen = { report, words: reportWords(report.locale), figures: figuresOf(report) }
  return {
    rows: [
      ...headRows(pen, columns),
      ...salesRows(pen),
      ...methodRows(pen),
      ...taxRows(pen),
      ...refundRows(pen),
      ...tillRows(pen),
      ...loweredRows(pen),
      ...categoryRows(pen),
      ...personRows(pen),
      ...leftRows(pen),
      { kind: 'rule', look: 'double' },
    ],
  }
}

function headRows({ report, words, figures }: Pen, columns: number): readonly Row[] {
  const { business, number, day, from, to, by, multiSession } = report
  const moment = (at: number): string => `${figures.date(at)} ${figures.time(at)}`
  const centred = (text: string): Row => ({ kind: 'text', text, align: 'center' })
  return [
    { kind: 'text', text: business.name, align: 'center', bold: true },
    ...business.lines.map(centred),
    ...(business.taxNumber === ''
      ? []
      : [centred(said(receiptWords(report.locale).taxNumber, business.taxNumber))]),
    titleRow(number === null ? words.x : said(words.z, number), columns),
    ...(multiSession === null ? [] : [centred(multiSession)]),
    fact(words.day, figures.businessDay(day)),
    fact(words.from, from === null ? words.start : moment(from)),
    fact(words.to, moment(to)),
    fact(number === null ? words.readBy : words.closedBy, by ?? words.gone),
  ]
}

const titleRow = (text: string, columns: number): Row => ({
  kind: 'text',
  text,
  align: 'center',
  bold: true,
  high: 2,
  wide: columnsOf(text) * 2 <= columns ? 2 : 1,
})
