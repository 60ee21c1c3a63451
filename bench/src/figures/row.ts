import { PERCENTILES, type Percentile, type Summary } from './summary.ts'

export interface Row extends Summary {
  readonly name: string
  readonly unit: string
  /** The same with no logic, measured in the same run; left out where there is none. */
  readonly floor?: Summary
  /** The row is one figure: its percentiles are all the same. */
  readonly isSingle?: boolean
  readonly bars?: readonly Bar[]
  readonly remark?: string
}

/** What a row should keep to. */
export interface Bar {
  /** `ratio`: to the floor. */
  readonly of: 'value' | 'ratio'
  readonly percentile: Percentile
  readonly limit: number
  /** The figure should be at least the limit; otherwise at most. */
  readonly atLeast?: boolean
}

export interface Verdict {
  readonly bar: Bar
  readonly value: number
  readonly isMet: boolean
}

export function verdictsOf(row: Row): readonly Verdict[] {
  return (row.bars ?? []).flatMap((bar) => {
    const value = bar.of === 'value' ? row[bar.percentile] : ratioOf(row)?.[bar.percentile]
    if (value === undefined) return []
    return [{ bar, value, isMet: bar.atLeast === true ? value >= bar.limit : value <= bar.limit }]
  })
}

export function ratioOf({ floor, ...row }: Row): Summary | null {
  if (floor === undefined) return null
  return { p50: row.p50 / floor.p50, p95: row.p95 / floor.p95, p99: row.p99 / floor.p99 }
}

export const atMost = (percentile: Percentile, limit: number): Bar => ({ of: 'value', percentile, limit })

/** The ratio to the floor that the server is held to. */
export const ratioBars = (limit: number): readonly Bar[] => [
  { of: 'ratio', percentile: 'p50', limit },
  { of: 'ratio', percentile: 'p99', limit },
]

/** What `--json` writes, and nothing else. */
export function jsonOf(rows: readonly Row[]): string {
  const pick = (from: Summary) => Object.fromEntries(PERCENTILES.map((key) => [key, rounded(from[key])]))
  const entries = rows.map(({ name, unit, floor, ...row }) => ({
    name,
    unit,
    ...pick(row as Summary),
    ...(floor !== undefined && { floor: pick(floor) }),
  }))
  return `${JSON.stringify({ rows: entries }, null, 2)}\n`
}

const rounded = (value: number): number => Number(value.toPrecision(5))
