/** More would be read and not tapped. */
const OFFERED = 4

/**
 * What guests are likely to hand over for an amount: the next sum in notes of each kind, above it and
 * smallest first. The amount itself is offered apart, as *exact*. Minor units.
 */
export function quickAmounts(askedMinor: number, notes: readonly number[]): readonly number[] {
  if (askedMinor <= 0) return []
  const above = notes
    .map((note) => Math.ceil(askedMinor / note) * note)
    .filter((amount) => amount > askedMinor)
  return [...new Set(above)].sort((a, b) => a - b).slice(0, OFFERED)
}
