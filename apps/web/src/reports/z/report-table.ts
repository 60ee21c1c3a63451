import { heldMinor, type SetupState, type Takings } from '@comanda/domain'
import { decimal } from '../../shared/make-formats.ts'
import type { Report } from '../paper.tsx'
import { cashTaken, chargedInAll, largestFirst, salesOf } from '../sums.ts'
import type { ReportWords } from '../texts.ts'

interface TableSettings {
  readonly t: ReportWords
  readonly setup: Pick<SetupState, 'restaurant' | 'people' | 'categories'>
}

/** One line: part of the report, what it is of, what is counted or summed, how many, how much in minor units. */
type Line = readonly [part: string, of: string, what: string, number: number | null, minor: number | null]

/** Everything with a figure on a report, in the order of the paper. Amounts in whole units with a decimal point (F5.3). */
export function reportTable(report: Report, { t, setup }: TableSettings): readonly (readonly string[])[] {
  const exponent = setup.restaurant?.currency.exponent ?? 2
  const nameOf = (record: { readonly name: string } | undefined) => record?.name ?? t('paper.gone')
  const lines = [
    ...salesLines(report, t),
    ...methodLines(report, t),
    ...taxLines(report, t),
    ...refundLines(report, t, (id) => nameOf(setup.categories[id])),
    ...tillLines(report, t),
    ...accountLines(report, t),
    ...givenLines(report, t),
    ...categoryLines(report, t, (id) => nameOf(setup.categories[id])),
    ...personLines(report, t, (id) => nameOf(setup.people[id])),
    ...carriedLines(report, t),
    ...undecidedLines(report, t),
  ]
  const { number, day } = report
  const title = number === null ? t('x') : t('z', { number })
  return [
    [title, day, new Date(report.to).toISOString(), nameOf(setup.people[report.by]), ''],
    [t('table.part'), t('table.of'), t('table.what'), t('table.number'), t('paper.amount')],
    ...lines.map(([part, of, what, count, minor]) => [
      part,
      of,
      what,
      count === null ? '' : `${count}`,
      minor === null ? '' : decimal(minor, exponent),
    ]),
  ]
}

type Lines = (report: Report, t: ReportWords) => readonly Line[]

const salesLines: Lines = ({ takings }, t) => {
  const { goods, checkDiscount, serviceCharge, addedTax, total, refunded, net } = salesOf(takings)
  const part = t('paper.sales')
  return [
    [part, '', t('paper.goods'), null, goods],
    [part, '', t('paper.checkDiscount'), null, checkDiscount],
    [part, '', t('paper.serviceCharge'), null, serviceCharge],
    [part, '', t('paper.addedTax'), null, addedTax],
    [part, '', t('paper.total'), takings.checks, total],
    [part, '', t('paper.refunded'), takings.refunds.count, refunded],
    [part, '', t('paper.net'), null, net],
    [part, '', t('paper.guests'), takings.guests, null],
    [part, '', t('paper.late'), takings.late.checks, takings.late.totalMinor],
  ]
}

const methodLines: Lines = ({ takings }, t) =>
  Object.values(takings.byMethod).flatMap((sums): readonly Line[] => {
    const part = t('paper.methods')
    return [
      [part, sums.name, t('table.payments'), sums.count, sums.amountMinor],
      [part, sums.name, t('paper.tips'), null, sums.tipMinor],
      [part, sums.name, t('paper.rounding'), null, sums.roundingMinor],
      [part, sums.name, t('paper.payOffs'), null, sums.payOffMinor ?? 0],
      [part, sums.name, t('table.paidBack'), sums.refunds, -sums.refundMinor],
      [part, sums.name, t('paper.all'), null, heldMinor(sums)],
    ]
  })

const taxLines: Lines = ({ takings }, t) => taxRows(takings.byTax, t('paper.taxes'), t)

const taxRows = (byTax: Takings['byTax'], part: string, t: ReportWords): readonly Line[] =>
  Object.values(byTax).flatMap(({ tax, baseMinor, amountMinor }): readonly Line[] => {
    const name = tax.included ? tax.name : t('paper.onTop', { name: tax.name })
    return [
      [part, name, t('paper.base'), null, baseMinor],
      [part, name, t('paper.tax'), null, amountMinor],
    ]
  })

const tillLines: Lines = ({ tills }, t) =>
  tills.flatMap((till): readonly Line[] => {
    if (till.closed === null) return []
    const part = t('paper.tills')
    const { expectedMinor, totalMinor, differenceMinor } = till.closed
    return [
      [part, till.name, t('paper.float'), null, till.floatMinor],
      [part, till.name, t('paper.cashTaken'), null, cashTaken(till)],
      [part, till.name, t('paper.paidIn'), null, till.paidInMinor],
      [part, till.name, t('paper.paidOut'), null, -till.paidOutMinor],
      [part, till.name, t('paper.dropped'), null, -till.droppedMinor],
      [part, till.name, t('paper.expected'), null, expectedMinor],
      [part, till.name, t('paper.counted'), null, totalMinor],
      [part, till.name, t('paper.difference'), null, differenceMinor],
    ]
  })

