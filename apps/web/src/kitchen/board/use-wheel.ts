import { type RefObject, useEffect } from 'react'

/** A wheel turns downwards; the board goes sideways. */
export function useWheel(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = scroller.current
    if (node === null) return
    const turn = (event: WheelEvent) => {
      if (event.deltaX !== 0 || event.deltaY === 0 || event.shiftKey) return
      const inner = event.target instanceof Element ? event.target.closest('[class*="body"]') : null
      if (inner !== null && inner.scrollHeight > inner.clientHeight + 1) return
      node.scrollLeft += getComputedStyle(node).direction === 'rtl' ? -event.deltaY : event.deltaY
    }
    node.addEventListener('wheel', turn, { passive: true })
    return () => node.removeEventListener('wheel', turn)
  }, [scroller])
}
