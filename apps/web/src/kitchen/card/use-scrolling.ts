import { type RefObject, useEffect, useRef } from 'react'
import { afterPaint } from '../../shared/after-paint.ts'

/**
 * Lets something scroll (`data-scrolls`) when more stands in it than there is room for: nothing may be out of
 * sight for good. Looks when `shown` or `room` is another one, once the browser has laid everything out for its
 * own sake: asking costs nothing then.
 */
export function useScrolling(shown: unknown, room: string): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when something else is shown, or elsewhere
  useEffect(() => {
    if (ref.current === null) return
    const node = ref.current
    waiting.add(node)
    if (waiting.size === 1) lookSoon()
    return () => void waiting.delete(node)
  }, [shown, room])
  return ref
}

const waiting = new Set<Element>()

/** Asked for once: the browser lays everything out for each answer. */
let letters: Promise<unknown> | undefined

/** With the letters that it will have, and all at once: first it is asked about all, then something is changed. */
function lookSoon(): void {
  letters ??= document.fonts.ready
  void letters.then(() =>
    afterPaint(() => {
      const looked = [...waiting].map((node) => ({ node, isFull: isTooFull(node) }))
      waiting.clear()
      for (const { node, isFull } of looked) node.toggleAttribute('data-scrolls', isFull)
    }),
  )
}

const isTooFull = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
