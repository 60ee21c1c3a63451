import { startTransition, useEffect, useState } from 'react'

/** More than a screen shows. */
const FIRST = 16
/** Long enough for the paint, and for a tap, to come between. Milliseconds. */
const PAUSE_MS = 40

/** How many of so many lines to draw: a screenful at once, the rest right behind it. */
export function useFirstFew(count: number): number {
  const [isAll, setAll] = useState(count <= FIRST)
  useEffect(() => {
    if (isAll) return
    const timer = setTimeout(() => startTransition(() => setAll(true)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [isAll])
  return isAll ? count : Math.min(count, FIRST)
}
