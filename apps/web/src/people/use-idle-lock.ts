import { useEffect } from 'react'
import { useHere } from '../app/here-context.ts'
import { homeOf } from '../app/home.ts'

const LOOK_EVERY_MS = 5_000
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Locks the terminal after a while without a touch. What was done stays on its way. Never in the demo, nor the kitchen's. */
export function useIdleLock(): void {
  const { terminal, idle, place } = useHere()
  useEffect(() => {
    if (place.demoKey !== null) return
    const listening = new AbortController()
    const touch = () => idle.touch()
    const look = () => {
      if (terminal.personId === null || !idle.isOver || homeOf(terminal) === '/kitchen') return
      idle.hasLocked = true
      void terminal.signOut()
    }
    idle.touch()
    for (const kind of TOUCHES)
      addEventListener(kind, touch, { signal: listening.signal, passive: true, capture: true })
    document.addEventListener('visibilitychange', look, { signal: listening.signal })
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => {
      listening.abort()
      clearInterval(timer)
    }
  }, [terminal, idle, place])
}
