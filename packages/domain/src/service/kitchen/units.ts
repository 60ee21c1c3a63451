/** Which units of a line the kitchen has. Everything counts whole units of each part (INV4). */
import type { FiredUnits, Line, LinePart } from '../state.ts'

/** The key of a line that is no combo. */
export const WHOLE = ''

/** What the kitchen makes of one unit of a line: itself, or the parts of the combo. */
export const partKeys = (line: Pick<Line, 'parts'>): readonly string[] =>
  line.parts.length === 0 ? [WHOLE] : line.parts.map(({ id }) => id)

export const partOf = (line: Pick<Line, 'parts'>, key: string): LinePart | undefined =>
  line.parts.find(({ id }) => id === key)

export const firedOf = (line: Pick<Line, 'fired'>, key: string): number => line.fired[key] ?? 0

/** Units of which the kitchen has at least a part: so many cannot be lowered without a void (C6). */
export const firedUnits = (line: Pick<Line, 'fired' | 'parts'>): number =>
  Math.max(...partKeys(line).map((key) => firedOf(line, key)))

/** Units of which at least a part has not been fired. */
export const unsentUnits = (line: Pick<Line, 'fired' | 'parts' | 'quantity'>): number =>
  line.quantity - Math.min(...partKeys(line).map((key) => firedOf(line, key)))

/** Fired units when only `quantity` units are left: those that were not fired go first. */
export const firedWithin = (fired: FiredUnits, quantity: number): FiredUnits =>
  mapUnits(fired, (units) => Math.min(units, quantity))

/** The fired units that `quantity` units take along out of `of`: unfired ones go first. */
export const firedTaken = (fired: FiredUnits, of: number, quantity: number): FiredUnits =>
  mapUnits(fired, (units) => Math.max(0, units - (of - quantity)))

export function addFired(a: FiredUnits, b: FiredUnits): FiredUnits {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...keys].map((key) => [key, (a[key] ?? 0) + (b[key] ?? 0)]))
}

function mapUnits(fired: FiredUnits, next: (units: number) => number): FiredUnits {
  const entries = Object.entries(fired).map(([key, units]) => [key, next(units)] as const)
  return Object.fromEntries(entries.filter(([, units]) => units > 0))
}
