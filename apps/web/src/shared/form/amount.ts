/** `12,50` or `12.5` in minor units; `null` where it is no amount above nothing. */
export function amountOf(typed: string, exponent: number): number | null {
  const match = /^(\d{1,13})(?:[.,](\d*))?$/.exec(typed.trim().replace(/\s/g, ''))
  if (match === null) return null
  const [, whole = '', part = ''] = match
  if (part.length > exponent) return null
  const minor = Number(whole + part.padEnd(exponent, '0'))
  return minor > 0 ? minor : null
}

/** The same where there may be none: nothing typed, or zero, is 0; `null`: it is no amount. */
export function amountOrNoneOf(typed: string, exponent: number): number | null {
  const text = typed.trim()
  return text === '' || /^0+(?:[.,]0*)?$/.test(text) ? 0 : amountOf(text, exponent)
}
