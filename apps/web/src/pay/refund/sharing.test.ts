import { emptySetup, methodsOf, type SettledCheck } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { handedMinor, NO_WAYS, paymentsLeft, shareFields, sharesOf, waysNamed } from './sharing.ts'

const payment = (id: string, methodId: string, amountMinor: number, tipMinor = 0) => ({
  id,
  methodId,
  name: methodId === 'card' ? 'Card' : 'Cash',
  kind: methodId,
  amountMinor,
  tipMinor,
})
const check = {
  id: 'c1',
  payments: [payment('p1', 'card', 3_000, 200), payment('p2', 'cash', 1_800), payment('late', 'cash', 500)],
} as unknown as SettledCheck
const due = { id: 'due-late', checkId: 'c1', paymentId: 'late', amountMinor: 500 }
const service = { refunds: {}, refundTasks: { 'due-late': due } } as never
const left = paymentsLeft(check, service)
const shares = (amountMinor: number, ways: object = {}) =>
  sharesOf(left, amountMinor, { ...NO_WAYS, ...ways }).map(({ payment: { id }, ...share }) => [
    id,
    share.methodId,
    share.amountMinor,
    share.tipMinor,
  ])

describe('[F5.4] against which payments money goes back', () => {
  test('those that something is left of: what came too late goes back as a task', () => {
    expect(left.map(({ payment: { id }, leftMinor, tipLeftMinor }) => [id, leftMinor, tipLeftMinor])).toEqual(
      [
        ['p1', 3_000, 200],
        ['p2', 1_800, 0],
      ],
    )
  })

  test('against one where it fits; in parts where it is more, the card to the card and cash in cash', () => {
    expect(shares(1_500)).toEqual([['p2', 'cash', 1_500, 0]])
    expect(shares(2_400)).toEqual([['p1', 'card', 2_400, 0]])
    expect(shares(4_800)).toEqual([
      ['p1', 'card', 3_000, 0],
      ['p2', 'cash', 1_800, 0],
    ])
    expect(shares(2_400, { firstId: 'p2' })).toEqual([
      ['p2', 'cash', 1_800, 0],
      ['p1', 'card', 600, 0],
    ])
  })

  test('a tip by itself or along, where it was chosen; another way for one payment', () => {
    expect(shares(0)).toEqual([])
    expect(shares(0, { tips: ['p1'] })).toEqual([['p1', 'card', 0, 200]])
    expect(shares(1_500, { tips: ['p1'], methodIds: { p1: 'cash' } })).toEqual([
      ['p2', 'cash', 1_500, 0],
      ['p1', 'cash', 0, 200],
    ])
  })

  test('as the command says it, and what is handed over', () => {
    const both = sharesOf(left, 4_801, { ...NO_WAYS, tips: ['p1'] })
    expect(shareFields(both)).toEqual({
      paymentId: 'p1',
      methodId: 'card',
      tipMinor: 200,
      others: [{ paymentId: 'p2', methodId: 'cash', amountMinor: 1_800, tipMinor: 0 }],
    })
    expect(shareFields([])).toBeNull()
    const methods = methodsOf(emptySetup)
    const coins = { ...emptySetup, restaurant: { cashRoundingMinor: 5 } } as never
    expect(handedMinor(sharesOf(left, 1_501, NO_WAYS), methods, coins)).toBe(1_500)
    expect(waysNamed(both, methods)).toEqual(['Card', 'Cash'])
  })
})
