import { type PadKey, parseTyped, typeKey } from '../lines/keypad.ts'

/** Prices and weights that are typed: digits with a point, as they stand on the display. */

export type Unit = 'g' | 'kg'

/** Three decimals of a kilogram are grams. */
const KILO_EXPONENT = 3
const MOST_GRAMS = 1_000_000

export const exponentOf = (unit: Unit): number => (unit === 'kg' ? KILO_EXPONENT : 0)

/** The digits after one more key; `exponent`: how many decimals there may be. */
export const withPadKey = (typed: string, key: PadKey, exponent: number): string =>
  typeKey('price', typed, key, exponent)

/** Minor units; `null`: nothing typed. */
export const typedMinor = (typed: string, exponent: number): number | null =>
  parseTyped('price', typed, exponent)

/** `null`: nothing typed, or nothing that a scale would show. */
export function typedGrams(typed: string, unit: Unit): number | null {
  const grams = parseTyped('price', typed, exponentOf(unit))
  return grams === null || grams < 1 || grams > MOST_GRAMS ? null : grams
}

/** The digits that somebody would type for an amount. */
export function asTyped(parts: number, exponent: number): string {
  if (exponent === 0) return `${parts}`
  const digits = `${parts}`.padStart(exponent + 1, '0')
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
