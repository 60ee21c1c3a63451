import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'

describe('[SYN2] equal values have the same text', () => {
  test('keys are sorted at every depth, undefined is left out', () => {
    expect(canonical({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}')
    expect(canonical({ 10: 'x', 9: 'y', a: 'z' })).toBe('{"10":"x","9":"y","a":"z"}')
  })

  test('what JSON does not know is null; nothing throws', () => {
    expect(canonical([undefined, Number.NaN, Number.POSITIVE_INFINITY, -0])).toBe('[null,null,null,0]')
    expect(canonical(undefined)).toBe('null')
  })

  test('a round trip through JSON changes nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value))
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
    )
  })

  test('the order of keys does not matter, the order of items does', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (record) => {
        const turned = Object.fromEntries(Object.entries(record).reverse())
        expect(canonical(turned)).toBe(canonical(record))
      }),
    )
    expect(canonical([1, 2])).not.toBe(canonical([2, 1]))
  })
})
