import type { Notice } from '@comanda/client'
import { ServiceCommand, SetupCommand } from '@comanda/domain'
import i18next from 'i18next'
import { describe, expect, test } from 'vitest'
import { refusalSentence } from '../shared/refusal-sentence.ts'
import { texts as refusals } from '../shared/refusals.texts.ts'
import { type AnyCommand, commandWords, whereWords } from './command-words.ts'
import { texts as late } from './late.texts.ts'
import { noticeWords, openCheckOf } from './notice-words.ts'
import { en } from './texts.en.ts'
import { es } from './texts.es.ts'
import type { Words } from './words.ts'

const texts = { en, es }

const beer = { id: 'l1', name: 'Beer', quantity: 2, status: 'ordered' }
const check = { id: 'c1', status: 'open', number: 12, provisional: 'T2-3', tableId: 't7', lines: [beer] }
const known = {
  service: {
    checks: { c1: check },
    closed: {},
    aliases: { c0: 'c1' },
    tills: { d1: { name: 'Drawer' } },
    attention: {},
  },
  setup: {
    people: { ana: { name: 'Ana' }, ben: { name: 'Ben' } },
    terminals: { tab: { name: 'Tablet' } },
    tables: { t7: { number: '7' }, t9: { number: '9' } },
    products: { croquetas: { id: 'croquetas', name: 'Croquetas', variants: [] } },
    floors: { f1: { name: 'Terrace' } },
    customers: { kim: { name: 'Kim' }, kim2: { name: 'Kimberly' } },
    multiSessions: { bar: { name: 'Terrace bar' } },
    orderTypes: { away: { name: 'Takeaway' } },
    stations: { grill: { name: 'Grill' } },
    modifierGroups: {},
    paymentMethods: {},
    reservations: { r1: { name: 'Kim' } },
    reasons: {},
  },
} as unknown as Words['known']

async function wordsIn(language: 'en' | 'es'): Promise<Words> {
  const i18n = i18next.createInstance()
  await i18n.init({
    lng: language,
    resources: { [language]: { status: texts[language], refusals: refusals[language] } },
    defaultNS: 'status',
    interpolation: { escapeValue: false },
  })
  i18n.addResourceBundle(language, 'status', late[language], true, true)
  const phrasing = {
    t: (key: string, values = {}) => i18n.t(key, { ns: 'refusals', ...values }),
    locale: language,
    money: (minor: number) => `€${minor / 100}`,
    percent: (basisPoints: number) => `${basisPoints / 100}%`,
    time: () => '12:41',
  }
  return {
    t: (key, values = {}) => i18n.t(key, values),
    phrasing,
    refusalText: (refusal, command) => refusalSentence(refusal, command, known.setup, phrasing),
    known,
  }
}

const on = { checkId: 'c1', lineId: 'l1' }
const named = { value: { name: 'Something', number: '5' } }

