import type { Check, Mark } from '@comanda/domain'
import { expect, test } from 'vitest'
import { standingOf } from './standing.ts'

const mark = (terminal: string, at = 100): Mark => ({ by: 'ben', terminal, replica: 'r', at, seq: 1 })
const check = (more: object) =>
  ({ id: 'c1', status: 'open', marks: {}, opened: mark('mine'), ...more }) as Check
const kind = (it: Check | undefined, id = 'c1') => standingOf(it, id, 'mine', 50).kind

test('an open check is simply open', () => {
  expect(kind(check({}))).toBe('open')
  expect(kind(check({ opened: mark('other') }))).toBe('open')
})

test('[C28] closed by somebody else is said; left empty by oneself is not', () => {
  expect(kind(check({ status: 'cancelled', closed: mark('other') }))).toBe('cancelled')
  expect(kind(check({ status: 'released', closed: mark('other') }))).toBe('released')
  expect(kind(check({ status: 'released', closed: mark('mine') }))).toBe('open')
  expect(kind(undefined)).toBe('unknown')
})

test('[C12] paid is said, by whoever and wherever, for nothing can be changed any more', () => {
  expect(standingOf(check({ status: 'settled', closed: mark('other') }), 'c1', 'mine', 50)).toEqual({
    kind: 'settled',
    mark: mark('other'),
  })
  expect(kind(check({ status: 'settled', closed: mark('mine') }))).toBe('settled')
})

test('[C1] opened by two at once: one check for both', () => {
  expect(kind(check({ opened: mark('other') }), 'c2')).toBe('joined')
  expect(kind(check({ opened: mark('mine') }), 'c2')).toBe('open')
})

test('[C13] moved by somebody else while it was on screen', () => {
  expect(kind(check({ marks: { table: mark('other', 60) } }))).toBe('moved')
  expect(kind(check({ marks: { table: mark('other', 40) } }))).toBe('open')
  expect(kind(check({ marks: { table: mark('mine', 60) } }))).toBe('open')
})

test('[C15] joined to another check by somebody else while it was on screen', () => {
  const former = (terminal: string, at = 100) =>
    ({ id: 'c2', status: 'merged', into: 'c1', closed: mark(terminal, at) }) as unknown as Check
  const seen = (it: Check) => standingOf(check({}), 'c2', 'mine', 50, it).kind
  expect(seen(former('other'))).toBe('merged')
  expect(seen(former('other', 40))).toBe('open')
  expect(seen(former('mine'))).toBe('open')
})
