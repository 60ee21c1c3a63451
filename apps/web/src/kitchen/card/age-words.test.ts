import { expect, test } from 'vitest'
import { ageWords } from './age-words.ts'

const say = ((key: string, words: object) => `${key} ${Object.values(words).join(' ')}`) as never

test('[F4.2] the age of a ticket is in minutes, and in hours when it was forgotten', () => {
  expect([0, 99, 100, 545].map((minutes) => ageWords(minutes, say))).toEqual([
    'minutes 0',
    'minutes 99',
    'hours 1 40',
    'hours 9 05',
  ])
})
