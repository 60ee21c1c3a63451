import { type RefObject, useEffect, useRef } from 'react'

/**
 * Lets something scroll (`data-scrolls`) when more stands in it than there is room for: nothing may be out of
 * sight for good. Looks when its size is another one, or `shown` is; the browser has laid it out by then.
 */
export function useScrolling(shown: unknown): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when something else is shown
  useEffect(() => {
    const node = ref.current
    if (node === null) return
    const observer = new ResizeObserver(() => node.toggleAttribute('data-scrolls', isTooFull(node)))
    observer.observe(node)
    return () => observer.disconnect()
  }, [shown])
  return ref
}

const isTooFull = ({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean =>
  scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1