/** One of each, and what has to be in the words for it. */
const COMMANDS: Readonly<Record<string, readonly [fields: object, says: string]>> = {
  openCheck: [{ checkId: 'c9', tableId: 't9' }, '9'],
  leaveCheck: [{ checkId: 'c1' }, ''],
  cancelCheck: [{ checkId: 'c1' }, ''],
  moveCheck: [{ checkId: 'c1', tableId: 't9' }, '9'],
  addLine: [{ ...on, productId: 'croquetas', quantity: 3 }, '3 × Croquetas'],
  adjustQuantity: [{ ...on, by: -1 }, '−1 Beer'],
  setQuantity: [{ ...on, to: 5 }, '5'],
  removeLine: [on, 'Beer'],
  restoreLine: [on, 'Beer'],
  setLineNote: [{ ...on, which: 'kitchenNote', text: 'no ice' }, 'no ice'],
  discountLine: [{ ...on, discountBp: 1000 }, '10%'],
  changePrice: [{ ...on, unitPriceMinor: 350 }, '€3.5'],
  setGuests: [{ checkId: 'c1', guests: 4 }, '4'],
  setOrderNote: [{ checkId: 'c1', text: 'window' }, 'window'],
  attachCustomer: [{ checkId: 'c1', customer: { id: 'kim', name: 'Kim' } }, 'Kim'],
  linkTable: [{ checkId: 'c1', tableId: 't9' }, '9'],
  unlinkTable: [{ checkId: 'c1', tableId: 't9' }, '9'],
  assignWaiter: [{ checkId: 'c1', personId: 'ben' }, 'Ben'],
  setOrderType: [{ checkId: 'c1', orderTypeId: 'away' }, 'Takeaway'],
  setHandover: [{ checkId: 'c1', handover: { name: 'Kim' } }, 'Kim'],
  configureLine: [on, 'Beer'],
  voidLine: [{ ...on, quantity: 2 }, '2 × Beer'],
  compLine: [{ ...on, quantity: 1, reason: { text: 'birthday' } }, '1 × Beer'],
  setCourse: [{ ...on, course: 2 }, '2'],
  setSeat: [{ ...on, seat: 3 }, '3'],
  holdLine: [{ ...on, held: true }, 'Beer'],
  fireLines: [{ checkId: 'c1', units: [{ lineId: 'l1' }, { lineId: 'l2' }, { lineId: 'l2' }] }, '2'],
  bumpTicket: [{ ticketId: 'k1' }, ''],
  recallTicket: [{ ticketId: 'k1' }, ''],
  startTicket: [{ ticketId: 'k1' }, ''],
  serveTicket: [{ ticketId: 'k1' }, ''],
  moveLines: [{ checkId: 'c1', to: 'c9', moves: [{ lineId: 'l1', quantity: 1 }] }, '1 × Beer'],
  mergeChecks: [{ checkId: 'c9', into: 'c1' }, '12'],
  unmergeCheck: [{ checkId: 'c1' }, ''],
  divideCheck: [{ checkId: 'c1', division: { kind: 'even', parts: 3 } }, '3'],
  setCheckAllergy: [{ checkId: 'c1', text: 'nuts' }, 'nuts'],
  discountCheck: [{ checkId: 'c1', discount: { bp: 1000, fixedMinor: 0 } }, '10%'],
  presentBill: [{ checkId: 'c1' }, ''],
  freeTable: [{ tableId: 't9', paidCheckId: 'c1' }, '9'],
  sendCheck: [{ checkId: 'c1', to: 'bar' }, 'Terrace bar'],
  receiveCheck: [{}, ''],
  takePayment: [{ checkId: 'c1', methodId: 'card', amountMinor: 1250 }, '€12.5'],
  removePayment: [{ checkId: 'c1', paymentId: 'p1' }, ''],
  correctPayment: [{ checkId: 'c1', paymentId: 'p1' }, ''],
  settleCheck: [{ checkId: 'c1' }, ''],
  resolveRefund: [{ taskId: 'due-p1', as: 'refunded' }, ''],
  refundLines: [{ checkId: 'c1', lines: [{ lineId: 'l1', quantity: 1 }] }, '1'],
  waiveCharge: [{ checkId: 'c1', waived: true }, ''],
  issueInvoice: [{ checkId: 'c1', customer: { name: 'Kim', company: 'Kim Ltd' } }, 'Kim Ltd'],
  payOffAccount: [{ customerId: 'kim', methodId: 'card', amountMinor: 1250 }, '€12.5'],
  removePayOff: [{ payOffId: 'o1' }, ''],
  setAccountTerms: [{ customerId: 'kim' }, 'Kim'],
  adjustAccount: [{ customerId: 'kim', reason: 'old book' }, 'old book'],
  enterOnAccount: [{ customerId: 'kim' }, 'Kim'],
  openTill: [{ tillId: 'd1', name: 'Bar till' }, 'Bar till'],
  moveCash: [{ tillId: 'd1', kind: 'paidOut', amountMinor: 500, reason: 'milk' }, '€5'],
  openDrawer: [{ tillId: 'd1' }, ''],
  countTill: [{ tillId: 'd1', coins: [] }, 'Drawer'],
  closeTill: [{ tillId: 'd1', coins: [] }, 'Drawer'],
  closeDay: [{}, ''],
  applyKept: [{ ids: ['T1-1/1', 'T1-1/2'] }, '2'],
  discardKept: [{ ids: ['T1-1/1'] }, '1'],
  performKept: [{ id: 'T1-1/1' }, ''],
  saveModifierGroup: [named, 'Something'],
  saveOrderType: [named, 'Something'],
  saveStation: [named, 'Something'],
  savePrinter: [named, 'Something'],
  saveProductSet: [named, 'Something'],
  saveNoteChip: [{ value: { text: 'no ice' } }, 'no ice'],
  savePaymentMethod: [named, 'Something'],
  saveServiceCharge: [named, 'Something'],
  saveReason: [{ value: { text: 'too cold' } }, 'too cold'],
  removeRecord: [{ kind: 'stations', id: 'grill' }, 'Grill'],
  setAvailability: [{ itemId: 'croquetas', soldOut: false, remaining: 4 }, '4'],
  takePortions: [{ itemId: 'croquetas' }, 'Croquetas'],
  saveReservation: [{ data: { name: 'Kim' } }, 'Kim'],
  settleReservation: [{ reservationId: 'r1' }, 'Kim'],
  fileReservations: [{}, ''],
  fileClosedChecks: [{}, ''],
  bringBackCheck: [{}, ''],
  saveRestaurant: [named, ''],
  saveCategory: [named, 'Something'],
  saveTax: [named, 'Something'],
  saveProduct: [named, 'Something'],
  saveFloor: [named, 'Something'],
  saveTable: [named, '5'],
  saveRole: [named, 'Something'],
  savePerson: [named, 'Something'],
  saveTerminal: [named, 'Something'],
  saveMultiSession: [named, 'Something'],
  archiveProduct: [{ productId: 'croquetas' }, 'Croquetas'],
  deleteTable: [{ tableId: 't9' }, '9'],
  deleteFloor: [{ floorId: 'f1' }, 'Terrace'],
  revokeTerminal: [{ terminalId: 'tab' }, 'Tablet'],
  createCustomer: [{ customerId: 'lee', data: { name: 'Lee' } }, 'Lee'],
  changeCustomer: [{ customerId: 'kim', data: { name: 'Kim' } }, 'Kim'],
  mergeCustomers: [{ keep: 'kim', merged: 'kim2' }, 'Kimberly'],
}
const TYPES = [...ServiceCommand.options, ...SetupCommand.options].map(({ shape }) => shape.type.value)

