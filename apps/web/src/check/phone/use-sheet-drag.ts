import { useDrag } from '@use-gesture/react'
import { startTransition, useEffect, useRef, useState } from 'react'

/** A pull this far, or this fast, changes where the sheet rests. Pixels, pixels per millisecond. */
const FAR = 70
const FAST = 0.4

/** A sheet that rests below or covers its stage, and follows the finger in between. */
export function useSheetDrag() {
  const sheet = useRef<HTMLDivElement>(null)
  const [isUp, setUp] = useState(false)
  const [isNear, setNear] = useState(false)
  // The lines under the edge are drawn after what is in sight.
  useEffect(() => startTransition(() => setNear(true)), [])
  const bindDrag = useDrag(
    ({ movement: [, down], velocity: [, speed], direction: [, way], last, tap }) => {
      const node = sheet.current
      if (node === null || tap) return
      const isMeant = Math.abs(down) > FAR || (speed > FAST && Math.abs(down) > 12)
      if (!last) {
        node.style.setProperty('--pulled', `${isUp ? Math.max(0, down) : Math.min(0, down)}px`)
        node.dataset.pulled = ''
        return
      }
      node.style.removeProperty('--pulled')
      delete node.dataset.pulled
      if (isMeant) setUp(way === 0 ? down < 0 : way < 0)
    },
    { axis: 'y', filterTaps: true },
  )
  return { sheet, isUp, isNear, setUp, bindDrag }
}
