import type { Receipt, ReceiptLine, ReceiptPayment, ReceiptTax } from '@comanda/domain'
import { said } from '../layouts/words.ts'
import type { Figures } from './figures.ts'
import type { ReceiptWords } from './words.ts'

/** A text and what it comes to; empty: it comes to nothing. */
export interface SaidLine {
  readonly text: string
  readonly amount: string
}

/** What a receipt says beside names and numbers, the same on paper and on a page. */
export interface Speech {
  readonly words: ReceiptWords
  readonly figures: Figures
}

/** What was chosen, what it weighs, and what is off, below the name of a dish. */
export function belowLine(line: ReceiptLine, { words, figures }: Speech): readonly SaidLine[] {
  const { weightGrams, modifiers, parts, note, quantity, unitPriceMinor } = line
  const texts = [
    ...(weightGrams === null ? [] : [weighed(weightGrams, line.kiloMinor, figures)]),
    ...modifiers.map(counted),
    ...parts.flatMap((part) => [part.name, ...part.modifiers.map((modifier) => `· ${counted(modifier)}`)]),
    ...(quantity > 1 && unitPriceMinor !== 0 ? [`${quantity} × ${figures.amount(unitPriceMinor)}`] : []),
    ...(note === '' ? [] : [note]),
  ]
  return [...texts.map((text) => ({ text, amount: '' })), ...offLine(line, { words, figures })]
}

/** `0,73 kg × 24,00/kg`; without the price where it was typed for this line. */
const weighed = (grams: number, kiloMinor: number | null, { weight, amount }: Figures): string =>
  kiloMinor === null ? weight(grams) : `${weight(grams)} × ${amount(kiloMinor)}/kg`

const counted = ({ name, count }: { readonly name: string; readonly count: number }): string =>
  count > 1 ? `${count}× ${name}` : name

function offLine({ isFree, listMinor, discountBp, discountMinor }: ReceiptLine, { words, figures }: Speech) {
  if (isFree) return [{ text: words.free, amount: figures.amount(-listMinor) }]
  if (discountMinor === 0) return []
  return [
    { text: `${words.discount} ${figures.rate(discountBp * 100)}`, amount: figures.amount(-discountMinor) },
  ]
}

/** How the total comes out of the lines; nothing where it is their sum. */
export function betweenLines(receipt: Receipt, { words, figures }: Speech): readonly SaidLine[] {
  const { discount, serviceCharge, taxes, linesMinor } = receipt
  const { amount } = figures
  const added = taxes.filter(({ included, amountMinor }) => !included && amountMinor !== 0)
  const steps = [
    ...(discount === null
      ? []
      : [{ text: percentOf(words.discount, discount.bp, figures), amount: amount(-discount.amountMinor) }]),
    ...(serviceCharge === null
      ? []
      : [{ text: serviceCharge.name, amount: amount(serviceCharge.amountMinor) }]),
    ...added.map((tax) => taxLine(tax, { words, figures })),
    ...tipGivenBack(receipt, { words, figures }),
  ]
  return steps.length === 0 ? [] : [{ text: words.subtotal, amount: amount(linesMinor) }, ...steps]
}

/** The total of a refund contains the tip that went back with it. */
const tipGivenBack = ({ kind, payments }: Receipt, { words, figures }: Speech): readonly SaidLine[] => {
  const minor = payments.reduce((sum, { tipMinor }) => sum + tipMinor, 0)
  return kind !== 'refund' || minor === 0 ? [] : [{ text: words.tip, amount: figures.amount(minor) }]
}

const percentOf = (text: string, bp: number, { rate }: Figures): string =>
  bp === 0 ? text : `${text} ${rate(bp * 100)}`

/** `VAT 10 % on 40.91`. A name that says its rate itself does not say it twice. */
export function taxLine({ name, ratePpm, baseMinor, amountMinor }: ReceiptTax, { words, figures }: Speech) {
  const named = name.includes('%') ? name : `${name} ${figures.rate(ratePpm)}`
  return { text: said(words.taxOn, named, figures.amount(baseMinor)), amount: figures.amount(amountMinor) }
}

