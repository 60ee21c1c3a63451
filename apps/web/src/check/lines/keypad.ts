/** What the keys of the numpad make of the digits typed so far. Money is typed as people write it and parsed to minor units. */

export type PadMode = 'quantity' | 'discount' | 'price'
export type PadKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'back' | 'clear'

const QUANTITY_DIGITS = 4
/** As far as the largest amounts of the currencies with the smallest units. */
const PRICE_DIGITS = 11
const FULL_BP = 10_000

/** The digits after one more key. A key that makes no sense changes nothing. */
export function typeKey(mode: PadMode, typed: string, key: PadKey, exponent: number): string {
  if (key === 'clear') return ''
  if (key === 'back') return typed.slice(0, -1)
  if (key === '.') {
    const allowed = decimalsOf(mode, exponent) > 0 && !typed.includes('.')
    return allowed ? `${typed === '' ? '0' : typed}.` : typed
  }
  const next = typed === '0' ? key : typed + key
  return fits(mode, next, exponent) ? next : typed
}

const decimalsOf = (mode: PadMode, exponent: number): number =>
  mode === 'quantity' ? 0 : mode === 'discount' ? 2 : exponent

function fits(mode: PadMode, typed: string, exponent: number): boolean {
  const [whole = '', decimals = ''] = typed.split('.')
  if (decimals.length > decimalsOf(mode, exponent)) return false
  if (mode === 'discount') return (parseTyped(mode, typed, exponent) ?? 0) <= FULL_BP
  return whole.length <= (mode === 'quantity' ? QUANTITY_DIGITS : PRICE_DIGITS)
}

/** Pieces, basis points or minor units; `null` where nothing has been typed. Never touches a fraction. */
export function parseTyped(mode: PadMode, typed: string, exponent: number): number | null {
  if (typed === '') return null
  const [whole = '', decimals = ''] = typed.split('.')
  const places = decimalsOf(mode, exponent)
  return Number.parseInt(`${whole}${decimals.slice(0, places).padEnd(places, '0')}`, 10)
}

/** What the display shows: the digits as typed, with the decimal mark of the place. */
export const showTyped = (typed: string, decimalMark: string): string => typed.replace('.', decimalMark)

/** A key of a keyboard as a key of the pad. */
export function padKeyOf(key: string): PadKey | null {
  if (/^[0-9]$/.test(key)) return key as PadKey
  if (key === '.' || key === ',') return '.'
  if (key === 'Backspace') return 'back'
  return null
}
