import type { Check, ServiceState, SetupState } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import type { Looker } from '../floor/whose.ts'
import { type FoundCheck, pathOf, readPage } from './found.ts'
import { hitsHere, mergedHits } from './hits.ts'
import type { Wanted } from './wanted.ts'

const NOON = Date.UTC(2031, 4, 17, 12)
const mark = (by: string, at: number, seq: number) => ({ by, terminal: 'T1', replica: 'r', at, seq })

function check(id: string, number: number | null, over: object = {}): Check {
  const seq = number ?? 99
  return {
    id,
    status: 'open',
    number,
    day: number === null ? null : '2031-05-17',
    provisional: `T1-${seq}`,
    alsoKnownAs: [],
    tableId: null,
    alsoAt: [],
    waiterId: 'ana',
    handover: null,
    customer: null,
    discount: null,
    lines: [],
    opened: mark('ana', NOON + seq, seq),
    edited: mark('ana', NOON + seq, seq),
    marks: {},
    ...over,
  } as unknown as Check
}

const soup = {
  id: 'l1',
  status: 'ordered',
  quantity: 2,
  unitPriceMinor: 1175,
  discountBp: 0,
  comp: null,
  taxes: [],
  parts: [],
  modifiers: [],
  added: mark('ben', NOON, 1),
  marks: {},
}
const checks = [
  check('a', 1, { tableId: 't7', lines: [soup] }),
  check('b', 2, { customer: { id: 'kim', name: 'Kim Núñez' }, waiterId: 'ben' }),
  check('c', 17, { status: 'cancelled', reason: null, closed: mark('ana', NOON + 60, 60) }),
  check('d', null, {
    handover: { name: 'Rosa', phone: '', address: '', dueAt: null },
    alsoKnownAs: ['T3-8'],
  }),
  check('e', 40, { status: 'merged', into: 'a', closed: mark('ana', NOON + 61, 61) }),
]
const isOpen = ({ status }: Check) => status === 'open'
const record = (list: readonly Check[]) => Object.fromEntries(list.map((each) => [each.id, each]))
const service = {
  checks: record(checks.filter(isOpen)),
  closed: record(checks.filter((each) => !isOpen(each))),
  aliases: { e: 'a' },
} as unknown as ServiceState
const setup = {
  multiSessions: {},
  restaurant: {
    currency: { code: 'EUR', exponent: 2 },
    timeZone: 'UTC',
    dayStartsAtHour: 4,
    taxRounding: 'check',
  },
  tables: { t7: { number: '7' } },
  people: { ana: { id: 'ana', name: 'Ana' }, ben: { id: 'ben', name: 'Ben' } },
  serviceCharges: {},
  roles: {},
  terminals: {},
} as unknown as SetupState
const looker: Looker = { personId: 'ana', terminalId: 'T1', session: undefined, setup }
const ANY: Wanted = { words: '', day: null, personId: null }
const found = (wanted: Partial<Wanted>) =>
  hitsHere(service, looker, { ...ANY, ...wanted }).map(({ id }) => id)

describe('[F3.10] checks that this device knows', () => {
  test('all of them, newest first; what is on another check by now is that check', () => {
    expect(found({})).toEqual(['d', 'c', 'b', 'a'])
  })

  test.each([
    ['its number', '17', ['c']],
    ['its provisional number', 't1-99', ['d']],
    ['the number of another opening', 'T3-8', ['d']],
    ['its table', '7', ['a']],
    ['its guest, accents or not', 'nunez', ['b']],
    ['the name of a tab', 'rosa', ['d']],
    ['somebody who had to do with it', 'ben', ['b', 'a']],
    ['its amount', '23,50', ['a']],
    ['all words at once', 'ben 7', ['a']],
    ['nothing', 'lobster', []],
  ])('by %s', (_, words, ids) => expect(found({ words })).toEqual(ids))

  test('by day: of what has no number yet, the day on which it was opened', () => {
    expect(found({ day: '2031-05-17' })).toEqual(['d', 'c', 'b', 'a'])
    expect(found({ day: '2031-05-16' })).toEqual([])
  })

  test('by person', () => expect(found({ personId: 'ben' })).toEqual(['b', 'a']))

  test('[F1.2] the checks of others are found by whoever may see them only', () => {
    const session = { othersChecks: 'permitted' } as Looker['session']
    expect(hitsHere(service, { ...looker, session }, ANY).map(({ id }) => id)).toEqual(['d', 'c', 'a'])
  })
})

describe('[F3.10] with those that the server remembers', () => {
  const past = (id: string, openedAt: number): FoundCheck => ({
    id,
    number: 3,
    day: '2031-05-16',
    provisional: 'T1-3',
    status: 'settled',
    tableNumber: '4',
    customerName: null,
    waiterId: 'ben',
    totalMinor: 900,
    openedAt,
    closedAt: null,
  })
  const here = hitsHere(service, looker, ANY)
  const merged = (...list: readonly FoundCheck[]) => mergedHits(here, list, service, setup)

  test('each once, as this device knows it, newest first', () => {
    const hits = merged(past('a', NOON), past('old', NOON - 86_400_000))
    expect(hits.map(({ id, isHere }) => [id, isHere])).toEqual([
      ['d', true],
      ['c', true],
      ['b', true],
      ['a', true],
      ['old', false],
    ])
  })

  test('[C15] one that was merged into another is that other', () => {
    const [hit] = mergedHits([], [past('e', NOON)], service, setup)
    expect(hit).toMatchObject({ id: 'a', number: 1, status: 'open' })
  })

  test('the question carries what is wanted, and the page after the last', () => {
    expect(pathOf({ words: ' 7 ', day: '2031-05-17', personId: 'ben' }, null)).toBe(
      '/api/checks?limit=50&q=7&day=2031-05-17&person=ben',
    )
    expect(pathOf(ANY, '12~a')).toBe('/api/checks?limit=50&cursor=12%7Ea')
  })

  test('an answer of another kind is none', () => {
    expect(readPage({ checks: [], next: null })).toEqual({ checks: [], next: null, complete: true })
    expect(readPage(null)).toBeNull()
    expect(readPage({ error: 'no' })).toBeNull()
  })
})
