/** Percentiles of a set of samples, by nearest rank. */
export interface Summary {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export type Percentile = keyof Summary
export const PERCENTILES: readonly Percentile[] = ['p50', 'p95', 'p99']

export function summarize(samples: Iterable<number>): Summary {
  const sorted = Float64Array.from(samples).sort()
  if (sorted.length === 0) throw new Error('nothing was measured')
  const at = (share: number): number =>
    sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** One figure that is no distribution. */
export const single = (value: number): Summary => ({ p50: value, p95: value, p99: value })
