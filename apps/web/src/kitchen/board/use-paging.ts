import { type RefObject, startTransition, useMemo, useState } from 'react'
import { useStable } from '../../shared/use-stable.ts'
import type { Arrangement } from '../layout/arrange.ts'
import type { BoardSizing } from '../layout/sizing.ts'

export interface Paging {
  /** The first column in sight, where the board has come to rest. */
  readonly firstColumn: number
  readonly onColumn: (column: number) => void
  /** Tickets beyond the end of the screen. */
  readonly beyond: number
  readonly further: () => void
  readonly oldest: () => void
}

/** Where on a board that is wider than its screen somebody is. */
export function usePaging(
  scroller: RefObject<HTMLElement | null>,
  slots: Arrangement,
  sizing: BoardSizing | null,
): Paging {
  const [firstColumn, setFirstColumn] = useState(0)
  const columns = sizing?.columns ?? 1
  const beyond = useMemo(
    () => slots.filter(({ column, isGone }) => !isGone && column >= firstColumn + columns).length,
    [slots, firstColumn, columns],
  )
  return {
    firstColumn,
    onColumn: useStable((column: number) => startTransition(() => setFirstColumn(column))),
    beyond,
    further: useStable(() => {
      const node = scroller.current
      if (node === null || sizing === null) return
      const side = getComputedStyle(node).direction === 'rtl' ? -1 : 1
      node.scrollBy({ left: side * (sizing.width + sizing.gap) * columns, behavior: 'smooth' })
    }),
    oldest: useStable(() => scroller.current?.scrollTo({ left: 0, behavior: 'smooth' })),
  }
}
