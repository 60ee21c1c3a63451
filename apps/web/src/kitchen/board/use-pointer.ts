import { type RefObject, useEffect } from 'react'
import type { Stillness } from '../layout/stillness.ts'
import { everySecond } from '../tickets/clock.ts'

/** After so long without a touch the board goes back to the oldest tickets. Milliseconds. */
const BACK_AFTER_MS = 60_000

/** Tells when somebody is at the board: a finger down, a mouse on its way, a key. */
export function usePointer(
  stage: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  stillness: Stillness,
): void {
  useEffect(() => {
    const node = stage.current
    if (node === null) return
    const listening = new AbortController()
    const options = { signal: listening.signal, passive: true, capture: true }
    const touch = () => stillness.touch()
    // Anywhere: who turns a page with the buttons below is at the board too.
    addEventListener('pointerdown', () => stillness.press(true), options)
    for (const kind of ['pointerup', 'pointercancel'] as const)
      addEventListener(kind, () => stillness.press(false), options)
    // A finger gives no focus, and takes it: Enter goes on to mean the chosen ticket, and not the last thing that was touched.
    node.addEventListener('pointerdown', letGoOfFocus, options)
    node.addEventListener('mousedown', (event) => event.preventDefault(), { signal: listening.signal })
    node.addEventListener('pointermove', touch, options)
    node.addEventListener('wheel', touch, options)
    addEventListener('keydown', touch, options)
    const stop = everySecond(() => {
      if (stillness.idleMs > BACK_AFTER_MS && (scroller.current?.scrollLeft ?? 0) !== 0)
        scroller.current?.scrollTo({ left: 0 })
    })
    return () => {
      listening.abort()
      stop()
    }
  }, [stage, scroller, stillness])
}

function letGoOfFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
