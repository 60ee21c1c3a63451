import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, scale } from './money.ts'

const minor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

describe('[MON1] scale rounds half away from zero', () => {
  test.each([
    [5, 1, 2, 3],
    [-5, 1, 2, -3],
    [4, 1, 3, 1],
    [-4, 1, 3, -1],
    [0, -7, 3, 0],
    [1, -1, 3, 0],
    [10_000, 5, 100, 500],
    [9_007_199_254_740_991, 3, 3, 9_007_199_254_740_991],
    [-9_007_199_254_740_991, 7, 14, -4_503_599_627_370_496],
  ])('%d × %d / %d = %d', (amount, numerator, denominator, expected) => {
    expect(scale(amount, numerator, denominator)).toBe(expected)
  })

  test('small and big numbers are rounded by the same rule', () => {
    fc.assert(
      fc.property(
        minor,
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 1, max: 2_000_000 }),
        (a, n, d) => {
          fc.pre(Math.abs((a / d) * n) < Number.MAX_SAFE_INTEGER)
          const twice = 2n * BigInt(a) * BigInt(n)
          const result = BigInt(scale(a, n, d)) * BigInt(d) * 2n
          const error = result - twice
          // Never further off than half a unit; exactly half goes away from zero.
          expect(error <= BigInt(d) && error >= -BigInt(d)).toBe(true)
          if (error === BigInt(d)) expect(a).toBeGreaterThan(0)
          if (error === -BigInt(d)) expect(a).toBeLessThan(0)
        },
      ),
    )
  })
})

describe('[MON2] allocate loses and makes no unit', () => {
  test('the shares sum to the total', () => {
    fc.assert(
      fc.property(minor, weights, (total, by) => {
        expect(sum(allocate(total, by))).toBe(total)
      }),
    )
  })

  test('each share is within one unit of its exact part, and none has the wrong sign', () => {
    fc.assert(
      fc.property(minor, weights, (total, by) => {
        fc.pre(sum(by) > 0)
        allocate(total, by).forEach((share, index) => {
          expect(Math.abs(share - (total * (by[index] ?? 0)) / sum(by))).toBeLessThan(1.01)
          expect(share * total).toBeGreaterThanOrEqual(0)
          if (by[index] === 0) expect(share).toBe(0)
        })
      }),
    )
  })

  test('equal weights: the first ones take the units left over', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(allocate(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0])
  })

  test('the largest remainder comes first, whatever the order', () => {
    expect(allocate(10, [1, 2, 3])).toEqual([2, 3, 5])
    expect(allocate(10, [3, 2, 1])).toEqual([5, 3, 2])
  })

  test('without weights the first takes all', () => {
    expect(allocate(7, [0, 0])).toEqual([7, 0])
    expect(allocate(7, [])).toEqual([])
  })

  test('totals and weights up to the largest safe number', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(sum(allocate(most, [1, 1]))).toBe(most)
    expect(allocate(3, [most, most, most])).toEqual([1, 1, 1])
    expect(allocate(most, [most, most])).toEqual([(most + 1) / 2, (most - 1) / 2])
  })
})
