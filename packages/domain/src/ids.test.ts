import { describe, expect, test } from 'vitest'
import { CheckId } from './ids.ts'

describe('[SYN11] an id is a short text that names nothing but itself', () => {
  test.each(['c1', '0199c2a4-7f3e-7bb0-8c5e-4f1f6c9a7d10', 'ñ'])('%j', (id) => {
    expect(CheckId.safeParse(id).success).toBe(true)
  })

  // Every object has these: a record looked up by one of them would find what nobody put there.
  test.each(['', 'x'.repeat(65), 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'not %j',
    (id) => {
      expect(CheckId.safeParse(id).success).toBe(false)
    },
  )
})
