import { describe, expect, test } from 'vitest'
import { type Burst, hear } from './scan.ts'

const isKnown = (code: string) => code === '4711'

/** Types keys so many milliseconds apart; returns the codes heard and the keys that were held back. */
function type(keys: readonly string[], everyMs: number, isInField = false) {
  let burst: Burst | null = null
  const codes: string[] = []
  let held = ''
  keys.forEach((key, index) => {
    const heard = hear(burst, { key, at: index * everyMs, isOther: false }, { isKnown, isInField })
    burst = heard.burst
    if (heard.code !== null) codes.push(heard.code)
    if (heard.isHeld) held += key === 'Enter' ? '⏎' : key
  })
  return { codes, held }
}
const code = (text: string) => [...text, 'Enter']

describe('[F3.1] a scanner', () => {
  test('is heard, and nobody else hears any of its keys', () => {
    expect(type(code('8400000000017'), 8)).toEqual({ codes: ['8400000000017'], held: '8400000000017⏎' })
  })

  test('a short code is one where something has it', () => {
    expect(type(code('4711'), 8).codes).toEqual(['4711'])
    expect(type(code('4712'), 8).codes).toEqual([])
  })

  test('fingers are not', () => {
    expect(type(code('8400000000017'), 80)).toEqual({ codes: [], held: '8400000000017' })
    expect(type(code('12'), 20).codes).toEqual([])
  })

  test('in a field only what is known, or is nothing but digits', () => {
    expect(type(code('croquetas'), 5, true).codes).toEqual([])
    expect(type(code('8400000000017'), 5, true).codes).toEqual(['8400000000017'])
    expect(type(code('4711'), 5, true).codes).toEqual(['4711'])
  })

  test('capitals come with Shift', () => {
    expect(type(['A', 'Shift', 'B', '1', '2', '3', '4', 'Enter'], 5).codes).toEqual(['AB1234'])
  })

  test('keys that mean something by themselves wait for nothing', () => {
    expect(type(['+', '-', '/', 'Delete'], 80)).toEqual({ codes: [], held: '' })
  })

  test('a key that is held down is no scanner', () => {
    const first = hear(null, { key: '5', at: 0, isOther: false }, { isKnown, isInField: false })
    expect(hear(first.burst, { key: '5', at: 30, isOther: true }, { isKnown, isInField: false })).toEqual({
      burst: null,
      isHeld: false,
      code: null,
    })
  })
})
