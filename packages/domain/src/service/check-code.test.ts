import { expect, test } from 'vitest'
import type { CheckId } from '../ids.ts'
import { checkCodeOf, isCheckOfCode, readCheckCode } from './check-code.ts'

const check = { id: 'c1' as CheckId, number: 14, day: '2031-05-17' }

test('[F3.10] a code says day and number in sixteen digits, and is that of one check only', () => {
  const code = checkCodeOf(check) ?? ''
  expect(code).toMatch(/^31051700014\d{5}$/)
  const read = readCheckCode(code)
  if (read === null) throw new Error('it is a code')
  expect(read).toMatchObject({ day: '2031-05-17', number: 14 })
  expect(isCheckOfCode(read, check)).toBe(true)
  const others = [
    { ...check, id: 'c2' as CheckId },
    { ...check, number: 15 },
    { ...check, day: '2031-05-18' },
  ]
  expect(others.map((other) => isCheckOfCode(read, other))).toEqual([false, false, false])
})

test('[F3.10] what is no code is none', () => {
  expect(checkCodeOf({ ...check, number: null })).toBeNull()
  expect(checkCodeOf({ ...check, number: 100_000 })).toBeNull()
  expect(['', '8410012345678', '3113990001412345', '31051700014x2345'].map(readCheckCode)).toEqual([
    null,
    null,
    null,
    null,
  ])
})
