import { expect, test } from 'vitest'
import { readPercents } from './tip-percents.ts'

test('[F5.2] tips are typed as they come: whole percent, each once, up to six', () => {
  expect(readPercents('5 10 15')).toEqual([5, 10, 15])
  expect(readPercents('18%, 20 %; 18, 0 and 500')).toEqual([18, 20])
  expect(readPercents('')).toEqual([])
  expect(readPercents('1 2 3 4 5 6 7')).toEqual([1, 2, 3, 4, 5, 6])
})
