import {
  billOf,
  dueOf,
  orderedLines,
  receiptOf,
  refundReceiptOf,
  type SettledCheck,
  type SetupState,
} from '@comanda/domain'
import { ana, given, max, moneySetup, order, pays, paysAll, type SetupFact, seat } from '@comanda/testkit'
import { EmulatedPrinter, type Paper, textLinesOf, widestOf } from '@comanda/testkit/printer'
import { expect, test } from 'vitest'
import { plainText } from '../document/plain.ts'
import { escposOf } from '../escpos/encode.ts'
import { openDrawText } from '../raster/index.ts'
import { drawerSlip } from './drawer-slip.ts'
import { type ReceiptPaper, receiptDocument } from './receipt-document.ts'

const draw = await openDrawText()
const FIRST: ReceiptPaper = { link: null, copy: 1 }
const business = { lines: ['12 Test Street', 'Tel. 555 0100'], taxNumber: 'X-1', footer: 'Thank you!' }
const lineTexts = (text: string): readonly string[] => text.split('\n')
const setup = moneySetup({ business })

/** A table of two, paid in cash by Max: what the guests get. */
function dinner(from: SetupState = setup) {
  const ordered = given(
    ana.does(seat()),
    ana.does({ type: 'setGuests', checkId: 'c1', guests: 2, seen: { guests: null } }),
    ana.does(order('l1', 'beer', 2)),
    ana.does(order('l2', 'steak')),
  ).under({ setup: from })
  return ordered
}

function settled(from: SetupState = setup, more: object = {}): SettledCheck {
  const story = dinner(from)
  story.when(max.does(paysAll(story.state, from, 'p1', 'c1', more)))
  return story.state.closed.c1 as SettledCheck
}

function printed(document: ReturnType<typeof receiptDocument>, columns = 48, codePage = 'cp858' as const) {
  const machine = new EmulatedPrinter()
  machine.receive(escposOf(document, { columns, codePage, draw }), () => {})
  return { machine, paper: machine.papers[0] as Paper }
}

test('[F5.5] what was weighed says its weight and the price of a kilogram', () => {
  const bill = billOf(dinner().state.checks.c1 as never, setup, 0)
  const said = (more: object): string => {
    const lines = bill.lines.slice(0, 1).map((line) => ({ ...line, quantity: 1, weightGrams: 730, ...more }))
    return plainText(receiptDocument({ ...bill, lines } as typeof bill, FIRST, 32), 32)
  }
  expect(said({ kiloMinor: 2400 })).toContain('0.73 kg × 24.00/kg')
  expect(said({ kiloMinor: null })).toMatch(/0.73 kg\n/)
})

test('[F5.5] a receipt says who sold what, what it cost, how it was paid and which taxes are in it', () => {
  const receipt = receiptOf(settled(setup, { tenderedMinor: 4000 }), setup)
  const text = plainText(receiptDocument(receipt, { link: 'https://r.example/r/x', copy: 1 }, 32), 32)
  expect(lineTexts(text)).toMatchInlineSnapshot(`
    [
      "   La Prueba",
      "         12 Test Street",
      "         Tel. 555 0100",
      "          Tax no. X-1",
      "",
      "Receipt 1    05/17/2031 12:05 PM",
      "Table 5 · 2 guests",
      "Served by Ana",
      "Paid to Max",
      "--------------------------------",
      "2× beer                     6.00",
      "   2 × 3.00",
      "1× steak                   24.00",
      "--------------------------------",
      "TOTAL                  EUR 30.00",
      "--------------------------------",
      "Cash                       30.00",
      "   Received                40.00",
      "   Change                  10.00",
      "--------------------------------",
      "Taxes in the total",
      "VAT 21 % on 4.96            1.04",
      "VAT 10 % on 21.82           2.18",
      "",
      "           Thank you!",
      "",
      "[https://r.example/r/x]",
      "      Your receipt online",
      "",
      "[#]",
      "        3105170000145657",
    ]
  `)
})

