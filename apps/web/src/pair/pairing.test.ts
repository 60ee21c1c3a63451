import { expect, test } from 'vitest'
import { codeIn, problemOf } from './pairing.ts'

test('a code is found in what people paste', () => {
  expect(
    ['123456', '123 456', 'Code: 123-456.', 'http://192.168.1.5:7300/pair?code=123456'].map(codeIn),
  ).toEqual(Array.from({ length: 4 }, () => '123456'))
})

test('digits come one by one, and no more than six', () => {
  expect(codeIn('12')).toBe('12')
  expect(codeIn('1234567')).toBe('123456')
})

test('each answer of the server has its words', () => {
  expect([404, 400, 429, 409, 500, 503].map(problemOf)).toEqual([
    'unknown',
    'unknown',
    'tries',
    'refused',
    'server',
    'server',
  ])
})
