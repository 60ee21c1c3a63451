import { allocate, scale } from './money.ts'

/** A tax as it was when the line was sold. `ratePpm`: parts per million (10 % = 100 000). */
export interface LineTax {
  readonly id: string
  readonly name: string
  readonly ratePpm: number
  /** The price contains it already (as in Europe), or it comes on top (as in the USA). */
  readonly included: boolean
}

/** Where taxes are rounded: on each line, or once per tax on the whole check. */
export type TaxRounding = 'line' | 'check'

export interface TaxAmount {
  readonly tax: LineTax
  readonly baseMinor: number
  readonly amountMinor: number
}

const WHOLE_PPM = 1_000_000

/** The net amount inside a gross one. Several included taxes share one base. */
export function netOf(grossMinor: number, taxes: readonly LineTax[]): number {
  const ppm = includedPpm(taxes)
  return ppm === 0 ? grossMinor : scale(grossMinor, WHOLE_PPM, WHOLE_PPM + ppm)
}

const includedPpm = (taxes: readonly LineTax[]): number =>
  taxes.reduce((sum, tax) => (tax.included ? sum + tax.ratePpm : sum), 0)

/**
 * Taxes of one amount. Included taxes sum to exactly gross − net, allocated by their rates; added
 * taxes are each rounded half away from zero on the net base.
 */
export function taxesOf(amountMinor: number, taxes: readonly LineTax[]): readonly TaxAmount[] {
  const baseMinor = netOf(amountMinor, taxes)
  const included = taxes.filter((tax) => tax.included)
  const shares = allocate(
    amountMinor - baseMinor,
    included.map((tax) => tax.ratePpm),
  )
  return taxes.map((tax) => ({
    tax,
    baseMinor,
    amountMinor: tax.included ? (shares[included.indexOf(tax)] ?? 0) : addedMinor(baseMinor, tax),
  }))
}

/** An added tax on a net amount, rounded half away from zero. */
export const addedMinor = (baseMinor: number, tax: LineTax): number =>
  scale(baseMinor, tax.ratePpm, WHOLE_PPM)
