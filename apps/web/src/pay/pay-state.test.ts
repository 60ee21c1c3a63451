import type { Check, Mark, OpenCheck } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { meanwhileOf, payStateOf, seenOn } from './pay-state.ts'

const mark = (terminal: string, by = 'ben'): Mark => ({ by, terminal, replica: 'r', at: 100, seq: 1 })
const line = { id: 'l1', status: 'ordered' }
const paid = (id: string, amountMinor: number) => ({ id, amountMinor, taken: mark('other') })
const check = (more: object = {}) =>
  ({ id: 'c1', status: 'open', lines: [line], payments: [], ...more }) as unknown as OpenCheck
const closed = (status: string, terminal: string) =>
  ({ ...check(), status, closed: mark(terminal) }) as unknown as Check
const kind = (it: Check | undefined, due = 0) => payStateOf(it, due, 'mine').kind

describe('[C12] what the screen may do', () => {
  test('money is taken for as long as something is due', () => {
    expect(kind(check(), 4250)).toBe('due')
    expect(kind(check(), -100)).toBe('over')
    expect(kind(check(), 0)).toBe('free')
    expect(kind(check({ lines: [] }), 0)).toBe('empty')
    expect(kind(undefined)).toBe('unknown')
  })

  test('settled elsewhere: by whom is said, and nothing more is taken', () => {
    const settled = closed('settled', 'other')
    expect(payStateOf(settled, 0, 'mine')).toEqual({ kind: 'settled', check: settled, isElsewhere: true })
    expect(payStateOf(closed('settled', 'mine'), 0, 'mine')).toMatchObject({ isElsewhere: false })
  })

  test('what was closed otherwise cannot be paid', () => {
    expect(payStateOf(closed('cancelled', 'other'), 0, 'mine')).toEqual({
      kind: 'closed',
      mark: mark('other'),
    })
  })
})

describe('[C12] what happens while money is about to be taken', () => {
  const seen = seenOn(check({ payments: [paid('p1', 1000)] }), 3250)

  test('as much is due as before: it goes on', () => {
    expect(meanwhileOf(check({ payments: [paid('p1', 1000)] }), 3250, seen)).toBeNull()
  })

  test('others paid: how much, and who was last', () => {
    const now = check({ payments: [paid('p1', 1000), paid('p2', 500), paid('p3', 750)] })
    expect(meanwhileOf(now, 2000, seen)).toEqual({ kind: 'paid', amountMinor: 1250, mark: mark('other') })
  })

  test('a payment was taken back, or the check is another one', () => {
    const gone = { kind: 'taken-back', amountMinor: 0, mark: null }
    expect(meanwhileOf(check(), 4250, seen)).toEqual(gone)
    const back = { id: 'p1', name: 'Cash', amountMinor: 1000, reason: { reasonId: null, text: '' } }
    const known = check({ removedPayments: [{ ...back, removed: mark('other') }] })
    expect(meanwhileOf(known, 4250, seen)).toEqual({ ...gone, amountMinor: 1000, mark: mark('other') })
    expect(meanwhileOf(check({ payments: [paid('p1', 1000)] }), 3700, seen)).toEqual({ kind: 'changed' })
  })
})
