import { addedTaxMinor, heldMinor, type MethodSums, netSalesMinor, type Takings } from '@comanda/domain'
import type { Row } from '../document/document.ts'
import { said } from '../layouts/words.ts'
import { fact, largestFirst, type Pen, part, section, some, sum } from './report-rows.ts'

/** What was sold, and what makes up the total. */
export function salesRows({ report: { takings }, words, figures }: Pen): readonly Row[] {
  const { amount } = figures
  const { refunds, late } = takings
  return section(words.sales, [
    fact(words.goods, amount(takings.linesMinor)),
    ...some(fact, words.checkDiscount, -takings.checkDiscountMinor, figures),
    ...some(fact, words.serviceCharge, takings.serviceChargeMinor, figures),
    ...some(fact, words.addedTax, addedTaxMinor(takings), figures),
    sum(words.total, figures.money(takings.totalMinor, 'code')),
    ...(refunds.count === 0
      ? []
      : [
          fact(said(words.refunds, refunds.count), amount(-refunds.amountMinor)),
          sum(words.net, amount(netSalesMinor(takings))),
        ]),
    fact(words.checks, `${takings.checks}`),
    fact(words.guests, `${takings.guests}`),
    ...(late.checks === 0 ? [] : [fact(said(words.late, late.checks), amount(late.totalMinor))]),
  ])
}

/** What came in and went out by each way of paying. */
export function methodRows({ report: { takings }, words, figures }: Pen): readonly Row[] {
  const methods = Object.values(takings.byMethod)
  const one = (sums: MethodSums): readonly Row[] => [
    fact(sums.name, figures.amount(heldMinor(sums))),
    part(said(words.payments, sums.count), figures.amount(sums.amountMinor)),
    ...some(part, words.tips, sums.tipMinor, figures),
    ...some(part, words.rounding, sums.roundingMinor, figures),
    ...some(part, words.payOffs, sums.payOffMinor ?? 0, figures),
    ...some(part, said(words.paidBack, sums.refunds), -sums.refundMinor, figures),
  ]
  const all = methods.reduce((total, sums) => total + heldMinor(sums), 0)
  return section(words.methods, [
    ...methods.flatMap(one),
    ...(methods.length > 1 ? [sum(words.inAll, figures.amount(all))] : []),
  ])
}

export const taxRows = (pen: Pen): readonly Row[] =>
  section(pen.words.taxes, byTax(pen.report.takings.byTax, pen))

/** What was given back for goods: it lowers nothing above. */
export function refundRows(pen: Pen): readonly Row[] {
  const { words, figures } = pen
  const { refunds } = pen.report.takings
  if (refunds.count === 0) return []
  const onTop = refunds.amountMinor - refunds.linesMinor - refunds.serviceChargeMinor
  return section(words.givenBack, [
    fact(words.goods, figures.amount(refunds.linesMinor)),
    ...some(fact, words.serviceCharge, refunds.serviceChargeMinor, figures),
    ...some(fact, words.addedTax, onTop, figures),
    sum(words.inAll, figures.amount(refunds.amountMinor)),
    ...byTax(refunds.byTax, pen),
    ...byCategory(refunds.byCategory, pen),
  ])
}

export const categoryRows = (pen: Pen): readonly Row[] =>
  section(pen.words.categories, byCategory(pen.report.takings.byCategory, pen))

const byTax = (taxes: Takings['byTax'], { words, figures }: Pen): readonly Row[] =>
  Object.values(taxes).map(({ tax, baseMinor, amountMinor }) =>
    fact(said(words.taxOf, tax.name, figures.amount(baseMinor)), figures.amount(amountMinor)),
  )

const byCategory = (sums: Takings['byCategory'], { report, words, figures }: Pen): readonly Row[] =>
  largestFirst(
    Object.entries(sums).map(([id, each]) => ({ ...each, name: report.categories[id] ?? words.gone })),
  ).map(({ name, units, amountMinor }) => fact(`${units}× ${name}`, figures.amount(amountMinor)))
