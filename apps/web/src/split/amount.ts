/** `12,50` or `12.5` in minor units; `null` where it is no amount above nothing. */
export function amountOf(typed: string, exponent: number): number | null {
  const match = /^(\d{1,13})(?:[.,](\d*))?$/.exec(typed.trim().replace(/\s/g, ''))
  if (match === null) return null
  const [, whole = '', part = ''] = match
  if (part.length > exponent) return null
  const minor = Number(whole + part.padEnd(exponent, '0'))
  return minor > 0 ? minor : null
}
