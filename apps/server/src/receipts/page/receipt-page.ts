import type { Receipt, ReceiptLine, ReceiptPayment } from '@comanda/domain'
import {
  belowLine,
  belowPayment,
  betweenLines,
  customerLines,
  factLines,
  figuresOf,
  includedTaxes,
  isFromRight,
  languageOf,
  receiptWords,
  refundLines,
  type SaidLine,
  type Speech,
  said,
  taxLine,
  titleOf,
} from '@comanda/printing'
import { escaped, htmlPage } from './html.ts'

/** A receipt as guests see it on their phone. `link`: where it is, for a mail; on the page itself `null`. */
export function receiptPage(receipt: Receipt, link: string | null = null): string {
  const speech: Speech = { words: receiptWords(receipt.locale), figures: figuresOf(receipt) }
  const title = titleOf(receipt, speech)
  return htmlPage({
    language: languageOf(receipt.locale),
    fromRight: isFromRight(receipt.locale),
    title: `${title} · ${receipt.business.name}`,
    body: [
      header(receipt, speech),
      mark(receipt, speech),
      facts(receipt, title, speech),
      section(table(receipt.lines.flatMap((line) => lineRows(line, speech)))),
      section(
        table([
          ...betweenLines(receipt, speech).map((line) => row(line)),
          row(totalOf(receipt, speech), 'total'),
        ]),
      ),
      section(table(receipt.payments.flatMap((payment) => paymentRows(payment, speech)))),
      taxes(receipt, speech),
      section(table(refundLines(receipt, speech).map((line) => row(line)))),
      footer(receipt, link, speech),
    ].join('\n'),
  })
}

const section = (inner: string): string => (inner === '' ? '' : `<section>${inner}</section>`)

const table = (rows: readonly string[]): string =>
  rows.length === 0 ? '' : `<table><tbody>${rows.join('')}</tbody></table>`

const row = ({ text, amount }: SaidLine, look = ''): string =>
  `<tr${look === '' ? '' : ` class="${look}"`}><td>${own(text)}</td><td>${number(amount)}</td></tr>`

const paragraph = (text: string, look = ''): string =>
  `<p${look === '' ? '' : ` class="${look}"`}>${own(text)}</p>`

/** A name in letters of another direction keeps what is beside it in place. */
const own = (text: string): string => `<bdi>${escaped(text)}</bdi>`

const number = (text: string): string => (text === '' ? '' : `<bdi dir="ltr">${escaped(text)}</bdi>`)

function header({ business }: Receipt, { words }: Speech): string {
  const { name, lines, taxNumber } = business
  const below = [...lines, ...(taxNumber === '' ? [] : [said(words.taxNumber, taxNumber)])]
  return `<header><h1>${escaped(name)}</h1>${below.map((line) => paragraph(line)).join('')}</header>`
}

const mark = ({ kind }: Receipt, { words }: Speech): string =>
  kind === 'refund' ? paragraph(words.refund, 'mark') : ''

function facts(receipt: Receipt, title: string, speech: Speech): string {
  const { figures, words } = speech
  const customer = customerLines(receipt, speech)
  const moment = `${figures.date(receipt.at)} ${figures.time(receipt.at)}`
  return (
    `<section class="facts"><h2>${escaped(title)}</h2>${paragraph(moment, 'moment')}` +
    `${factLines(receipt, speech)
      .map((line) => paragraph(line))
      .join('')}</section>` +
    (customer.length === 0
      ? ''
      : `<section class="facts"><h2>${escaped(words.billedTo)}</h2>${customer.map((line) => paragraph(line)).join('')}</section>`)
  )
}

const lineRows = (line: ReceiptLine, speech: Speech): readonly string[] => [
  `<tr class="line"><td><span class="count"><bdi dir="ltr">${line.quantity}×</bdi></span>${own(line.name)}</td>` +
    `<td>${number(speech.figures.amount(line.listMinor))}</td></tr>`,
  ...belowLine(line, speech).map((below) => row(below, 'below')),
]

const totalOf = ({ kind, totalMinor }: Receipt, { words, figures }: Speech): SaidLine => ({
  text: kind === 'refund' ? words.refunded : words.total,
  amount: figures.money(totalMinor, 'symbol'),
})

const paymentRows = (payment: ReceiptPayment, speech: Speech): readonly string[] => [
  row({ text: payment.name, amount: speech.figures.amount(payment.amountMinor) }),
  ...belowPayment(payment, speech).map((below) => row(below, 'below')),
]

function taxes(receipt: Receipt, speech: Speech): string {
  const rows = includedTaxes(receipt).map((tax) => row(taxLine(tax, speech)))
  return rows.length === 0
    ? ''
    : section(`<p class="quiet" style="margin:0">${escaped(speech.words.taxes)}</p>${table(rows)}`)
}

function footer({ business, reason }: Receipt, link: string | null, { words }: Speech): string {
  return [
    ...(reason === '' ? [] : [paragraph(said(words.reason, reason), 'quiet')]),
    '<footer>',
    ...(business.footer === '' ? [] : [paragraph(business.footer)]),
    ...(link === null ? [] : [`<p><a href="${escaped(link)}">${escaped(words.online)}</a></p>`]),
    '</footer>',
  ].join('')
}
