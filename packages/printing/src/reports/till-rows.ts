import { heldMinor, type Till, type TillClosing } from '@comanda/domain'
import type { Row } from '../document/document.ts'
import { said } from '../layouts/words.ts'
import { fact, largestFirst, type Pen, part, section, some, sum } from './report-rows.ts'

/** Each drawer. Of an open one nothing but that it is: whoever counts it is not told before what should be there. */
export const tillRows = (pen: Pen): readonly Row[] =>
  section(
    pen.words.tills,
    pen.report.tills.flatMap((till) =>
      till.closed === null ? [sum(till.name, pen.words.stillOpen)] : closedTill(till, till.closed, pen),
    ),
  )

function closedTill(till: Till, closing: TillClosing, { report, words, figures }: Pen): readonly Row[] {
  const cash = Object.values(till.methods).filter(({ kind }) => kind === 'cash')
  const taken = cash.reduce((total, sums) => total + heldMinor(sums), 0)
  const { amount, date, time } = figures
  const { by, at } = closing.mark
  return [
    sum(till.name, ''),
    part(report.people[by] ?? words.gone, `${date(at)} ${time(at)}`),
    part(words.float, amount(till.floatMinor)),
    ...some(part, words.cashTaken, taken, figures),
    ...some(part, words.paidIn, till.paidInMinor, figures),
    ...some(part, words.paidOut, -till.paidOutMinor, figures),
    ...some(part, words.dropped, -till.droppedMinor, figures),
    part(words.expected, amount(closing.expectedMinor)),
    part(words.counted, amount(closing.totalMinor)),
    sum(words.difference, amount(closing.differenceMinor)),
  ]
}

/** What was lowered, given and taken off, and by how much. */
export function loweredRows({ report: { takings }, words, figures }: Pen): readonly Row[] {
  const { voids, removed, corrections, drawerOpened } = takings
  return section(words.lowered, [
    ...some(fact, words.lineDiscount, takings.discountMinor, figures),
    ...some(fact, words.checkDiscount, takings.checkDiscountMinor, figures),
    ...some(fact, words.comps, takings.compMinor, figures),
    ...some(fact, said(words.voids, voids.units), voids.amountMinor, figures),
    ...some(fact, said(words.removed, removed.count), removed.amountMinor, figures),
    ...(corrections === undefined ? [] : [fact(said(words.corrections, corrections.count), '')]),
    ...some(fact, words.overpaid, takings.overpaidMinor, figures),
    ...some(part, words.overpaidBack, takings.overpaidBackMinor, figures),
    ...some(part, words.overpaidKept, takings.overpaidKeptMinor, figures),
    ...(drawerOpened === 0 ? [] : [fact(words.drawer, `${drawerOpened}`)]),
  ])
}

/** What each person sold, took, and was tipped. */
export function personRows({ report, words, figures }: Pen): readonly Row[] {
  const people = Object.entries(report.takings.byPerson).map(([id, sums]) => ({
    ...sums,
    amountMinor: sums.soldMinor,
    name: report.people[id] ?? words.gone,
  }))
  return section(
    words.persons,
    largestFirst(people).flatMap((each) => [
      sum(each.name, ''),
      ...some(part, said(words.sold, each.checks), each.soldMinor, figures),
      ...some(part, words.taken, each.takenMinor, figures),
      ...some(part, words.cash, each.cashMinor, figures),
      ...some(part, words.tips, each.tipMinor, figures),
      ...some(part, words.voided, each.voidMinor, figures),
      ...some(part, words.refunded, each.refundMinor, figures),
    ]),
  )
}

/** What goes on the next day, waits for somebody, or may still arrive (C10, C25, C27). */
export function leftRows({ report, words, figures }: Pen): readonly Row[] {
  const { carriedOver, undecided, unheard } = report
  const { amount, date, time } = figures
  return [
    ...section(
      words.carried,
      carriedOver.map(({ label, totalMinor, paidMinor }) =>
        fact(said(words.check, label), amount(totalMinor - paidMinor)),
      ),
    ),
    ...(undecided === null
      ? []
      : section(words.undecided, [
          ...(undecided.kept === 0 ? [] : [fact(words.kept, `${undecided.kept}`)]),
          ...(undecided.refunds === 0
            ? []
            : [fact(said(words.refundsDue, undecided.refunds), amount(undecided.refundsMinor))]),
        ])),
    ...section(
      words.unheard,
      unheard.length === 0
        ? []
        : [
            ...unheard.map(({ name, since }) =>
              fact(name, since === null ? words.never : `${date(since)} ${time(since)}`),
            ),
            { kind: 'text', text: words.unheardHint },
          ],
    ),
  ]
}
