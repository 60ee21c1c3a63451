import type { Line } from '@comanda/domain'
import { expect, test } from 'vitest'
import { asksWhat, fireOptions, waitingOn } from './firing.ts'

const line = (id: string, course: number, more: object = {}) =>
  ({
    id,
    status: 'ordered',
    quantity: 1,
    course,
    held: false,
    fired: {},
    parts: [],
    ...more,
  }) as unknown as Line

test('[F3.5] one tap is enough where one course waits; what is held and gone does not count', () => {
  const lines = [
    line('soup', 1, { quantity: 2 }),
    line('steak', 2, { held: true }),
    line('gone', 1, { status: 'removed' }),
    line('wine', 0, { fired: { '': 1 } }),
  ]
  const waiting = waitingOn(lines)
  expect(waiting).toEqual({ now: 2, held: 1, courses: 1 })
  expect(asksWhat(waiting, 0)).toBe(false)
  expect(asksWhat(waiting, 1)).toBe(true)
  expect(asksWhat({ now: 0, held: 1, courses: 0 }, 0)).toBe(true)
})

test('[F3.5] several courses can be fired together, the next one first, or each by itself', () => {
  const lines = [line('soup', 1, { quantity: 2 }), line('steak', 2), line('cake', 3, { held: true })]
  expect(fireOptions(lines, [])).toEqual([
    { what: { kind: 'all' }, dishes: 3 },
    { what: { kind: 'next' }, dishes: 2, course: 1 },
    { what: { kind: 'course', course: 2 }, dishes: 1 },
    { what: { kind: 'course', course: 3 }, dishes: 1 },
  ])
})

test('[F3.5] lines that were selected come first, as far as they wait', () => {
  const lines = [line('soup', 1, { fired: { '': 1 } }), line('steak', 2)]
  expect(fireOptions(lines, ['soup', 'steak'])[0]).toEqual({
    what: { kind: 'lines', lineIds: ['soup', 'steak'] },
    dishes: 1,
  })
  expect(fireOptions([line('soup', 1, { fired: { '': 1 } })], ['soup'])).toEqual([])
})

test('[F3.2] parts of a combo wait in their own courses', () => {
  const menu = line('menu', 0, {
    parts: [
      { id: 'a', course: 1 },
      { id: 'b', course: 2 },
    ],
    fired: { a: 1 },
  })
  expect(fireOptions([menu], [])).toEqual([
    { what: { kind: 'all' }, dishes: 1 },
    { what: { kind: 'course', course: 2 }, dishes: 1 },
  ])
})
