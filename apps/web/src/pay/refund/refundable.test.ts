import { emptyService, type Refund, type SettledCheck, totalsOf } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import {
  allOf,
  backMinor,
  linesBack,
  type Refundable,
  refundablesOf,
  refundsOf,
  totalBackMinor,
} from './refundable.ts'

const VAT = { id: 'vat', name: 'VAT 10 %', ratePpm: 100_000, included: true }
const line = (id: string, quantity: number, unitPriceMinor: number, over: object = {}) => ({
  id,
  name: id,
  status: 'ordered',
  quantity,
  unitPriceMinor,
  discountBp: 0,
  comp: null,
  parts: [],
  modifiers: [],
  taxes: [VAT],
  ...over,
})
const lines = [
  line('beer', 3, 333),
  line('steak', 1, 2400),
  line('bread', 2, 150, { comp: { reasonId: null, text: 'House' } }),
  line('gone', 1, 900, { status: 'removed' }),
]
const ordered = lines.filter(({ status }) => status === 'ordered')
const totals = totalsOf(ordered as unknown as Parameters<typeof totalsOf>[0], 'check', {
  bp: 1000,
  fixedMinor: 0,
})
const check = { id: 'c1', status: 'settled', lines, totals } as unknown as SettledCheck
const refund = (id: string, seq: number, quantity: number, checkId = 'c1') =>
  ({ id, checkId, lines: [{ lineId: 'beer', quantity }], issued: { seq } }) as unknown as Refund

const ids = (refundables: readonly Refundable[]) =>
  refundables.map(({ share, before, left }) => [share.line.id, before, left])

describe('[F5.4] what can be given back of a paid check', () => {
  test('lines that were paid for, less what was given back before', () => {
    expect(ids(refundablesOf(check, []))).toEqual([
      ['beer', 0, 3],
      ['steak', 0, 1],
    ])
    expect(ids(refundablesOf(check, [refund('r1', 1, 1), refund('r2', 2, 1)]))).toEqual([
      ['beer', 2, 1],
      ['steak', 0, 1],
    ])
  })

  test('all of it is what was paid, to the cent, at once or unit by unit', () => {
    const all = refundablesOf(check, [])
    expect(totalBackMinor(all, allOf(all))).toBe(totals.totalMinor)
    const oneByOne = [0, 1, 2].map((given) => {
      const [beer] = refundablesOf(check, given === 0 ? [] : [refund('r1', 1, given)])
      return beer === undefined ? 0 : backMinor(beer, 1)
    })
    const [beer, steak] = all
    if (beer === undefined || steak === undefined) throw new Error('nothing was paid')
    expect(oneByOne.reduce((sum, minor) => sum + minor, 0)).toBe(backMinor(beer, 3))
    expect(backMinor(beer, 3) + backMinor(steak, 1)).toBe(totals.totalMinor)
  })

  test('no more than is left goes into the command, whatever was chosen before', () => {
    const left = refundablesOf(check, [refund('r1', 1, 2)])
    expect(linesBack(left, { beer: 3, steak: 0 })).toEqual([{ lineId: 'beer', quantity: 1 }])
    expect(totalBackMinor(left, {})).toBe(0)
  })

  test('its refunds, in their order', () => {
    const refunds = [refund('b', 9, 1), refund('other', 1, 1, 'c2'), refund('a', 4, 1)]
    const service = { ...emptyService, refunds: Object.fromEntries(refunds.map((each) => [each.id, each])) }
    expect(refundsOf(service, 'c1').map(({ id }) => id)).toEqual(['a', 'b'])
  })
})
