import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useStable } from '../../shared/use-stable.ts'

const PRESS_MS = 550
/** A finger that moves further is scrolling. Pixels. */
const SLACK = 10

/**
 * A long press or a right click on something with `data-hold` below: a short cut, never the only way. The
 * click that ends a long press is not one.
 */
export function useLongPress(onHold: (what: string) => void) {
  const press = useRef({ timer: 0, x: 0, y: 0, isDone: false })
  const hold = useStable(onHold)
  useEffect(() => () => clearTimeout(press.current.timer), [])
  const stop = () => clearTimeout(press.current.timer)
  return {
    onPointerDown: (event: PointerEvent) => {
      stop()
      press.current.isDone = false
      const what = heldBy(event.target)
      if (what === null || event.pointerType === 'mouse') return
      const timer = window.setTimeout(() => {
        press.current.isDone = true
        hold(what)
      }, PRESS_MS)
      press.current = { timer, x: event.clientX, y: event.clientY, isDone: false }
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      const { x, y } = press.current
      if (Math.hypot(clientX - x, clientY - y) > SLACK) stop()
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onContextMenu: (event: MouseEvent) => {
      const what = heldBy(event.target)
      if (what === null) return
      event.preventDefault()
      stop()
      if (!press.current.isDone) hold(what)
      press.current.isDone = event.button !== 2
    },
    onClickCapture: (event: MouseEvent) => {
      if (!press.current.isDone) return
      press.current.isDone = false
      event.preventDefault()
      event.stopPropagation()
    },
  }
}

const heldBy = (target: EventTarget): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-hold]')?.dataset.hold) || null
