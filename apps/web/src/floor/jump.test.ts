import { expect, test } from 'vitest'
import { byNumber, isSettled, jumpTo } from './jump.ts'

const tables = ['1', '2', '7', '10', '12', 'T21', 'Bar 3', 'Bar 4'].map((number) => ({ number }))
const numbers = (typed: string) => jumpTo(tables, typed).matches.map(({ number }) => number)

test('digits name a table; others that begin like it follow', () => {
  expect(jumpTo(tables, '1').exact?.number).toBe('1')
  expect(numbers('1')).toEqual(['1', '10', '12'])
  expect(isSettled(jumpTo(tables, '1'))).toBe(false)
  expect(isSettled(jumpTo(tables, '12'))).toBe(true)
})

test('digits alone find a table with letters where only one is meant', () => {
  expect(jumpTo(tables, '21').exact?.number).toBe('T21')
  expect(jumpTo(tables, '3').exact?.number).toBe('Bar 3')
})

test('letters, case and gaps do not matter', () => {
  expect(jumpTo(tables, 'bar4').exact?.number).toBe('Bar 4')
  expect(numbers('b')).toEqual(['Bar 3', 'Bar 4'])
})

test('what names nothing finds nothing', () => {
  expect(jumpTo(tables, '99')).toEqual({ exact: null, matches: [] })
  expect(jumpTo(tables, '')).toEqual({ exact: null, matches: [] })
})

test('numbers sort as people count', () => {
  const mixed = ['Bar 10', '10', 'Bar 2', '2', 'T1'].map((number) => ({ number }))
  expect(mixed.sort(byNumber).map(({ number }) => number)).toEqual(['2', '10', 'Bar 2', 'Bar 10', 'T1'])
})
