import type { Receipt, ReceiptLine, ReceiptPayment } from '@comanda/domain'
import { barcodeOf } from '../barcode/code128.ts'
import type { PaperDocument, Row } from '../document/document.ts'
import { columnsOf } from '../document/width.ts'
import { isRoomy } from '../layouts/large.ts'
import { banner, hint } from '../layouts/marks.ts'
import { said } from '../layouts/words.ts'
import { figuresOf } from './figures.ts'
import {
  belowLine,
  belowPayment,
  betweenLines,
  customerLines,
  factLines,
  includedTaxes,
  refundLines,
  type SaidLine,
  type Speech,
  taxLine,
  titleOf,
} from './said-lines.ts'
import { receiptWords } from './words.ts'

export interface ReceiptPaper {
  /** Where the guests find it; `null`: nowhere. */
  readonly link: string | null
  /** 1: the first; all others are marked, each with its number. */
  readonly copy: number
}

const RULE: Row = { kind: 'rule', look: 'single' }

/** A receipt, a bill or a refund for paper of so many columns (F5.5). */
export function receiptDocument(
  receipt: Receipt,
  { link, copy }: ReceiptPaper,
  columns: number,
): PaperDocument {
  const speech: Speech = { words: receiptWords(receipt.locale), figures: figuresOf(receipt) }
  return {
    rows: [
      ...houseRows(receipt, speech, columns),
      ...markRows(receipt, copy, speech),
      ...headRows(receipt, speech),
      RULE,
      ...receipt.lines.flatMap((line) => lineRows(line, speech)),
      RULE,
      ...betweenLines(receipt, speech).map((line) => pair(line)),
      totalRow(receipt, speech, columns),
      ...paymentRows(receipt, speech),
      ...taxRows(receipt, speech),
      ...footRows(receipt, link, speech),
      ...codeRows(receipt, columns),
    ],
  }
}

/** For a scanner at any terminal; guests have their own code. */
const codeRows = ({ code }: Receipt, columns: number): readonly Row[] =>
  code === null
    ? []
    : [{ kind: 'gap', lines: 1 }, { kind: 'picture', bitmap: barcodeOf(code, columns) }, centred(code)]

const pair = ({ text, amount }: SaidLine, indent = 0): Row =>
  amount === ''
    ? { kind: 'text', text, ...(indent > 0 && { indent }) }
    : { kind: 'pair', left: text, right: amount, ...(indent > 0 && { indent }) }

const centred = (text: string, bold = false): Row => ({
  kind: 'text',
  text,
  align: 'center',
  ...(bold && { bold }),
})

function houseRows({ business }: Receipt, { words }: Speech, columns: number): readonly Row[] {
  const { name, lines, taxNumber } = business
  const wide = columnsOf(name) * 2 <= columns ? 2 : 1
  return [
    { kind: 'text', text: name, align: 'center', bold: true, wide, high: 2 },
    ...lines.map((line) => centred(line)),
    ...(taxNumber === '' ? [] : [centred(said(words.taxNumber, taxNumber))]),
    { kind: 'gap', lines: 1 },
  ]
}

/** Nobody may take a bill, a refund or a copy for the receipt itself. */
function markRows({ kind }: Receipt, copy: number, { words }: Speech): readonly Row[] {
  return [
    ...(kind === 'bill' ? [banner(words.bill), hint(words.notReceipt)] : []),
    ...(kind === 'refund' ? [banner(words.refund)] : []),
    ...(copy > 1 ? [banner(words.reprint), hint(said(words.copy, copy))] : []),
  ]
}

function headRows(receipt: Receipt, speech: Speech): readonly Row[] {
  const { figures, words } = speech
  const { at } = receipt
  const moment = `${figures.date(at)} ${figures.time(at)}`
  const customer = customerLines(receipt, speech)
  return [
    ...titleRows(receipt, moment, speech),
    ...factLines(receipt, speech).map((text): Row => ({ kind: 'text', text })),
    ...(customer.length === 0
      ? []
      : [
          { kind: 'gap', lines: 1 } as const,
          { kind: 'text', text: words.billedTo, bold: true } as const,
          ...customer.map((text): Row => ({ kind: 'text', text })),
        ]),
  ]
}

function titleRows(receipt: Receipt, moment: string, speech: Speech): readonly Row[] {
  if (receipt.invoice !== null)
    return [
      { kind: 'text', text: titleOf(receipt, speech), bold: true },
      { kind: 'text', text: moment },
    ]
  switch (receipt.kind) {
    case 'receipt':
      return [pair({ text: titleOf(receipt, speech), amount: moment })]
    case 'bill':
      return [pair({ text: `#${receipt.check}`, amount: moment })]
    case 'refund':
      return [
        { kind: 'text', text: titleOf(receipt, speech) },
        { kind: 'text', text: moment },
      ]
  }
}

function lineRows(line: ReceiptLine, speech: Speech): readonly Row[] {
  const { quantity, name, listMinor } = line
  return [
    { kind: 'pair', lead: `${quantity}× `, left: name, right: speech.figures.amount(listMinor) },
    ...belowLine(line, speech).map((below) => pair(below, 3)),
  ]
}

function totalRow({ kind, totalMinor }: Receipt, { words, figures }: Speech, columns: number): Row {
  return {
    kind: 'pair',
    left: kind === 'refund' ? words.refunded : words.total,
    right: figures.money(totalMinor, 'code'),
    bold: true,
    high: 2,
    ...(isRoomy(columns) && { wide: 2 }),
  }
}

function paymentRows(receipt: Receipt, speech: Speech): readonly Row[] {
  const { payments, kind, dueMinor } = receipt
  const { words, figures } = speech
  const rows = payments.flatMap((payment) => oneRows(payment, speech))
  const due: readonly Row[] =
    kind === 'bill' && payments.length > 0
      ? [
          {
            kind: 'pair',
            left: words.due,
            right: figures.money(dueMinor, 'code'),
            bold: true,
            high: 2,
          },
        ]
      : []
  return rows.length === 0 ? [] : [RULE, ...rows, ...due]
}

const oneRows = (payment: ReceiptPayment, speech: Speech): readonly Row[] => [
  pair({ text: payment.name, amount: speech.figures.amount(payment.amountMinor) }),
  ...belowPayment(payment, speech).map((below) => pair(below, 3)),
]

function taxRows(receipt: Receipt, speech: Speech): readonly Row[] {
  const taxes = includedTaxes(receipt)
  return taxes.length === 0
    ? []
    : [RULE, { kind: 'text', text: speech.words.taxes }, ...taxes.map((tax) => pair(taxLine(tax, speech)))]
}

function footRows(receipt: Receipt, link: string | null, speech: Speech): readonly Row[] {
  const { words } = speech
  const { business, reason, kind } = receipt
  const refunds = refundLines(receipt, speech)
  return [
    ...(refunds.length === 0 ? [] : [RULE, ...refunds.map((line) => pair(line))]),
    ...(reason === '' ? [] : [{ kind: 'text', text: said(words.reason, reason) } as const]),
    ...(kind === 'bill' ? [{ kind: 'gap', lines: 1 } as const, hint(words.notReceipt)] : []),
    ...(business.footer === '' ? [] : [{ kind: 'gap', lines: 1 } as const, centred(business.footer)]),
    ...(link === null
      ? []
      : [
          { kind: 'gap', lines: 1 } as const,
          { kind: 'qr', text: link, module: 5 } as const,
          centred(words.online),
        ]),
  ]
}
