import { describe, expect, test } from 'vitest'
import { asksFirst, countedCoins, countedTotal, withCount } from './counting.ts'

describe('[F5.3] counting by denomination', () => {
  test('what is counted, and what it comes to', () => {
    const counts = withCount(withCount({}, 500, '3'), 10, '12')
    expect(countedCoins(counts)).toEqual([
      { worthMinor: 10, count: 12 },
      { worthMinor: 500, count: 3 },
    ])
    expect(countedTotal(counts)).toBe(1620)
  })

  test('none of a kind is left out, and what is no number changes nothing', () => {
    const counts = withCount({}, 500, '3')
    expect(withCount(counts, 500, '')).toEqual({})
    expect(withCount(counts, 500, '3x')).toBe(counts)
  })
})

test('[F5.3] a till with nothing counted is not closed at one tap', () => {
  expect([asksFirst('close', {}), asksFirst('close', { 500: 2 }), asksFirst('count', {})]).toEqual([
    true,
    false,
    false,
  ])
})
