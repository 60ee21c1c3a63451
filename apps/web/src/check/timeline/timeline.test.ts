import { type Check, emptySetup, type ServiceOp as Op, ServiceOp } from '@comanda/domain'
import { expect, test } from 'vitest'
import { knownMarks } from './known-marks.ts'
import { opWords } from './op-words.ts'
import { play, type TimelineRecord } from './play.ts'
import { texts } from './texts.ts'

const formats = { money: (minor: number) => `${minor}c`, percent: (bp: number) => `${bp}bp`, number: String }

const added = (lineId: string, name: string, quantity = 1) =>
  ({
    type: 'lineAdded.v1',
    checkId: 'c1',
    lineId,
    productId: 'p1',
    categoryId: 'k1',
    name,
    unitPriceMinor: 450,
    taxes: [],
    quantity,
    customerNote: '',
    kitchenNote: '',
    remarks: [],
  }) as unknown as Op

const record = (seq: number, op: object, more: object = {}): TimelineRecord =>
  ({
    seq,
    op,
    stamp: { by: 'ana', terminal: 't1', replica: 'r1', n: seq, at: seq * 1_000 },
    ...more,
  }) as TimelineRecord

const opening = {
  type: 'checkOpened.v1',
  checkId: 'c1',
  tableId: null,
  provisional: 'T1-1',
  day: '2031-05-17',
}
const history = [
  record(1, opening),
  record(2, added('l1', 'Soup', 2)),
  record(4, { type: 'lineQuantityChanged.v1', checkId: 'c1', lineId: 'l1', from: 2, to: 3 }),
  record(5, { type: 'customerAttached.v1', checkId: 'c1', customerId: 'x' }, { personal: { name: 'Marta' } }),
  record(6, { type: 'lineRemoved.v1', checkId: 'c1', lineId: 'l1', quantity: 3 }),
]

test('[F3.8] each step shows the check as it was right after it', () => {
  const steps = play('c1', history, {} as Check)
  expect(
    steps.map(({ check }) => [
      check?.customer?.name ?? null,
      check?.lines.map(({ quantity, status }) => `${quantity} ${status}`),
    ]),
  ).toEqual([
    [null, []],
    [null, ['2 ordered']],
    [null, ['3 ordered']],
    ['Marta', ['3 ordered']],
    ['Marta', ['3 removed']],
  ])
})

test('[F3.8] lines that came from a check whose history is elsewhere appear when they came', () => {
  const moves = [{ lineId: 'l9', quantity: 1, as: null, onto: null }]
  const move = { type: 'linesMoved.v1', checkId: 'c0', to: 'c1', moves, discounts: { from: null, to: null } }
  const last = { lines: [{ id: 'l9', name: 'Steak', status: 'ordered' }] } as unknown as Check
  const steps = play('c1', [record(1, opening), record(2, move)], last)
  expect(steps.map(({ check }) => check?.lines.map(({ name }) => name))).toEqual([[], ['Steak']])
})

test('[F3.8] a step says in words what happened, with the names of that moment', () => {
  const steps = play('c1', history, {} as Check)
  const words = steps.map(({ record: { op }, check }, index) =>
    opWords(op, { setup: emptySetup, formats, before: steps[index - 1]?.check, after: check, tickets: {} }),
  )
  expect(words).toEqual([
    { key: 'openedNoTable', values: {} },
    { key: 'added', values: { count: 2, name: 'Soup' } },
    { key: 'quantity', values: { name: 'Soup', from: 2, to: 3 } },
    { key: 'customer', values: { name: 'Marta' } },
    { key: 'removed', values: { count: 3, name: 'Soup' } },
  ])
})

test('[F3.8] [F4.2] what the kitchen did is told with the names of its stations', () => {
  const setup = { ...emptySetup, stations: { grill: { name: 'Grill' }, pass: { name: 'Pass' } } } as never
  const tickets = { k1: { stationId: 'grill', items: [{ name: 'Fish' }, { name: 'Soup' }] } } as never
  const told = (type: string, more: object = {}) =>
    opWords({ type, ticketId: 'k1', items: [0], ...more } as unknown as Op, {
      setup,
      formats,
      before: undefined,
      after: undefined,
      tickets,
    })
  const at = (key: string, station: string) => ({ key, values: { names: 'Fish', station } })
  expect([
    told('ticketStarted.v1'),
    told('ticketBumped.v1'),
    told('ticketPassed.v1', { expoId: 'pass' }),
    told('ticketServed.v1', { expoId: 'pass' }),
    told('ticketServed.v1', { expoId: null }),
    told('ticketRecalled.v1'),
    told('ticketBumped.v1', { ticketId: 'gone' }),
  ]).toEqual([
    at('startedAt', 'Grill'),
    at('bumpedAt', 'Grill'),
    at('passedAt', 'Pass'),
    at('servedAt', 'Pass'),
    { key: 'servedOf', values: { names: 'Fish' } },
    at('recalledAt', 'Grill'),
    { key: 'bumped', values: {} },
  ])
})

/** Enough of every op for its words. */
const anything = {
  was: { name: 'Cash', tipMinor: 0 },
  now: { name: 'Card', tipMinor: 50 },
  checkId: 'c1',
  to: 'c1',
  into: 'c1',
  text: 'x',
  units: [],
  tickets: [],
  ticketId: 't1',
  items: [0],
  moves: [],
  reason: { text: 'x' },
  discount: { bp: 0, fixedMinor: 100 },
  which: 'allergy',
  totals: { totalMinor: 100 },
}

const ALWAYS_FOR_A_REASON = new Set<string>([
  'lineVoided.v1',
  'checkCancelled.v1',
  'paymentRemoved.v1',
  'refundIssued.v1',
  'paymentCorrected.v1',
  'keptDiscarded.v1',
])

test('[F3.8] every op there is has words in both languages, or needs none', () => {
  for (const { shape } of ServiceOp.options) {
    const type = shape.type.value
    for (const more of [{}, { text: '', reason: null, discount: null, tableId: null, customerId: null }]) {
      const op = { ...anything, ...more, type } as unknown as Op
      if (ALWAYS_FOR_A_REASON.has(type)) Object.assign(op, { reason: { text: 'x' } })
      const said = opWords(op, {
        setup: emptySetup,
        formats,
        before: undefined,
        after: { id: 'c1', lines: [] } as never,
        tickets: { t1: { items: [{ name: 'Soup' }] } } as never,
      })
      if (said === null) continue
      expect(said.key, type).not.toBe('other')
      for (const { op: known } of [texts.en, texts.es])
        expect(said.key in known || `${said.key}_other` in known, `${type} ${said.key}`).toBe(true)
    }
  }
})

test('[INV7] offline the marks tell who did what, in order', () => {
  const [, , , , last] = play('c1', history, {} as Check)
  expect(knownMarks(last?.check as Check).map(({ what, name, mark }) => [what, name, mark.at])).toEqual([
    ['opened', undefined, 1_000],
    ['added', 'Soup', 2_000],
    ['removed', 'Soup', 6_000],
  ])
})
