import type { CheckDiscount } from '@comanda/domain'
import { parseTyped } from '../lines/keypad.ts'

/** Percent of the lines, or an amount. */
export type DiscountKind = 'percent' | 'amount'

const FULL_BP = 10_000

/** What was typed, as a discount; `null` where it is none. Comma and point both part the decimals. */
export function discountTyped(kind: DiscountKind, typed: string, exponent: number): CheckDiscount | null {
  const text = typed.trim().replace(',', '.')
  if (!/^\d{0,7}(\.\d*)?$/.test(text) || !/\d/.test(text)) return null
  const value = parseTyped(kind === 'percent' ? 'discount' : 'price', text, exponent)
  if (value === null || value === 0 || (kind === 'percent' && value > FULL_BP)) return null
  return kind === 'percent' ? { bp: value, fixedMinor: 0 } : { bp: 0, fixedMinor: value }
}
