import { EmulatedPrinter, type Paper, textLinesOf, widestOf } from '@comanda/testkit/printer'
import { expect, test } from 'vitest'
import { linesOf } from '../document/lines.ts'
import { plainText } from '../document/plain.ts'
import type { CodePage } from '../escpos/code-pages.ts'
import type { DrawText } from '../escpos/draw.ts'
import { escposOf } from '../escpos/encode.ts'
import type { Slip } from '../jobs/slip.ts'
import { openDrawText } from '../raster/index.ts'
import { item, slip } from '../testing/samples.ts'
import { columnsOfPaper, documentOf } from './layout.ts'
import type { Marks } from './marks.ts'

const PLAIN: Marks = { shortId: 'k3f9a2b1', possibleRepeat: false, reprint: false, insteadOf: null }
const draw = await openDrawText()

function printed(
  what: Slip,
  paperMm: 58 | 80,
  codePage: CodePage,
  more: { readonly marks?: Partial<Marks>; readonly draw?: DrawText | null; readonly beep?: boolean } = {},
) {
  const columns = columnsOfPaper(paperMm)
  const document = documentOf(what, { ...PLAIN, ...more.marks }, columns)
  const machine = new EmulatedPrinter()
  const { beep = false } = more
  machine.receive(escposOf(document, { columns, codePage, beep, draw: more.draw ?? null }), () => {})
  const [paper] = machine.papers as readonly [Paper]
  return { paper, machine, columns, document }
}

/** Letters that a code page lacks look like others on paper. */
const onPaper = (text: string): string =>
  text.replace(/[·×→]/g, (letter) => ({ '·': '-', '×': 'x', '→': '>' })[letter] ?? letter)

const feast = slip({
  allergy: 'peanuts',
  note: 'Birthday',
  handover: { name: 'José', dueAt: Date.UTC(2031, 4, 17, 12, 30) },
  items: [
    item('Crème brûlée à 5 €', { course: 3, quantity: 12, alsoAt: ['Cold'] }),
    item('Spätzle mit Soße, piñones y jalapeños, de la abuela Mañuela', { course: 2, seat: 3 }),
    item('Entrecôte', {
      course: 2,
      modifiers: ['rare', '· 2× mustard'],
      note: 'sauce apart',
      allergy: 'milk',
    }),
  ],
  copy: { index: 1, of: 2 },
})

const SLIPS: Readonly<Record<string, Slip>> = {
  order: feast,
  void: { ...feast, kind: 'void', by: 'Ben' },
  change: { ...feast, kind: 'change' },
  takeaway: slip({ table: null, station: null, handover: { name: 'Núñez', dueAt: null } }),
  moved: {
    kind: 'moved',
    station: 'Grill',
    check: '12',
    from: '7',
    to: 'Terrace 9',
    by: 'Ana',
    at: 0,
    dishes: [{ name: 'Crème brûlée', quantity: 2 }],
    manner: feast.manner,
  },
}

for (const paperMm of [58, 80] as const)
  for (const codePage of ['cp858', 'windows1252'] as const)
    test(`[F4.3] every slip arrives at ${paperMm} mm in ${codePage} as it was laid out`, () => {
      for (const what of Object.values(SLIPS)) {
        const { paper, machine, columns, document } = printed(what, paperMm, codePage)
        const wanted = plainText(document, columns)
          .split('\n')
          .map((line) => line.trim())
        expect(textLinesOf(paper)).toEqual(codePage === 'cp858' ? wanted.map(asIn858) : wanted.map(asIn1252))
        expect(machine.unknown).toEqual([])
        expect(widestOf(paper)).toBeLessThanOrEqual(columns)
        expect(paper.isCut).toBe(true)
      }
    })

/** Both have × and ·; neither has →. */
const asIn858 = (text: string): string => text.replaceAll('→', '>')
const asIn1252 = asIn858

test('[F4.1] what is sold by weight says its weight, each unit of it', () => {
  const text = (quantity: number): string => {
    const what = slip({ items: [item('Sea bream', { quantity, weightGrams: 730 })] })
    return plainText(printed(what, 58, 'cp858').document, 32)
  }
  expect(text(1)).toMatch(/1× Sea bream\n +0.73 kg\n/)
  expect(text(2)).toMatch(/2× Sea bream\n +2 × 0.73 kg\n/)
})

test('[F4.3] what a code page lacks comes as a picture, the rest as letters', () => {
  const { paper } = printed(feast, 80, 'cp437', { draw })
  const texts = textLinesOf(paper)
  expect(texts).toContain(onPaper('1× Spätzle mit Soße,'))
  expect(texts.some((text) => text.includes('€'))).toBe(false)
  const pictures = paper.items.filter(({ kind }) => kind === 'raster')
  expect(pictures).toHaveLength(1)
})

test('[F4.3] Arabic is drawn, joined and from the right, dot for dot as wide as the paper', () => {
  const arabic = slip({ station: 'المشاوي', items: [item('كفتة مشوية', { quantity: 2 })] })
  for (const paperMm of [58, 80] as const) {
    const { paper, columns, document } = printed(arabic, paperMm, 'cp858', { draw })
    const wanted = linesOf(document, columns).flatMap((line) =>
      line.kind === 'text' && /[؀-ۿ]/.test(line.left) ? [draw(line, columns)] : [],
    )
    const pictures = paper.items.flatMap((each) => (each.kind === 'raster' ? [each.bitmap] : []))
    expect(pictures).toEqual(wanted)
    expect(pictures.map(({ widthDots }) => widthDots)).toEqual([columns * 12, columns * 12])
    expect(pictures.every(({ bits }) => !/^A*=*$/.test(bits))).toBe(true)
  }
})

