import { startTransition, useEffect, useState } from 'react'
import { type MountedRange, onlyAt, reaching, widened } from './mounted-range.ts'

/** Long enough for a tap to come between. Milliseconds. */
const PAUSE_MS = 40

/** Begins with the category that is wanted and draws the rest behind it, bit by bit; `goal` is drawn at once. */
export function useMountedRange(count: number, wanted: number, goal: object): MountedRange {
  const [range, setRange] = useState(() => onlyAt(wanted))
  const [reached, setReached] = useState(goal)
  if (reached !== goal) {
    setReached(goal)
    setRange(reaching(range, wanted))
  }
  useEffect(() => {
    if (widened(range, count) === range) return
    const timer = setTimeout(() => startTransition(() => setRange((last) => widened(last, count))), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [range, count])
  return range
}
