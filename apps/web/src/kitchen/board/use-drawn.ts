import { type RefObject, useEffect, useRef, useState } from 'react'
import { useStable } from '../../shared/use-stable.ts'
import type { Arrangement } from '../layout/arrange.ts'
import { isInSight, oneStep } from '../layout/drawn.ts'
import type { BoardSizing } from '../layout/sizing.ts'
import type { Gliding } from './use-glide.ts'

/** So long after it last moved a board has come to rest. Milliseconds. */
const REST_MS = 120

/** Where browsers know no quiet moments, they are taken to come so often. Milliseconds. */
const QUIET_MS = 60

const NOTHING: ReadonlySet<string> = new Set()

export interface DrawnBoard {
  readonly drawn: Arrangement
  readonly onScroll: () => void
}

/**
 * Which cards are drawn. At rest all that are in sight, and those beside it in quiet moments; while the board
 * moves one more in each frame, the nearest first: a card costs the more the slower the device is, and no
 * frame waits for two. `onRest` hears of the column where it has come to rest.
 */
export function useDrawn(
  scroller: RefObject<HTMLElement | null>,
  slots: Arrangement,
  { width, gap, columns }: BoardSizing,
  gliding: Gliding,
  onRest: (column: number) => void,
): DrawnBoard {
  const [keys, setKeys] = useState(NOTHING)
  const [isMoving, setMoving] = useState(false)
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(resting.current), [])

  // At rest it says where.
  const sight = { first: gliding.first, columns }
  const drawn = slots.filter((slot) => keys.has(slot.key) || (!isMoving && isInSight(sight, slot)))

  const step = useStable(() => {
    const next = oneStep(slots, keys, { first: gliding.first, columns })
    if (next !== keys) setKeys(next)
  })
  const frame = useRef<number | null>(null)
  /** Once in a frame, whoever asks for it. */
  const stepSoon = useStable(() => {
    frame.current ??= requestAnimationFrame(() => {
      frame.current = null
      step()
    })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step after each one, until there is none
  useEffect(() => (isMoving ? stepSoon() : whenQuiet(step)), [keys, slots, columns, isMoving])

  const onScroll = useStable(() => {
    const node = scroller.current
    if (node === null) return
    const column = Math.round(Math.abs(node.scrollLeft) / (width + gap))
    if (column !== gliding.first) stepSoon()
    gliding.first = column
    if (!isMoving) {
      setKeys(new Set(drawn.map(({ key }) => key)))
      setMoving(true)
    }
    clearTimeout(resting.current)
    resting.current = setTimeout(() => {
      setMoving(false)
      onRest(column)
    }, REST_MS)
  })

  return { drawn, onScroll }
}

function whenQuiet(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, QUIET_MS)
    return () => clearTimeout(timer)
  }
  const call = requestIdleCallback(act)
  return () => cancelIdleCallback(call)
}
