import type { Check, OrderedLine } from '@comanda/domain'
import { expect, test } from 'vitest'
import { groupLines, hasHeads, inOrder, seatsOf } from './line-groups.ts'

const line = (id: string, more: Partial<OrderedLine> = {}) =>
  ({
    id,
    status: 'ordered',
    quantity: 1,
    course: 0,
    seat: null,
    fired: {},
    parts: [],
    ...more,
  }) as unknown as OrderedLine

const lines = [
  line('wine', { course: 0, quantity: 2 }),
  line('steak', { course: 2, seat: 1 }),
  line('soup', { course: 1, seat: 2, quantity: 3, fired: { '': 1 } }),
  line('fish', { course: 2, seat: 2, status: 'voided' as never }),
]

test('[F3.5] lines stand by course, with what of each waits for the kitchen', () => {
  expect(
    groupLines(lines, 'course').map(({ of, waiting, lines: own }) => [of, waiting, own.map(({ id }) => id)]),
  ).toEqual([
    [0, 2, ['wine']],
    [1, 2, ['soup']],
    [2, 1, ['steak', 'fish']],
  ])
})

test('[F3.5] or by seat, those of the table first; the keyboard follows that order', () => {
  expect(groupLines(lines, 'seat').map(({ of }) => of)).toEqual([null, 1, 2])
  expect(inOrder(lines, 'seat').map(({ id }) => id)).toEqual(['wine', 'steak', 'soup', 'fish'])
})

test('a single group without a course or a seat has no head', () => {
  expect(hasHeads(groupLines([line('wine')], 'course'))).toBe(false)
  expect(hasHeads(groupLines([line('soup', { course: 1 })], 'course'))).toBe(true)
  expect(hasHeads(groupLines(lines, 'course'))).toBe(true)
})

test('[F3.5] there are as many seats as guests and one more, never fewer than are used', () => {
  const check = (guests: number | null, used: readonly number[] = []) =>
    ({ status: 'open', guests, lines: used.map((seat) => line(`${seat}`, { seat })) }) as unknown as Check
  expect(seatsOf(check(null), 2)).toEqual([1, 2, 3, 4])
  expect(seatsOf(check(5))).toEqual([1, 2, 3, 4, 5, 6])
  expect(seatsOf(check(2, [7])).at(-1)).toBe(8)
})
