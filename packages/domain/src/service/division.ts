import { allocate } from '../money/money.ts'
import type { Division } from './state.ts'

/** Amounts of the parts of a total: they always sum to it. Minor units. What is left after the amounts is the last part. */
export function partsOf(totalMinor: number, division: Division): readonly number[] {
  if (division.kind === 'even')
    return allocate(
      totalMinor,
      Array.from({ length: division.parts }, () => 1),
    )
  const parts: number[] = []
  let leftMinor = totalMinor
  for (const wanted of division.amountsMinor) {
    const part = Math.min(wanted, Math.max(0, leftMinor))
    parts.push(part)
    leftMinor -= part
  }
  return leftMinor === 0 ? parts : [...parts, leftMinor]
}