test('[F5.5] a bill before payment says twice that it is no receipt', () => {
  const story = dinner()
  story.when(max.does(pays('p1', 1000, 3000)))
  const check = story.state.checks.c1
  if (check === undefined) throw new Error('no check')
  const text = plainText(receiptDocument(billOf(check, setup, 0), FIRST, 32), 32)
  expect(lineTexts(text)).toMatchInlineSnapshot(`
    [
      "   La Prueba",
      "         12 Test Street",
      "         Tel. 555 0100",
      "          Tax no. X-1",
      "",
      "      BILL",
      "         not a receipt",
      "#1           01/01/1970 12:00 AM",
      "Table 5 · 2 guests",
      "Served by Ana",
      "--------------------------------",
      "2× beer                     6.00",
      "   2 × 3.00",
      "1× steak                   24.00",
      "--------------------------------",
      "TOTAL                  EUR 30.00",
      "--------------------------------",
      "Cash                       10.00",
      "To pay                 EUR 20.00",
      "--------------------------------",
      "Taxes in the total",
      "VAT 21 % on 4.96            1.04",
      "VAT 10 % on 21.82           2.18",
      "",
      "         not a receipt",
      "",
      "           Thank you!",
      "",
      "[#]",
      "        3105170000145657",
    ]
  `)
})

test('[F5.5] every paper but the first is marked, and says which it is', () => {
  const receipt = receiptOf(settled(), setup)
  const markOf = (copy: number) =>
    textLinesOf(printed(receiptDocument(receipt, { link: null, copy }, 48)).paper).filter((line) =>
      /REPRINT|copy/.test(line),
    )
  expect([1, 2, 3].map(markOf)).toEqual([[], ['REPRINT', 'copy 2'], ['REPRINT', 'copy 3']])
})

test('[F5.1] [F5.5] amounts have as many decimals as their currency', () => {
  const totalIn = (code: string, exponent: number): string | undefined => {
    const own = moneySetup({ currency: { code, exponent } })
    const receipt = receiptOf(settled(own), own)
    return lineTexts(plainText(receiptDocument(receipt, FIRST, 32), 32)).find((line) => /^TOTAL/.test(line))
  }
  expect([totalIn('JPY', 0), totalIn('EUR', 2), totalIn('KWD', 3)]).toEqual([
    'TOTAL                  JPY 3,000',
    'TOTAL                  EUR 30.00',
    'TOTAL                  KWD 3.000',
  ])
})

test('[F5.5] a company’s data stand on it, and are gone from it when they were erased', () => {
  const company: SetupFact = {
    type: 'customerCreated.v1',
    customerId: 'k1',
    duplicates: [],
    personal: {
      name: 'Kim',
      phone: '',
      email: '',
      note: 'knows the chef',
      company: 'Kim & Co.',
      taxNumber: 'B-77',
      address: 'Way 1\n1000 Town',
    },
  } as SetupFact
  const known = moneySetup({}, company)
  const story = dinner(known)
  const customer = { id: 'k1', name: 'Kim' }
  story.when(
    max.does({ type: 'attachCustomer', checkId: 'c1', customer, seen: { customerId: null } } as never),
  )
  story.when(max.does(paysAll(story.state, known, 'p1')))
  const check = story.state.closed.c1 as SettledCheck
  const shown = (from: SetupState) => plainText(receiptDocument(receiptOf(check, from), FIRST, 32), 32)
  expect(shown(known)).toContain('Billed to\nKim & Co.\nTax no. B-77\nWay 1\n1000 Town')
  expect(shown(known)).not.toContain('chef')
  const { personal: _erased, ...rest } = company as { personal?: unknown }
  const erased = moneySetup({}, rest as SetupFact)
  expect(receiptOf(check, erased).customer).toBeNull()
  expect(shown(erased)).not.toMatch(/Kim|Billed/)
})

test('[F5.2] [F5.5] what was put on the house says on whose account, and nothing of who paid otherwise', () => {
  const story = dinner()
  story.when(max.does(paysAll(story.state, setup, 'p1')))
  const paid = receiptOf(story.state.closed.c1 as SettledCheck, setup)
  const customer = { name: 'Kim', company: '', taxNumber: '', address: '' }
  const shown = (kind: 'account' | 'card') => {
    const payments = paid.payments.map((payment) => ({ ...payment, kind }))
    return plainText(receiptDocument({ ...paid, customer, payments }, FIRST, 32), 32)
  }
  expect(shown('account')).toContain('Billed to\nKim\n')
  expect(shown('card')).not.toMatch(/Kim|Billed/)
})