/** Taxes that the prices contain, where there is anything to tax; those that were added stand above the total. */
export const includedTaxes = ({ taxes }: Receipt): readonly ReceiptTax[] =>
  taxes.filter(({ included, baseMinor, amountMinor }) => included && (baseMinor !== 0 || amountMinor !== 0))

/** What was handed over for a payment, below its own line. */
export function belowPayment(payment: ReceiptPayment, { words, figures }: Speech): readonly SaidLine[] {
  const { roundingMinor, tipMinor, tenderedMinor, changeMinor, reference, isLate } = payment
  const { amount } = figures
  return [
    ...(tipMinor === 0 ? [] : [{ text: words.tip, amount: amount(tipMinor) }]),
    ...(roundingMinor === 0 ? [] : [{ text: words.rounding, amount: amount(roundingMinor) }]),
    ...(tenderedMinor === null || changeMinor === 0
      ? []
      : [
          { text: words.received, amount: amount(tenderedMinor) },
          { text: words.change, amount: amount(changeMinor) },
        ]),
    ...(reference === '' ? [] : [{ text: said(words.reference, reference), amount: '' }]),
    ...(isLate ? [{ text: words.late, amount: '' }] : []),
  ]
}

/** Refunds that were given on a receipt later. */
export const refundLines = ({ refunds }: Receipt, { words, figures }: Speech): readonly SaidLine[] =>
  refunds.map(({ number, amountMinor, at }) => ({
    text: said(words.givenBack, number ?? '', figures.date(at)),
    amount: figures.amount(-amountMinor),
  }))

/** What it is called: `Receipt 14`. */
export function titleOf({ kind, check, number, invoice }: Receipt, { words }: Speech): string {
  if (invoice !== null) return said(words.invoiceOf, invoice.number ?? '', check)
  return kind === 'refund' ? said(words.refundOf, number ?? '', check) : said(words.receipt, check)
}

/** Where, for whom and by whom, and what it belongs to. */
export function factLines(receipt: Receipt, { words, figures }: Speech): readonly string[] {
  const { table, orderType, guests, waiter, cashier, followUpOf, day, at, kind } = receipt
  const place = [
    ...(table === null ? [] : [said(words.table, table)]),
    ...(guests === null ? [] : [guests === 1 ? words.oneGuest : said(words.guests, guests)]),
    ...(orderType === null ? [] : [orderType]),
  ]
  const people = [
    ...(waiter === null || kind === 'refund' ? [] : [said(words.servedBy, waiter)]),
    ...(cashier === null || (cashier === waiter && kind !== 'refund')
      ? []
      : [said(kind === 'refund' ? words.refundedBy : words.paidTo, cashier)]),
  ]
  return [
    ...(place.length === 0 ? [] : [place.join(' · ')]),
    ...people,
    ...(day === null || day === figures.day(at) || kind === 'bill' ? [] : [said(words.day, day)]),
    ...(followUpOf === null ? [] : [said(words.followUpOf, followUpOf)]),
    ...againstLines(receipt, { words, figures }),
  ]
}

/** The payments that a refund gives back of: `Paid by card 30.00, 17.05.2031 12:41`. */
const againstLines = ({ against }: Receipt, { words, figures }: Speech): readonly string[] =>
  against.flatMap(({ name, amountMinor, reference, at }) => [
    said(words.against, name, figures.amount(amountMinor), `${figures.date(at)} ${figures.time(at)}`),
    ...(reference === '' ? [] : [said(words.reference, reference)]),
  ])

/** To whom it is made out, or on whose account it is put; nothing where there is neither. */
export function customerLines(
  { customer, invoice, payments }: Receipt,
  { words }: Speech,
): readonly string[] {
  if (customer === null) return []
  const { name, company, taxNumber, address } = customer
  const isOwed = payments.some(({ kind }) => kind === 'account')
  if (invoice === null && !isOwed && company === '' && taxNumber === '' && address === '') return []
  return [
    company === '' ? name : company,
    ...(taxNumber === '' ? [] : [said(words.taxNumber, taxNumber)]),
    ...address.split('\n').filter((line) => line.trim() !== ''),
  ]
}