test('[F4.3] a printer without any code page gets everything that is not ASCII as a picture', () => {
  const { paper } = printed(slip({ items: [item('Crème'), item('Steak')] }), 80, 'raster', { draw })
  expect(paper.items.filter(({ kind }) => kind === 'raster')).toHaveLength(1)
  expect(textLinesOf(paper)).toContain('1x Steak')
})

test('[F4.3] without fonts what is lacking is a question mark, never a lost line', () => {
  const { paper } = printed(slip({ items: [item('كفتة 麻')] }), 80, 'cp858')
  expect(textLinesOf(paper)).toContain('1× ???? ?')
})

test('[F4.1] a ticket says where, for whom and when, quantities first, courses apart', () => {
  const { document } = printed(feast, 58, 'cp858')
  expect(plainText(document, 32)).toBe(
    [
      'Grill                      13:41',
      'TABLE 7',
      'Check 12 · 4 guests · Dine in ·',
      'José',
      'Ana',
      'for 14:30',
      ' ALLERGY: peanuts',
      ' NOTE: Birthday',
      '----------- Course 2 -----------',
      '1× Spätzle mit Soße, piñones y',
      '   jalapeños, de la abuela',
      '   Mañuela',
      '   Seat 3',
      '1× Entrecôte',
      '   + rare',
      '   + · 2× mustard',
      '   ALLERGY: milk',
      '   NOTE: sauce apart',
      '----------- Course 3 -----------',
      '12× Crème brûlée à 5 €',
      '   with Cold',
      '================================',
      '#k3f9a2b1            copy 1 of 2',
    ].join('\n'),
  )
})

test('[F4.3] notes and allergies are white on black, the table is the largest', () => {
  const { paper } = printed(feast, 80, 'cp858')
  const prints = paper.items.flatMap((each) => (each.kind === 'text' ? each.prints : []))
  const loud = prints.filter(({ invert }) => invert).map(({ text }) => text.trim())
  expect(loud).toEqual(['ALLERGY: peanuts', 'NOTE: Birthday', 'ALLERGY: milk', 'NOTE: sauce apart'])
  const [largest] = [...prints].sort((a, b) => b.high - a.high)
  expect(largest).toMatchObject({ text: 'TABLE 7', wide: 4, high: 4 })
})

test('[F4.3] repeats, reprints and slips of another printer say so first', () => {
  const marks = { possibleRepeat: true, reprint: true, insteadOf: { printer: 'Kitchen 1' } }
  const { paper } = printed(slip(), 80, 'cp858', { marks })
  expect(textLinesOf(paper).slice(0, 4)).toEqual([
    'for Grill - printer Kitchen 1 down',
    'REPRINT',
    'POSSIBLE REPEAT',
    'check before cooking',
  ])
})

test('[F4.1] what belongs to no station says so', () => {
  expect(textLinesOf(printed(slip({ station: null }), 80, 'cp858').paper)[0]).toBe('NO STATION')
})

test('[F4.3] the words are those of the restaurant', () => {
  const first = (locale: string): string | undefined =>
    plainText(printed(slip({ manner: { locale, timeZone: 'UTC' } }), 80, 'cp858').document, 48).split('\n')[1]
  expect(['en', 'es-ES', 'fr', 'de-AT', 'ar', 'ja'].map(first)).toEqual([
    'TABLE 7',
    'MESA 7',
    'TABLE 7',
    'TISCH 7',
    'طاولة 7',
    'TABLE 7',
  ])
})

test('[F4.3] a printer that has a buzzer sounds once for each slip', () => {
  expect(printed(slip(), 80, 'cp858', { beep: true }).machine.beeps).toBe(2)
  expect(printed(slip(), 80, 'cp858').machine.beeps).toBe(0)
})

test('[F5.5] a document keeps names and prices apart, kicks the drawer and shows a code', () => {
  const receipt: Slip = {
    kind: 'document',
    manner: feast.manner,
    document: {
      drawer: true,
      rows: [
        {
          kind: 'pair',
          lead: '2× ',
          left: 'Crème brûlée with a name that is too long for one line',
          right: '12.00',
        },
        { kind: 'pair', left: 'Total', right: '1,234,567.00 EUR', wide: 2, high: 2, bold: true },
        { kind: 'qr', text: 'https://example.org/r/1' },
      ],
    },
  }
  const { paper, machine, document } = printed(receipt, 58, 'cp858')
  expect(plainText(document, 32).split('\n')).toEqual([
    '2× Crème brûlée with a',
    '   name that is too long',
    '   for one line            12.00',
    'Total',
    '1,234,567.00 EUR',
    '[https://example.org/r/1]',
  ])
  expect(machine.drawerKicks).toBe(1)
  expect(paper.items.at(-1)).toEqual({ kind: 'qr', text: 'https://example.org/r/1', module: 6 })
})

test('[F3.1] [F4.3] a dish that was ordered apart and is sold out by now says so on its ticket, and on no void', () => {
  const items = [item('Fish', { soldOut: true }), item('Beer')]
  const rows = (kind: 'order' | 'void') =>
    textLinesOf(printed(slip({ kind, items }), 80, 'cp858').paper).filter((line) => line.includes('SOLD OUT'))
  expect(rows('order')).toEqual(['SOLD OUT? SAY SO'])
  expect(rows('void')).toEqual([])
})
