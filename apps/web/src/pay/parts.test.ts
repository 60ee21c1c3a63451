import { describe, expect, test } from 'vitest'
import { partInstead, partsDue } from './parts.ts'

describe('[F5.2] parts of a divided check', () => {
  test('none, where it is not divided', () => expect(partsDue(1000, null, [])).toEqual([]))

  test('what is left of each, whoever paid which', () => {
    const payments = [
      { part: 1, amountMinor: 333 },
      { part: null, amountMinor: 50 },
      { part: 0, amountMinor: 100 },
    ]
    expect(partsDue(1000, { kind: 'even', parts: 3 }, payments)).toEqual([
      { part: 0, amountMinor: 334, leftMinor: 234 },
      { part: 1, amountMinor: 333, leftMinor: 0 },
      { part: 2, amountMinor: 283, leftMinor: 283 },
    ])
  })

  test('by amounts, with the rest as the last one', () => {
    expect(partsDue(1000, { kind: 'amounts', amountsMinor: [600] }, [])).toEqual([
      { part: 0, amountMinor: 600, leftMinor: 600 },
      { part: 1, amountMinor: 400, leftMinor: 400 },
    ])
  })

  test('[C12] somebody else has taken the part: the next one that is open is asked for', () => {
    const parts = partsDue(900, { kind: 'even', parts: 3 }, [{ part: 0, amountMinor: 300, partMinor: 300 }])
    expect([0, 1, null].map((part) => partInstead(parts, part))).toEqual([1, 1, null])
    const paid = partsDue(300, { kind: 'even', parts: 2 }, [{ part: null, amountMinor: 300 }])
    expect(partInstead(paid, 0)).toBeNull()
  })
})
