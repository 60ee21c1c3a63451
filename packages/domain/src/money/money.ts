/**
 * Money is a whole number of minor units (cents, yen, fils) of the restaurant's one currency.
 * Nothing here divides into fractions: amounts are scaled by `scale` or shared out by `allocate`.
 */

/** `amount * numerator / denominator`, rounded half away from zero. All whole numbers; `denominator` above 0. */
export function scale(amount: number, numerator: number, denominator: number): number {
  const product = amount * numerator
  if (!Number.isSafeInteger(product)) return scaleBig(amount, numerator, denominator)
  const magnitude = Math.abs(product)
  const rest = magnitude % denominator
  const whole = (magnitude - rest) / denominator + (rest * 2 >= denominator ? 1 : 0)
  return product < 0 && whole > 0 ? -whole : whole
}

function scaleBig(amount: number, numerator: number, denominator: number): number {
  const product = BigInt(amount) * BigInt(numerator)
  const divisor = BigInt(denominator)
  const magnitude = product < 0n ? -product : product
  const whole = (magnitude * 2n + divisor) / (divisor * 2n)
  return Number(product < 0n ? -whole : whole)
}

/**
 * Shares `totalMinor` out by `weights` (whole numbers, not negative). The shares always sum to the
 * total: each gets its floor, the units left go one by one to the largest remainders, first come first.
 */
export function allocate(totalMinor: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n)
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? totalMinor : 0))
  const sign = totalMinor < 0 ? -1 : 1
  const magnitude = BigInt(Math.abs(totalMinor))
  const parts = weights.map((weight) => magnitude * BigInt(weight))
  const shares = parts.map((part) => Number(part / sum))
  let left = Number(magnitude - parts.reduce((total, part) => total + part / sum, 0n))
  const byRemainder = parts.map((part, index) => ({ rest: part % sum, index }))
  byRemainder.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of byRemainder) {
    if (left === 0) break
    shares[index] = (shares[index] ?? 0) + 1
    left -= 1
  }
  return shares.map((share) => share * sign || 0)
}
