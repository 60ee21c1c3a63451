import type { SetupState } from '@comanda/domain'

/** The amount that a text means in the restaurant's currency, in minor units: `23.50`, `23,5`, `€23`. None or one. */
export function amountsIn(text: string, { restaurant }: Pick<SetupState, 'restaurant'>): readonly number[] {
  const exponent = restaurant?.currency.exponent ?? 2
  const [, whole, fraction = ''] = /^\p{Sc}?(\d{1,13})(?:[.,](\d+))?\p{Sc}?$/u.exec(text) ?? []
  if (whole === undefined || fraction.length > exponent) return []
  return [Number(whole + fraction.padEnd(exponent, '0'))]
}
