import { type RefObject, startTransition, useEffect, useMemo, useRef, useState } from 'react'
import { useStable } from '../../shared/use-stable.ts'
import type { Arrangement } from '../layout/arrange.ts'
import { drawnOf } from '../layout/drawn.ts'
import type { BoardSizing } from '../layout/sizing.ts'
import type { Gliding } from './use-glide.ts'

/** So long after it last moved a board has come to rest. Milliseconds. */
const REST_MS = 120

export interface DrawnBoard {
  readonly drawn: Arrangement
  readonly onScroll: () => void
}

/**
 * Which cards are drawn: those in sight, and those beside it. Each column that comes into sight brings the next
 * one with it, a screen further. `onRest` hears of the column where the board has come to rest.
 */
export function useDrawn(
  scroller: RefObject<HTMLElement | null>,
  slots: Arrangement,
  { width, gap, columns }: BoardSizing,
  gliding: Gliding,
  onRest: (column: number) => void,
): DrawnBoard {
  const [first, setFirst] = useState(gliding.first)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])
  const drawn = useMemo(() => drawnOf(slots, { first, columns }), [slots, first, columns])
  const onScroll = useStable(() => {
    const node = scroller.current
    if (node === null) return
    const column = Math.round(Math.abs(node.scrollLeft) / (width + gap))
    gliding.first = column
    // Between frames, piece by piece: a finger never waits for a card.
    startTransition(() => setFirst(column))
    clearTimeout(resting.current)
    resting.current = setTimeout(() => onRest(column), REST_MS)
  })
  return { drawn, onScroll }
}
