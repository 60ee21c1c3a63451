import { completeTakings, type ServiceState, undecidedIn } from '@comanda/domain'
import { ana, given, max, moneySetup, order, paysAll, say, seat } from '@comanda/testkit'
import { EmulatedPrinter, type Paper, widestOf } from '@comanda/testkit/printer'
import { expect, test } from 'vitest'
import { plainText } from '../document/plain.ts'
import { escposOf } from '../escpos/encode.ts'
import { openDrawText } from '../raster/index.ts'
import type { PrintedReport } from './report.ts'
import { reportDocument } from './report-document.ts'

const setup = moneySetup()
const draw = await openDrawText()

/** A table of two, paid by Max, with a tip. */
function evening(): ServiceState {
  const story = given(
    ana.does(seat()),
    ana.does({ type: 'setGuests', checkId: 'c1', guests: 2, seen: { guests: null } }),
    ana.does(order('l1', 'beer', 2)),
    ana.does(order('l2', 'steak')),
    ana.does(say.fire('f1', { l1: 2, l2: 1 })),
  ).under({ setup })
  story.when(max.does(paysAll(story.state, setup, 'p1', 'c1')))
  return story.state
}

const reportOf = (number: number | null, more: Partial<PrintedReport> = {}): PrintedReport => {
  const { takings, ...state } = evening()
  return {
    business: { name: 'La Prueba', lines: ['12 Test Street'], taxNumber: 'X-1' },
    currency: { code: 'EUR', exponent: 2 },
    locale: 'en',
    timeZone: 'UTC',
    multiSession: 'Dining',
    number,
    day: '2031-05-17',
    from: null,
    to: Date.UTC(2031, 4, 17, 23),
    by: 'Max',
    takings: completeTakings(takings),
    tills: [],
    carriedOver: [{ checkId: 'c9', label: '14', totalMinor: 1_200, paidMinor: 200 }],
    unheard: [{ terminalId: 't', name: 'Phone 3', since: null }],
    undecided: undecidedIn(state),
    categories: Object.fromEntries(Object.values(setup.categories).map(({ id, name }) => [id, name])),
    people: { ana: 'Ana', max: 'Max' },
    ...more,
  }
}

test('[F5.3] a Z on the receipt printer says what the screen says', () => {
  const text = plainText(reportDocument(reportOf(12), 32), 32)
  expect(text).toMatch(/Z 12\n[\s\S]*Closed by +Max\n/)
  expect(text).toMatch(/SALES\nGoods +30\.00\n/)
  expect(text).toMatch(/TOTAL +EUR 30\.00\n/)
  expect(text).toMatch(/Guests +2\n/)
  expect(text).toMatch(/BY WAY OF PAYING\nCash +30\.00\n/)
  expect(text).toMatch(/Check 14 +10\.00\n/)
  expect(text).toMatch(/Phone 3 +never\n/)
})

test('[F5.3] an X says that it is one, and who reads it', () => {
  const text = plainText(reportDocument(reportOf(null), 48), 48)
  expect(text).toMatch(/X REPORT[\s\S]*Read by +Max\n/)
})

test('[F5.3] days are written as dates are written there', () => {
  const dayIn = (locale: string) => plainText(reportDocument(reportOf(12, { locale }), 48), 48)
  expect(dayIn('es')).toMatch(/Día de caja +17\/05\/2031\n/)
  expect(dayIn('de')).toMatch(/Kassentag +17\.05\.2031\n/)
})

for (const locale of ['en', 'es', 'fr', 'de', 'ar'])
  for (const columns of [32, 48])
    test(`[F5.3] a report fits on paper of ${columns} columns in ${locale}`, () => {
      const document = reportDocument(reportOf(3, { locale }), columns)
      const machine = new EmulatedPrinter()
      machine.receive(escposOf(document, { columns, codePage: 'cp858', draw }), () => {})
      const [paper] = machine.papers as readonly [Paper]
      expect([widestOf(paper) <= columns, paper.isCut, machine.unknown]).toEqual([true, true, []])
    })