describe.each(['en', 'es'] as const)('in %s', (language) => {
  test.each(TYPES)('%s is said in words', async (type) => {
    const words = await wordsIn(language)
    const [fields, says] = COMMANDS[type] ?? [{}, 'no example of it']
    const text = commandWords({ type, ...fields } as unknown as AnyCommand, words)
    expect(text).toContain(says)
    expect(text).not.toMatch(/^$|\{\{|undefined|command\./)
    expect(text).not.toBe(words.t('command.other'))
  })

  test('a command of another version is a change', async () => {
    const words = await wordsIn(language)
    expect(commandWords({ type: 'flambe' } as unknown as AnyCommand, words)).toBe(words.t('command.other'))
  })
})

describe('notices', () => {
  test('[C3] [C28] somebody else’s value stands', async () => {
    const op = { type: 'lineQuantityChanged.v1', checkId: 'c0', lineId: 'l1', from: 3, to: 5 }
    const notice = { id: '1', at: 1, kind: 'overridden', by: 'ben', terminal: 'tab', op, value: 3 }
    expect(noticeWords(notice as unknown as Notice, await wordsIn('en'))).toEqual({
      title: 'Ben (Tablet) set 5 · was\u00a0your\u00a03',
      why: '',
      where: 'Beer · Check 12 · Table 7',
    })
  })

  test('[C4] [INV8] a refused command says what and why', async () => {
    const command = { type: 'setQuantity', ...on, to: 3, seen: { quantity: 1 } }
    const details = { field: 'quantity', line: 'Beer', check: 12, yours: 3, theirs: 5, by: 'ben', at: 1 }
    const refusal = { code: 'superseded', details }
    const notice = { id: '1', at: 1, kind: 'refused', log: 'x', by: 'ana', command, refusal }
    expect(noticeWords(notice as unknown as Notice, await wordsIn('en'))).toEqual({
      title: 'Not done: Beer set to 3',
      why: 'Ben set 5 at 12:41 · yours was\u00a03',
      where: 'Check 12 · Table 7',
    })
  })

  test.each([
    ['addLines', {}, 'Ana’s rights were changed meanwhile.'],
    ['serveAnyTable', { check: '12', by: 'ben' }, 'Ben serves check 12 by now.'],
  ])(
    '[C21] [INV8] what is kept for a manager says what, where and why: %s',
    async (permission, more, why) => {
      const command = { type: 'addLine', ...on, productId: 'croquetas', quantity: 2 }
      const because = { code: 'not-permitted', details: { permission, ...more } }
      const notice = { id: '1', at: 1, kind: 'kept', by: 'ana', because, command, checkId: 'c1', check: '12' }
      expect(noticeWords(notice as unknown as Notice, await wordsIn('en'))).toEqual({
        title: 'Kept for a manager: 2 × Croquetas',
        why,
        where: 'Check 12 · Table 7',
      })
    },
  )

  test('[C21] [C28] of a check that is kept too, and of erased data, nothing is made up', async () => {
    const because = { code: 'terminal-revoked', details: { by: 'ben', at: 1, proven: true } }
    const notice = { kind: 'kept', by: 'ana', because, command: null, checkId: 'c9', check: 'T1-4' }
    expect(noticeWords({ id: '1', at: 1, ...notice } as unknown as Notice, await wordsIn('en'))).toEqual({
      title: 'Kept for a manager: Something whose personal data was erased',
      why: 'Ben shut the device out at 12:41.',
      where: 'Check T1-4',
    })
  })

  test.each([
    ['en', 'applied', {}, 'Ben (Tablet) applied: 2 × Croquetas', ''],
    [
      'en',
      'discarded',
      { reason: { reasonId: null, text: 'twice' } },
      'Ben (Tablet) discarded: 2 × Croquetas',
      'Reason: twice',
    ],
    [
      'es',
      'discarded',
      { reason: { reasonId: 'gone', text: '' } },
      'Ben (Tablet) lo descartó: 2 × Croquetas',
      '',
    ],
    ['en', 'unseen', { by: '', terminal: '' }, 'No longer kept for a manager: 2 × Croquetas', ''],
  ] as const)(
    '[C21] [C28] what a manager has decided says who, what and why: %s %s',
    async (language, outcome, more, title, why) => {
      const command = { type: 'addLine', ...on, productId: 'croquetas', quantity: 2 }
      const facts = { kind: 'decided', outcome, by: 'ben', terminal: 'tab', author: 'ana', command }
      const notice = { id: '1', at: 1, ...facts, checkId: 'c1', check: '12', ...more }
      const said = noticeWords(notice as unknown as Notice, await wordsIn(language))
      expect([said.title, said.why]).toEqual([title, why])
      if (language === 'en') expect(said.where).toBe('Check 12 · Table 7')
    },
  )

  test('[C21] a change of a line that is kept names it', async () => {
    const words = await wordsIn('en')
    const command = { type: 'addLine', checkId: 'c9', lineId: 'l9', productId: 'croquetas', quantity: 1 }
    const service = { ...known.service, attention: { k: { made: { seq: 1 }, command } } }
    const there = { ...words, known: { ...known, service } } as unknown as Words
    const more = { type: 'adjustQuantity', checkId: 'c9', lineId: 'l9', by: 2 } as unknown as AnyCommand
    expect(commandWords(more, there)).toBe('+2 Croquetas')
  })

  test('[C5] a line that came back', async () => {
    const notice = { kind: 'came-back', by: 'ben', terminal: 'tab', checkId: 'c1', line: 'Beer', quantity: 2 }
    const { title, why } = noticeWords({ id: '1', at: 1, ...notice } as Notice, await wordsIn('en'))
    expect(title).toBe('2 × Beer is back')
    expect(why).toContain('Ben (Tablet)')
  })

  test('[C16] units that somebody took first', async () => {
    const steak = { lineId: 'l1', name: 'Steak', asked: 2, got: 1, by: 'ben', terminal: 'tab', at: 1 }
    const notice = { id: '1', at: 1, kind: 'short', checkId: 'c1', short: [steak] }
    expect(noticeWords(notice as unknown as Notice, await wordsIn('en'))).toEqual({
      title: 'Ben (Tablet) took 1 × Steak first · you got 1 of 2',
      why: '',
      where: 'Check 12 · Table 7',
    })
    const both = [steak, { ...steak, name: 'Wine', asked: 3, got: 0 }]
    const { title, why } = noticeWords({ ...notice, short: both } as unknown as Notice, await wordsIn('en'))
    expect(title).toContain('Ben (Tablet)')
    expect(why).toBe('1 of 2 × Steak and 0 of 3 × Wine')
  })

  test('[C12] a part of a divided check that somebody took first', async () => {
    const notice = { id: '1', at: 1, kind: 'part-taken', checkId: 'c1', by: 'ben', terminal: 'tab', part: 0 }
    const taken = { ...notice, instead: 1, amountMinor: 2400 } as unknown as Notice
    const { title, why } = noticeWords(taken, await wordsIn('en'))
    expect(title).toContain('Ben (Tablet) had taken part 1 first')
    expect(why).toContain('part 2')
    const none = noticeWords({ ...taken, instead: null } as Notice, await wordsIn('es'))
    expect(none.why).toContain('sin parte')
  })

  test.each([
    ['lineSeatChanged.v1', { seat: 4 }, null, 'Ben (Tablet) set seat 4 · was your no seat'],
    ['waiterAssigned.v1', { personId: 'ana' }, 'ben', 'Ben (Tablet) set Ana · was your Ben'],
    ['orderTypeChanged.v1', { orderTypeId: 'away' }, null, 'Ben (Tablet) set Takeaway · was your nothing'],
    [
      'checkDiscounted.v1',
      { discount: { bp: 1000, fixedMinor: 0 } },
      '',
      'Ben (Tablet) set 10% off · was your nothing',
    ],
    ['checkDivided.v1', { division: null }, 'even/3', 'Ben (Tablet) set nothing · was your 3 even parts'],
  ])('[C3] [C28] %s', async (type, fields, value, title) => {
    const op = { type, checkId: 'c1', lineId: 'l1', ...fields }
    const notice = { id: '1', at: 1, kind: 'overridden', by: 'ben', terminal: 'tab', op, value }
    const words = noticeWords(notice as unknown as Notice, await wordsIn('en'))
    expect(words.title.replaceAll('\u00a0', ' ')).toBe(title)
  })

  test('[F4.2] dishes are ready: where the guests sit now, what, and from which station', async () => {
    const dishes = [
      { index: 0, name: 'Fish', quantity: 2 },
      { index: 2, name: 'Soup', quantity: 1 },
    ]
    const notice = {
      id: '1',
      at: 1,
      kind: 'ready',
      checkId: 'c0',
      check: '11',
      table: '3',
      station: 'Grill',
      dishes,
    }
    const words = await wordsIn('en')
    expect(noticeWords(notice as unknown as Notice, words)).toEqual({
      title: 'Table 7: 2 × Fish and 1 × Soup ready',
      why: '',
      where: 'Grill · Check 12',
    })
    const gone = { ...notice, checkId: 'gone', table: null, station: null }
    expect(noticeWords(gone as unknown as Notice, words)).toMatchObject({
      title: 'Check 11: 2 × Fish and 1 × Soup ready',
      where: 'Check 11',
    })
  })

  test('the check is opened under the id that it has by now, while it is open', () => {
    const notice = { kind: 'came-back', checkId: 'c0' } as Notice
    expect(openCheckOf(notice, { known })).toBe('c1')
    expect(openCheckOf({ ...notice, checkId: 'gone' } as Notice, { known })).toBeNull()
  })
})

test('a check that is not here any more is not named', async () => {
  expect(whereWords('gone', await wordsIn('en'))).toBe('')
  expect(whereWords(undefined, await wordsIn('en'))).toBe('')
})
