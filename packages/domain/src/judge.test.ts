import { clock } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { isUnseen, judge, TOGETHER_MS } from './judge.ts'
import type { Mark } from './mark.ts'

const mark = (seq: number, at: string, terminal = 'T1'): Mark => ({
  by: 'ana',
  terminal,
  replica: `${terminal}-1`,
  at: clock(at),
  seq,
})
const author = (basis: number, at: number, terminal = 'T2', replica = `${terminal}-1`) => ({
  by: 'ben',
  terminal,
  replica,
  n: 1,
  at,
  basis,
})

describe('[CHK2] seen or unseen', () => {
  test('what nobody has changed is seen', () => {
    expect(isUnseen(undefined, author(0, 0))).toBe(false)
    expect(judge(undefined, false, author(0, 0))).toBe('seen')
  })

  test('a change after the basis is unseen', () => {
    expect(isUnseen(mark(5, '12:00'), author(4, clock('12:01')))).toBe(true)
    expect(isUnseen(mark(5, '12:00'), author(5, clock('12:01')))).toBe(false)
  })

  test('what this terminal itself did is seen, in another tab and before a restart too', () => {
    expect(isUnseen(mark(5, '12:00', 'T2'), author(4, clock('12:01')))).toBe(false)
    expect(isUnseen(mark(5, '12:00', 'T2'), author(4, clock('12:01'), 'T2', 'T2-second-life'))).toBe(false)
    expect(judge(mark(5, '12:00', 'T2'), false, author(4, clock('12:01'), 'T2', 'T2-second-life'))).toBe(
      'seen',
    )
  })
})

describe('[C3] [C4] the later typed stands; typed together, the last to arrive', () => {
  const unseen = mark(5, '12:05')
  test.each([
    ['an hour earlier', clock('11:05'), 'late'],
    ['just more than a few seconds earlier', clock('12:05') - TOGETHER_MS - 1, 'late'],
    ['a few seconds earlier', clock('12:05') - TOGETHER_MS, 'wins'],
    ['at the same time', clock('12:05'), 'wins'],
    ['later', clock('12:06'), 'wins'],
  ])('%s', (_when, at, verdict) => {
    expect(judge(unseen, false, author(4, at))).toBe(verdict)
    // Seeing the same value by chance does not make it seen.
    expect(judge(unseen, true, author(4, at))).toBe(verdict)
  })

  test('a seen op, but another value on the screen: typed over it all the same', () => {
    expect(judge(unseen, true, author(5, clock('12:06')))).toBe('seen')
    expect(judge(unseen, false, author(5, clock('12:06')))).toBe('wins')
  })
})
