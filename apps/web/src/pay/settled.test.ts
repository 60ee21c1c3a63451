import {
  emptyService,
  type Mark,
  type OpenCheck,
  type ServiceState,
  type SettledCheck,
} from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { changeHere, methodNames, nextToPay } from './settled.ts'

const mark = (terminal: string, seq = 1): Mark => ({ by: 'ben', terminal, replica: 'r', at: 100, seq })
const payment = (name: string, terminal: string, changeMinor = 0, isLate = false) => ({
  name,
  changeMinor,
  isLate,
  taken: mark(terminal),
})
const settled = (payments: readonly object[], terminal = 'mine') =>
  ({
    id: 'c1',
    status: 'settled',
    tableId: 't5',
    payments,
    closed: mark(terminal),
  }) as unknown as SettledCheck
const open = (id: string, seq: number, more: object = {}) =>
  ({
    id,
    status: 'open',
    tableId: 't5',
    alsoAt: [],
    opened: mark('mine', seq),
    lines: [{ status: 'ordered' }],
    ...more,
  }) as unknown as OpenCheck

describe('[F5.2] a check that is paid', () => {
  test('its methods, each once; what came late did not pay it', () => {
    const payments = [payment('Cash', 'mine'), payment('Card', 'mine'), payment('Cash', 'mine')]
    expect(methodNames(settled([...payments, payment('Voucher', 'other', 0, true)]))).toEqual([
      'Cash',
      'Card',
    ])
  })

  test('the change is for whoever took the last payment', () => {
    const payments = [payment('Card', 'other'), payment('Cash', 'mine', 750)]
    expect(changeHere(settled(payments), 'mine')).toBe(750)
    expect(changeHere(settled([payment('Cash', 'other', 750)], 'other'), 'mine')).toBe(0)
    expect(changeHere(settled([...payments, payment('Cash', 'mine', 20, true)]), 'mine')).toBe(750)
  })
})

describe('[C8] what the same party has still to pay', () => {
  const check = settled([])
  const state = (...checks: readonly OpenCheck[]): ServiceState => ({
    ...emptyService,
    checks: Object.fromEntries(checks.map((each) => [each.id, each])),
    closed: { c1: check },
  })
  const next = (service: ServiceState, hidden: readonly string[] = []) =>
    nextToPay(service, check, ({ id }) => hidden.includes(id))?.id

  test('what came after the payment is first, then the oldest check of the table', () => {
    expect(next(state(open('c2', 2), open('c1~2', 3)))).toBe('c1~2')
    expect(next(state(open('c3', 3), open('c2', 2)))).toBe('c2')
  })

  test('none that is empty, elsewhere, or not for these eyes', () => {
    expect(next(state(open('c2', 2, { lines: [] }), open('c3', 3, { tableId: 't6' })))).toBeUndefined()
    expect(next(state(open('c2', 2)), ['c2'])).toBeUndefined()
  })
})
