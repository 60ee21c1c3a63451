import type { TableState, TableView } from './glances.ts'
import { byNumber } from './jump.ts'

export type ListColumn =
  | 'number'
  | 'state'
  | 'unsent'
  | 'guests'
  | 'since'
  | 'lastChange'
  | 'total'
  | 'waiter'

/** What needs somebody most has the highest rank. */
const RANK: Readonly<Record<TableState, number>> = {
  free: 0,
  taken: 1,
  paid: 1,
  seated: 2,
  served: 3,
  billed: 4,
  fired: 5,
  ordered: 6,
  ready: 7,
}

interface Shown {
  readonly nameOf: (personId: string) => string
  /** As it is shown now: one that was paid long ago is free. */
  readonly stateOf: (view: TableView) => TableState
}

/** Sorted by a column, equal ones by table number; tables without a value (free ones) always come last. */
export function sortGlances(
  views: readonly TableView[],
  column: ListColumn,
  isDown: boolean,
  as: Shown,
): readonly TableView[] {
  const sign = isDown ? -1 : 1
  return [...views].sort((a, b) => {
    if (column === 'number') return sign * byNumber(a.table, b.table)
    const [left, right] = [sortValue(a, column, as), sortValue(b, column, as)]
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
  view: TableView,
  column: Exclude<ListColumn, 'number'>,
  { nameOf, stateOf }: Shown,
): string | number | null {
  const state = stateOf(view)
  if (column === 'state') return RANK[state]
  if (state === 'free') return null
  switch (column) {
    case 'unsent':
      return view.unsent
    case 'guests':
      return view.guests
    case 'since':
      return view.since
    case 'lastChange':
      return view.lastChange
    case 'total':
      return view.totalMinor
    default:
      return nameOf(view.waiters[0] ?? '')
  }
}
