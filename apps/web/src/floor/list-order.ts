import type { TableGlance } from '@comanda/domain'
import { byNumber } from './jump.ts'

export type ListColumn = 'number' | 'state' | 'guests' | 'since' | 'lastChange' | 'total' | 'waiter'

const RANK = { free: 0, seated: 1, ordered: 2 }

/** Sorted by a column, equal ones by table number; tables without a value (free ones) always come last. */
export function sortGlances(
  glances: readonly TableGlance[],
  column: ListColumn,
  isDown: boolean,
  nameOf: (personId: string) => string,
): readonly TableGlance[] {
  const sign = isDown ? -1 : 1
  return [...glances].sort((a, b) => {
    if (column === 'number') return sign * byNumber(a.table, b.table)
    const [left, right] = [sortValue(a, column, nameOf), sortValue(b, column, nameOf)]
    if (left === null || right === null) {
      if (left === right) return byNumber(a.table, b.table)
      return left === null ? 1 : -1
    }
    return sign * compare(left, right) || byNumber(a.table, b.table)
  })
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : `${a}`.localeCompare(`${b}`)

function sortValue(
  glance: TableGlance,
  column: Exclude<ListColumn, 'number'>,
  nameOf: (personId: string) => string,
): string | number | null {
  if (column === 'state') return RANK[glance.state]
  if (glance.state === 'free') return null
  switch (column) {
    case 'guests':
      return glance.guests
    case 'since':
      return glance.since
    case 'lastChange':
      return glance.lastChange
    case 'total':
      return glance.totalMinor
    default:
      return nameOf(glance.waiters[0] ?? '')
  }
}
