import { type MouseEvent, type PointerEvent, type UIEvent, useCallback, useRef } from 'react'
import { QuickTap } from './quick-tap.ts'

const placeOf = ({ pointerId, clientX, clientY, timeStamp }: PointerEvent) => ({
  id: pointerId,
  x: clientX,
  y: clientY,
  at: timeStamp,
})

/** What the browser tells of a finger besides; nothing below listens, and React would look for who does at each tap. */
const HEARSAY = ['gotpointercapture', 'lostpointercapture', 'pointerover', 'pointerout'] as const

/**
 * Lets buttons below be tapped as soon as the finger lifts. A mouse and a key click as ever.
 * `buttons`: a selector of those that are.
 */
export function useQuickTap(buttons: string) {
  const buttonAt = (target: EventTarget): HTMLButtonElement | null =>
    target instanceof Element ? target.closest<HTMLButtonElement>(`:is(${buttons}):enabled`) : null
  const quick = useRef<QuickTap>(null)
  quick.current ??= new QuickTap()
  const tap = quick.current
  /**
   * A tap that is done needs none of what the browser would make of it later: a press and a click of a mouse,
   * for each of which it would look through the whole page again before it paints.
   */
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return
      const end = (event: TouchEvent) => {
        if (event.cancelable && tap.isEcho(event.timeStamp)) event.preventDefault()
      }
      const hush = (event: globalThis.PointerEvent) => {
        if (event.pointerType !== 'touch' || !(event.target instanceof Node)) return
        if (element.contains(event.target)) event.stopImmediatePropagation()
      }
      element.addEventListener('touchend', end, { passive: false })
      for (const kind of HEARSAY) addEventListener(kind, hush, { capture: true })
      return () => {
        element.removeEventListener('touchend', end)
        for (const kind of HEARSAY) removeEventListener(kind, hush, { capture: true })
      }
    },
    [tap],
  )
  return {
    ref,
    onPointerDown: (event: PointerEvent) => {
      if (event.pointerType === 'touch' && buttonAt(event.target) !== null) tap.down(placeOf(event))
    },
    onPointerUp: (event: PointerEvent) => {
      const button = buttonAt(event.target)
      if (event.pointerType === 'touch' && button !== null && tap.up(placeOf(event))) button.click()
    },
    onPointerCancel: () => tap.cancelled(),
    onScrollCapture: (event: UIEvent) => tap.scrolled(event.timeStamp),
    onClickCapture: (event: MouseEvent) => {
      const isEcho = event.isTrusted && buttonAt(event.target) !== null && tap.isEcho(event.timeStamp)
      if (isEcho) event.stopPropagation()
    },
  }
}

type Handlers = Readonly<Record<string, ((event: never) => void) | undefined>>

/** Two sets of handlers on one element: the first is told first. */
export function both<A extends Handlers, B extends Handlers>(a: A, b: B): A & B {
  const shared = Object.keys(a).filter((name) => name in b)
  const joined = shared.map((name) => [
    name,
    (event: never) => {
      a[name]?.(event)
      b[name]?.(event)
    },
  ])
  return { ...a, ...b, ...Object.fromEntries(joined) }
}