test('[F5.4] [F5.5] a refund is a document with its own number', () => {
  const story = dinner()
  story.when(max.does(paysAll(story.state, setup, 'p1')))
  story.when(
    max.does({
      type: 'refundLines',
      checkId: 'c1',
      refundId: 'r1',
      paymentId: 'p1',
      lines: [{ lineId: 'l1', quantity: 1 }],
      reason: { reasonId: null, text: 'Flat' },
    } as never),
  )
  const check = story.state.closed.c1 as SettledCheck
  const refund = story.state.refunds.r1
  if (refund === undefined) throw new Error('no refund')
  const text = plainText(receiptDocument(refundReceiptOf(refund, check, setup), FIRST, 32), 32)
  expect(lineTexts(text)).toMatchInlineSnapshot(`
    [
      "   La Prueba",
      "         12 Test Street",
      "         Tel. 555 0100",
      "          Tax no. X-1",
      "",
      "     REFUND",
      "Refund 1 for receipt 1",
      "05/17/2031 12:06 PM",
      "Table 5 · 2 guests",
      "Refunded by Max",
      "Paid by Cash: 30.00, 05/17/2031",
      "12:05 PM",
      "--------------------------------",
      "1× beer                     3.00",
      "--------------------------------",
      "REFUNDED                EUR 3.00",
      "--------------------------------",
      "Cash                        3.00",
      "--------------------------------",
      "Taxes in the total",
      "VAT 21 % on 2.48            0.52",
      "Reason: Flat",
      "",
      "           Thank you!",
    ]
  `)
  const own = receiptOf(check, setup, { refunds: [refund] })
  expect(plainText(receiptDocument(own, FIRST, 32), 32)).toContain('Refund 1 on ')
})

test('[F5.4] [F5.5] in parts and with its tip: what was paid how, and what goes back how', () => {
  const story = dinner()
  const card = { paymentId: 'p1', methodId: 'card', amountMinor: 2_000, tipMinor: 200, reference: '0042' }
  const seen = { dueMinor: 3_000, lines: [] }
  story.when(max.does({ type: 'takePayment', checkId: 'c1', ...card, seen } as never))
  const open = story.state.checks.c1
  if (open === undefined) throw new Error('it is paid')
  const restMinor = dueOf(open, setup)
  story.when(max.does(paysAll(story.state, setup, 'p2')))
  const check = story.state.closed.c1 as SettledCheck
  const all = orderedLines(check).map(({ id, quantity }) => ({ lineId: id, quantity }))
  story.when(
    max.does({
      type: 'refundLines',
      checkId: 'c1',
      refundId: 'r1',
      paymentId: 'p1',
      tipMinor: 200,
      others: [{ paymentId: 'p2', amountMinor: restMinor }],
      lines: all,
      reason: { text: 'Flat' },
    } as never),
  )
  const refund = story.state.refunds.r1
  if (refund === undefined) throw new Error('no refund')
  const receipt = refundReceiptOf(refund, check, setup)
  expect(receipt.against).toMatchObject([
    { name: 'Card', amountMinor: 2_000, reference: '0042' },
    { name: 'Cash', amountMinor: restMinor, reference: '' },
  ])
  expect(receipt.payments).toMatchObject([
    { name: 'Card', amountMinor: 2_000, tipMinor: 200 },
    { name: 'Cash', amountMinor: restMinor, tipMinor: 0 },
  ])
  expect(receipt.totalMinor).toBe(check.totals.totalMinor + 200)
  const text = plainText(receiptDocument(receipt, FIRST, 48), 48)
  for (const said of [/Paid by Card: 20.00, 05\/17\/2031/, /Ref. 0042/, /Tip +2.00/])
    expect(text).toMatch(said)
})

test('[F5.5] a receipt fits both papers in every language, Arabic from the right as dots', () => {
  for (const locale of ['en', 'es', 'fr', 'de', 'ar'])
    for (const columns of [32, 48] as const) {
      const own = moneySetup({ locale, business })
      const receipt = receiptOf(settled(own, { tenderedMinor: 4000, tipMinor: 200 }), own)
      const { paper } = printed(
        receiptDocument({ ...receipt, code: null }, { link: 'https://r.example/r/x', copy: 2 }, columns),
        columns,
      )
      expect(widestOf(paper)).toBeLessThanOrEqual(columns)
      expect(paper.isCut).toBe(true)
      expect(paper.items.some(({ kind }) => kind === 'raster')).toBe(locale === 'ar')
      expect(paper.items.filter(({ kind }) => kind === 'qr')).toHaveLength(1)
    }
})

test('[F5.3] a drawer opens without any paper', () => {
  const machine = new EmulatedPrinter()
  const { document } = drawerSlip({ locale: 'en', timeZone: 'UTC' })
  machine.receive(escposOf(document, { columns: 48, codePage: 'cp858', draw: null, beep: true }), () => {})
  expect([machine.drawerKicks, machine.papers, machine.beeps]).toEqual([1, [], 0])
})