const accountLines: Lines = ({ takings }, t) => {
  const part = t('paper.accounts')
  const chargedMinor = chargedInAll(takings)
  const { count, amountMinor } = takings.payOffs ?? { count: 0, amountMinor: 0 }
  if (chargedMinor === 0 && count === 0) return []
  return [
    [part, '', t('paper.charged'), null, chargedMinor],
    [part, '', t('paper.payOffs'), count, amountMinor],
  ]
}

const givenLines: Lines = ({ takings }, t) => {
  const part = t('paper.given')
  const { voids, removed } = takings
  return [
    [part, '', t('paper.lineDiscount'), null, takings.discountMinor],
    [part, '', t('paper.checkDiscount'), null, takings.checkDiscountMinor],
    [part, '', t('paper.comps'), null, takings.compMinor],
    [part, '', t('paper.waived'), takings.waived?.count ?? 0, takings.waived?.amountMinor ?? 0],
    [part, '', t('paper.voided'), voids.units, voids.amountMinor],
    [part, '', t('table.removed'), removed.count, removed.amountMinor],
    [part, '', t('paper.corrected'), takings.corrections?.count ?? 0, null],
    [part, '', t('paper.overpaid'), null, takings.overpaidMinor],
    [part, '', t('paper.overpaidBack'), null, takings.overpaidBackMinor],
    [part, '', t('paper.overpaidKept'), null, takings.overpaidKeptMinor],
    [part, '', t('paper.drawer'), takings.drawerOpened, null],
  ]
}

/** What went back, as it was sold. */
const refundLines = (
  { takings }: Report,
  t: ReportWords,
  nameOf: (id: string) => string,
): readonly Line[] => {
  const { count, amountMinor, linesMinor, serviceChargeMinor, byTax, byCategory } = takings.refunds
  const part = t('paper.refundsTitle')
  if (count === 0) return []
  return [
    [part, '', t('paper.goods'), null, linesMinor],
    [part, '', t('paper.serviceCharge'), null, serviceChargeMinor],
    [part, '', t('paper.addedTax'), null, amountMinor - linesMinor - serviceChargeMinor],
    [part, '', t('paper.total'), count, amountMinor],
    ...taxRows(byTax, part, t),
    ...categoryRows(byCategory, part, t, nameOf),
  ]
}

const categoryLines = (
  { takings }: Report,
  t: ReportWords,
  nameOf: (id: string) => string,
): readonly Line[] => categoryRows(takings.byCategory, t('paper.categories'), t, nameOf)

const categoryRows = (
  byCategory: Takings['byCategory'],
  part: string,
  t: ReportWords,
  nameOf: (id: string) => string,
): readonly Line[] =>
  largestFirst(Object.entries(byCategory).map(([id, sums]) => ({ ...sums, name: nameOf(id) }))).map(
    ({ name, units, amountMinor }) => [part, name, t('paper.amount'), units, amountMinor],
  )

const personLines = ({ takings }: Report, t: ReportWords, nameOf: (id: string) => string): readonly Line[] =>
  largestFirst(
    Object.entries(takings.byPerson).map(([id, sums]) => ({
      ...sums,
      amountMinor: sums.soldMinor,
      name: nameOf(id),
    })),
  ).flatMap(({ name, ...sums }): readonly Line[] => {
    const part = t('paper.persons')
    return [
      [part, name, t('table.sold'), sums.checks, sums.soldMinor],
      [part, name, t('paper.taken'), null, sums.takenMinor],
      [part, name, t('paper.cash'), null, sums.cashMinor],
      [part, name, t('paper.tips'), null, sums.tipMinor],
      [part, name, t('paper.voided'), null, sums.voidMinor],
      [part, name, t('paper.refunded'), null, sums.refundMinor],
    ]
  })

const carriedLines: Lines = ({ carriedOver }, t) =>
  carriedOver.map(({ label, totalMinor, paidMinor }) => [
    t('paper.carried'),
    t('paper.check', { label }),
    t('table.left'),
    null,
    totalMinor - paidMinor,
  ])

const undecidedLines: Lines = ({ undecided }, t) =>
  undecided === undefined
    ? []
    : [
        [t('paper.undecided'), '', t('paper.kept'), undecided.kept, null],
        [t('paper.undecided'), '', t('table.refundsDue'), undecided.refunds, undecided.refundsMinor],
      ]
